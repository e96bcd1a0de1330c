package bpv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.docs.Blocks.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page on easy mistakes. That each edit is made and each command run, and says what the page shows, is held where all
 * pages are run; here, that each mistake is shown whole: what was edited, and where it is told.
 */
class EasyMistakesTest {
    private static final Path PAGE = Path.of("docs/how-to/easy-mistakes.md");
    private static final Pattern REMARK =
            Pattern.compile("(my-[^:]+):(\\d+):(\\d+): (error|warning|note): .*\\[[a-z-]+]");

    /** One mistake: the blocks below one heading. */
    private static List<List<Block>> mistakes() {
        List<List<Block>> mistakes = new ArrayList<>();
        List<String> lines = Blocks.lines(PAGE);
        List<Block> blocks = Blocks.of(PAGE);
        for (int i = 0; i < lines.size(); i++) {
            int begin = i + 1;
            if (lines.get(i).matches("## \\d+\\. .*")) {
                int end = begin;
                while (end < lines.size() && !lines.get(end).startsWith("## ")) {
                    end++;
                }
                int last = end;
                mistakes.add(blocks.stream()
                        .filter(block -> block.line() > begin && block.line() <= last)
                        .toList());
            }
        }
        return mistakes;
    }

    @Test
    void there_are_ten_mistakes_or_more_and_each_is_made_and_told_with_file_line_and_column() {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(blocks -> {
            Set<String> edited = new TreeSet<>();
            Set<String> told = new TreeSet<>();
            for (Block block : blocks) {
                if (block.info().startsWith("diff ")) {
                    edited.add(block.info().substring("diff ".length()));
                }
                for (String line : block.lines()) {
                    Matcher remark = REMARK.matcher(line);
                    if (remark.matches()) {
                        told.add(remark.group(1));
                    }
                }
            }
            assertThat(edited).isNotEmpty();
            assertThat(told)
                    .as("%s", blocks)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(edited)
                            .as("the folder of a file that was edited")
                            .anyMatch(each -> each.startsWith(file.substring(0, file.lastIndexOf('/') + 1))));
            assertThat(blocks.get(blocks.size() - 1).lines().get(0)).startsWith("$ ./bpv rules ");
        });
    }
}
