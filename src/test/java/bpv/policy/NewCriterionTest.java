package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.desk.DeskResult;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import bpv.rules.RulesCopy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCriterionTest {
    @ParameterizedTest
    @CsvSource({"gateway,G10", "resources,M4", "readiness,R5"})
    void a_criterion_that_is_begun_loads_and_fails_its_scenario_until_it_is_written(
            String set, String id, @TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        DeskResult begun = new NewCriterion(copy.folder(), SharedRules.book()).begin(id, set);
        assertThat(begun.remarks()).isNotEmpty().allMatch(remark -> remark.level() == Level.NOTE);

        RuleBook book = RuleBook.load(copy.folder(), Path.of("target/compiled-rules"));
        assertThat(book.cards()).anyMatch(card -> card.criterion().equals(id));
        assertThat(new ScenarioDesk(copy.folder(), book).test(0).remarks())
                .filteredOn(remark -> remark.file().contains("/" + id.toLowerCase(java.util.Locale.ROOT) + "."))
                .anyMatch(remark ->
                        remark.level() == Level.ERROR && remark.message().contains("TO BE WRITTEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "G1,gateway,there is a criterion G1 already",
        "G10,value,a criterion can be added to",
        "g-ten,gateway,a capital letter and a number"
    })
    void what_cannot_be_begun_is_refused_in_words_and_nothing_is_written(
            String id, String set, String said, @TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        String before = copy.text("gateway/parameters.yaml");
        DeskResult refused = new NewCriterion(copy.folder(), SharedRules.book()).begin(id, set);
        assertThat(refused.remarks()).extracting(Remark::message).anyMatch(message -> message.contains(said));
        assertThat(refused.remarks()).allMatch(remark -> remark.level() == Level.ERROR);
        assertThat(copy.text("gateway/parameters.yaml")).isEqualTo(before);
    }

    @Test
    void a_second_beginning_does_not_write_over_the_first(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        NewCriterion begin = new NewCriterion(copy.folder(), SharedRules.book());
        begin.begin("G10", "gateway");
        copy.write("gateway/g10.drl", "mine");
        assertThat(begin.begin("G10", "gateway").remarks()).anyMatch(remark -> remark.level() == Level.ERROR);
        assertThat(copy.text("gateway/g10.drl")).isEqualTo("mine");
    }
}
