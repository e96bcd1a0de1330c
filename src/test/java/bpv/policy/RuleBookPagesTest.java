package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import bpv.rules.RulesCopy;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookPagesTest {
    private static final SourceFiles ROUND = SourceFiles.find(List.of("bids-examples/round-2017"));

    @Test
    void the_rulebook_is_up_to_date_and_every_paragraph_has_a_rule_or_a_reason() {
        assertThat(pages(SharedRules.FOLDER, SharedRules.book(), Path.of("docs/reference"))
                        .check()
                        .remarks())
                .as("run ./bpv rules docs --round bids-examples/round-2017, and read the difference")
                .isEmpty();
    }

    @Test
    void a_stale_a_missing_and_a_left_over_page_are_named(@TempDir Path folder) throws IOException {
        RuleBookPages pages = pages(SharedRules.FOLDER, SharedRules.book(), folder);
        pages.write();
        assertThat(pages.check().remarks()).isEmpty();
        Path stale = folder.resolve("numbers.md");
        Files.writeString(stale, Files.readString(stale).replace("# Numbers", "# Figures"));
        Files.delete(folder.resolve("criteria/G1.md"));
        Files.copy(folder.resolve("criteria/G2.md"), folder.resolve("criteria/G99.md"));
        assertThat(pages.check().remarks())
                .extracting(remark -> folder.relativize(Path.of(remark.file())) + ":" + remark.line())
                .containsExactlyInAnyOrder("numbers.md:3", "criteria/G1.md:1", "criteria/G99.md:1");
        pages.write();
        assertThat(pages.check().remarks()).isEmpty();
        assertThat(folder.resolve("criteria/G99.md")).doesNotExist();
    }

    @Test
    void a_paragraph_without_rule_and_without_reason_is_named(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder.resolve("rules"));
        copy.replace("sources.yaml", ", none: \"Operational plans are not part of a bid.\"", "");
        List<Remark> remarks = pages(copy.folder(), SharedRules.book(), folder.resolve("docs"))
                .write()
                .remarks();
        assertThat(remarks).singleElement().extracting(Remark::id).isEqualTo("paragraph-without-rule");
        assertThat(remarks.get(0).message()).contains("Guidance for Cancer Alliances, 6 December 2016, 18:");
    }

    private static RuleBookPages pages(Path rules, RuleBook book, Path to) {
        return new RuleBookPages(rules, book, ROUND, to);
    }
}
