package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.SharedRules;
import bpv.rules.meaning.Change;
import bpv.rules.meaning.Change.Deed;
import bpv.rules.meaning.Change.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesEditTest {
    private static final Path CACHE = Path.of("target/compiled-rules");
    private static final String SUBMISSION = "gateway/submission.drl";
    private static final String G1 = "Gateway, G1: the bid was submitted by the closing date";
    private static final String NUMBERS = "funding-tests/parameters.yaml";

    private RulesCopy copy;

    @BeforeEach
    void copied(@TempDir Path folder) {
        copy = RulesCopy.in(folder);
    }

    private RulesEdit edit() {
        return RulesEdit.between(RulesFolder.at(SharedRules.FOLDER), RulesFolder.at(copy.folder()), CACHE);
    }

    @Test
    void the_same_folder_has_no_change() {
        RulesEdit edit = edit();
        assertThat(edit.changes()).isEmpty();
        assertThat(edit.wording()).isEmpty();
        assertThat(edit.files()).isEmpty();
    }

    @Test
    void a_number_is_told_with_what_it_was_what_it_is_and_its_unit() {
        copy.replace(NUMBERS, "is: 50", "is: 55");
        assertThat(edit().changes())
                .extracting(Change::sentence)
                .containsExactly("funding-tests/scoreToFund, from 2016-12-06: 50 -> 55 points of 100");
    }

    @Test
    void a_dated_value_that_is_added_is_one_change() {
        copy.replace(
                NUMBERS,
                "    2016-12-06: { is: 50,",
                "    2017-01-20: { is: 60, source: \"A letter\", standing: quoted }\n    2016-12-06: { is: 50,");
        assertThat(edit().changes())
                .extracting(Change::sentence)
                .containsExactly("funding-tests/scoreToFund, from 2017-01-20: added, 60 points of 100");
    }

    @Test
    void one_year_of_the_envelopes_is_one_change() {
        copy.replace("allocation/parameters.yaml", "2018/19: 140000000", "2018/19: 141000000");
        assertThat(edit().changes())
                .extracting(Change::sentence)
                .containsExactly("allocation/envelopes, from 2016-12-06, 2018/19: 140000000 -> 141000000 whole pounds");
    }

    @Test
    void another_source_standing_or_meaning_is_wording() {
        copy.replace(NUMBERS, "\"assumption, not published\"", "\"Minutes, May 2017\"");
        copy.replace(NUMBERS, "standing: assumed", "standing: quoted");
        copy.replace(NUMBERS, "The score below which", "The least score that");
        RulesEdit edit = edit();
        assertThat(edit.changes()).isEmpty();
        assertThat(edit.wording()).hasSize(3).allMatch(change -> change.kind() == Kind.WORDING);
    }

    @Test
    void layout_comments_quotes_order_of_keys_and_zeros_change_nothing() {
        copy.replace(
                NUMBERS,
                "is: 30, source: \"assumption, not published\"",
                "source: 'assumption, not published', is: 30.0");
        copy.write(NUMBERS, "# another comment\n" + copy.text(NUMBERS).replace("\n\n", "\n\n\n"));
        RulesEdit edit = edit();
        assertThat(edit.changes()).isEmpty();
        assertThat(edit.wording()).isEmpty();
        assertThat(edit.files()).containsExactly(NUMBERS);
    }

    @Test
    void rules_laid_out_otherwise_in_another_order_and_another_file_mean_the_same() {
        String moved = copy.rule(SUBMISSION, G1);
        String engagement = copy.text("gateway/engagement.drl");
        copy.write(
                SUBMISSION,
                copy.text(SUBMISSION)
                        .replace(moved, "")
                        .replace("import bpv.assessment.Application;\n", "import bpv.assessment.Application;\n\n")
                        .replace("$closing", "$day"));
        copy.write(
                "gateway/engagement.drl",
                engagement + "\n"
                        + moved.replace("Application( ", "Application(\n    /* why */ ")
                                .replace("( \"G1\" )", "(\"G1\")"));
        copy.replace(
                "recommendation/recommendation.drl",
                "eligible(), aboveFloors(), !scoreToFund()",
                "!scoreToFund(),\n        // all of it\n        aboveFloors(), eligible()");
        RulesEdit edit = edit();
        assertThat(edit.changes()).isEmpty();
        assertThat(edit.wording()).isEmpty();
        assertThat(edit.files()).hasSize(3);
    }

    @Test
    void a_condition_that_is_changed_is_told_and_nothing_else_of_the_rule() {
        copy.replace(SUBMISSION, "!submitted.isAfter( $closing )", "submitted.isBefore( $closing )");
        assertThat(edit().changes())
                .extracting(Change::sentence)
                .containsExactly("Rule \"" + G1 + "\": condition Application( !submitted.isAfter( $closing ) ) -> "
                        + "condition Application( submitted.isBefore( $closing ) )");
    }

    @Test
    void a_comparison_that_is_turned_round_is_a_change_though_its_words_are_the_same() {
        copy.replace(
                "recommendation/recommendation.drl",
                "eligible(), aboveFloors(), !scoreToFund()",
                "!eligible(), aboveFloors(), scoreToFund()");
        assertThat(edit().changes()).hasSize(1);
    }

    @Test
    void a_rule_that_is_removed_added_renamed_or_says_otherwise_is_told() {
        String rule = copy.rule(SUBMISSION, G1);
        copy.write(SUBMISSION, copy.text(SUBMISSION).replace(rule, ""));
        assertThat(edit().changes()).singleElement().satisfies(change -> {
            assertThat(change.deed()).isEqualTo(Deed.REMOVED);
            assertThat(change.subject()).isEqualTo("Rule \"" + G1 + "\"");
        });

        copy.write(
                SUBMISSION,
                copy.text(SUBMISSION) + "\n" + rule.replace("Gateway, G1: the bid was", "Gateway, G1: it was"));
        assertThat(edit().changes()).isEmpty();
        assertThat(edit().wording())
                .singleElement()
                .satisfies(change -> assertThat(change.subject()).contains("name of a rule"));

        copy.replace(SUBMISSION, "\"Submitted on \"", "\"Sent on \"");
        assertThat(edit().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.sentence()).contains("Sent on"));
    }

    @Test
    void a_rule_that_starts_on_a_day_is_told() {
        copy.replace(
                SUBMISSION,
                "    @standing( \"quoted\" )\nwhen",
                "    @standing( \"quoted\" )\n    date-effective \"1-Apr-2017\"\nwhen");
        assertThat(edit().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.sentence())
                        .contains("in force from nothing said -> in force from 1-Apr-2017"));
    }

    @Test
    void an_outcome_and_a_fact_are_told_each_under_its_name() {
        copy.replace("outcomes/outcomes.yaml", "is: 62, by: 2020/21", "is: 60, by: 2019/20");
        copy.replace("reference/alliances.yaml", "population: ", "population: 1");
        assertThat(edit().changes())
                .extracting(Change::kind)
                .containsExactly(Kind.OUTCOME, Kind.OUTCOME, Kind.REFERENCE);
        assertThat(edit().changes().get(0).sentence()).startsWith("outcome ED1, target, from 2016-12-06: 62 -> 60");
    }

    @Test
    void a_part_of_an_edit_is_made_without_the_rest() {
        copy.replace(NUMBERS, "is: 30", "is: 31");
        copy.replace(NUMBERS, "is: 50", "is: 55");
        RulesEdit edit = edit();
        RuleBook book = edit.with(List.of(edit.changes().get(1)));
        var numbers = book.numbersOn(book.assessmentDay()).recommendation();
        assertThat(numbers.scoreFloor().shown()).isEqualTo("30.0");
        assertThat(numbers.scoreToFund().shown()).isEqualTo("55.0");
    }

    @Test
    void rules_with_errors_are_refused_with_their_lines() {
        copy.replace(SUBMISSION, "!submitted.isAfter", "!submited.isAfter");
        assertThatThrownBy(this::edit).isInstanceOf(RulesRejected.class).hasMessageContaining("submission.drl:");
        copy.write(NUMBERS, "scoreFloor: 3");
        assertThatThrownBy(() -> edit().to().numbersOn(SharedRules.book().assessmentDay()))
                .isInstanceOf(RulesRejected.class);
    }

    @Test
    void a_revision_is_read_as_it_was_whatever_stands_in_the_folder_now(@TempDir Path repository) throws Exception {
        Path rules = repository.resolve("policy rules");
        RulesCopy committed = RulesCopy.in(Files.createDirectory(rules));
        git(repository, "init", "-q");
        git(repository, "add", ".");
        git(repository, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");
        committed.replace(NUMBERS, "is: 50", "is: 55");
        committed.delete(SUBMISSION);

        RulesFolder first = RulesFolder.at(rules, "HEAD");
        assertThat(first.shown()).isEqualTo("HEAD:policy rules");
        assertThat(first.files().digestOfAll()).isEqualTo(RuleBook.digestOfFolder(SharedRules.FOLDER));
        try (Stream<Path> left = Files.list(repository)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(".git", "policy rules");
        }

        assertRefused(rules, "nowhere", "no revision 'nowhere'");
        assertRefused(rules, "--output=here", "a revision is a name such as");
        assertRefused(rules, "HEAD:policy rules", "no revision 'HEAD:policy rules'");
        git(repository, "checkout", "-q", "-b", "empty");
        git(repository, "rm", "-q", "-r", "-f", "policy rules");
        git(repository, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "none");
        Files.createDirectories(rules);
        assertRefused(rules, "HEAD", "has no folder policy rules");
    }

    @Test
    void a_folder_outside_of_any_repository_has_no_revision(@TempDir Path folder) {
        assertRefused(folder, "HEAD", "in no git repository");
    }

    private static void assertRefused(Path folder, String revision, String why) {
        assertThatThrownBy(() -> RulesFolder.at(folder, revision))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining(why);
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("git", "-C", folder.toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(command.toString()).isZero();
    }
}
