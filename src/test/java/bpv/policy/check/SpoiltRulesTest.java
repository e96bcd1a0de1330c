package bpv.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import bpv.rules.RulesCopy;
import bpv.rules.RulesRejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule files with a slip of the hand somewhere: whatever the program refuses to load, the check tells as an error. */
class SpoiltRulesTest {
    static IntStream slips() {
        return IntStream.range(0, Integer.getInteger("check.slips", 12));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void what_is_refused_is_told(int slip, @TempDir Path empty) throws IOException {
        Random random = new Random(slip);
        List<Path> files = rules();
        Path file = files.get(random.nextInt(files.size()));
        String name = SharedRules.FOLDER.relativize(file).toString().replace('\\', '/');
        RulesCopy copy = RulesCopy.in(empty);
        copy.write(name, spoilt(copy.text(name), random));

        List<Remark> errors = RulesCheck.of(copy.folder()).remarks().stream()
                .filter(remark -> remark.level() == Level.ERROR)
                .toList();

        if (isRefused(copy.folder())) {
            assertThat(errors).isNotEmpty();
        }
        assertThat(errors)
                .allSatisfy(error -> assertThat(error.message())
                        .doesNotContainPattern("Exception|Lambda|\\bat org\\.|\\$\\$|Java source"));
    }

    private static boolean isRefused(Path folder) {
        try {
            RuleBook.load(folder, null);
            return false;
        } catch (RulesRejected refused) {
            return true;
        }
    }

    private static String spoilt(String text, Random random) {
        int start = text.indexOf("package");
        int at = start + random.nextInt(text.length() - start - 2);
        int line = text.lastIndexOf('\n', at) + 1;
        int next = text.indexOf('\n', at) + 1;
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 2 -> text.substring(0, line) + text.substring(next);
            case 3 -> text.substring(0, next) + text.substring(line);
            default -> text.substring(0, at) + "(){}[],;.\"$:@x1 ".charAt(random.nextInt(16)) + text.substring(at);
        };
    }

    private static List<Path> rules() throws IOException {
        try (Stream<Path> paths = Files.walk(SharedRules.FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }
}
