package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.assessment.Assumption;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Quarter;
import bpv.release.Outlook;
import bpv.release.QuarterPerformance;
import bpv.release.ReleaseParameters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dated rule is in force on its first day and not on its last, wherever the computer stands. */
class NoonTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 4, 1);
    private static final LocalDate BEFORE = LocalDate.of(2018, 3, 31);
    private static final LocalDate EXPIRED = LocalDate.of(2019, 4, 1);

    private final TimeZone usual = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(usual);
    }

    private static List<Explained<Finding>> release(RuleBook book, LocalDate day) {
        List<Assumption> ignored = new ArrayList<>();
        ReleaseParameters numbers = SharedRules.book().releaseNumbersOn(FIRST, ignored);
        QuarterPerformance quarter = QuarterPerformance.of(
                Outlook.published(SharedRules.book().footprints().performanceOf("west-yorkshire")),
                new Quarter(new FinancialYear(2018), 1),
                numbers);
        return book.run(RuleSet.RELEASE, day, List.of(quarter), List.of(numbers), Finding.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "Europe/London", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati", "Etc/GMT+12"})
    void the_release_begins_on_1_april_2018(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        RuleBook book = RuleBook.load(SharedRules.FOLDER, Path.of("target/compiled-rules"));

        assertThat(book.hasRulesInForce(RuleSet.RELEASE, BEFORE)).isFalse();
        assertThat(release(book, BEFORE)).isEmpty();
        assertThat(book.hasRulesInForce(RuleSet.RELEASE, FIRST)).isTrue();
        assertThat(release(book, FIRST)).extracting(Explained::criterion).containsExactly("S1", "S4", "S6");
    }

    @Test
    void a_rule_and_its_successor_carry_the_same_date_and_meet_without_gap(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        String file = "release/release.drl";
        for (String name : List.of(
                "Release, S6: every month of the window is known and looks complete",
                "Release, S6: a month of the window is missing or looks incomplete")) {
            String rule = copy.rule(file, name);
            copy.replace(
                    file,
                    rule,
                    rule.replace(
                                    "date-effective \"1-Apr-2018\"",
                                    "date-effective \"1-Apr-2018\"\n    date-expires \"1-Apr-2019\"")
                            + "\n"
                            + rule.replace("Release, S6:", "Release, S6 anew:")
                                    .replace("date-effective \"1-Apr-2018\"", "date-effective \"1-Apr-2019\""));
        }

        for (String zone : List.of("UTC", "America/Los_Angeles", "Pacific/Kiritimati")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            RuleBook book = RuleBook.loadClassic(copy.folder());
            assertThat(lastRule(book, EXPIRED.minusDays(1))).startsWith("Release, S6: ");
            assertThat(lastRule(book, EXPIRED)).startsWith("Release, S6 anew: ");
        }
    }

    private static String lastRule(RuleBook book, LocalDate day) {
        List<Explained<Finding>> found = release(book, day);
        return found.get(found.size() - 1).card().rule();
    }
}
