package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bpv.assessment.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

/** A rule that does not come to an end is stopped, and named with its file and line. */
class EndlessRuleTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    private static String rule(String when, String then) {
        return TwoRules.text("an endless one", "$section : SectionResources()\n" + when, then);
    }

    private static RuleBook book(Path empty, String rule) throws IOException {
        return RuleBook.load(AllowedFormsTest.only(empty, rule).folder(), null);
    }

    private static void run(RuleBook book) {
        book.run(RuleSet.RESOURCES, DAY, AllowedFormsTest.sections(), AllowedFormsTest.numbers(), Finding.class);
    }

    @Test
    void a_rule_that_fits_what_it_inserts_is_named_with_its_line(@TempDir Path empty) throws IOException {
        String text = rule(
                "    Finding( $points : points )", "insert( Finding.highest( $section, $points + 1, \"More.\" ) );");
        RuleBook book = book(empty, text);

        for (int again = 0; again < 2; again++) {
            EndlessRule endless = catchThrowableOfType(EndlessRule.class, () -> run(book));
            assertThat(endless).hasMessageContaining("\"Resources, X: an endless one\" fired more than");
            assertThat(endless.problem().file()).isEqualTo("resources/only.drl");
            assertThat(endless.problem().line()).isEqualTo(17);
        }
    }

    @Test
    void a_text_larger_than_the_memory_is_named_with_its_rule(@TempDir Path empty) throws IOException {
        StringBuilder doubling = new StringBuilder("String a0 = \"aaaaaaaaaaaaaaaa\";\n");
        for (int i = 1; i < 32; i++) {
            doubling.append("String a" + i + " = a" + (i - 1) + " + a" + (i - 1) + ";\n");
        }
        RuleBook book = book(empty, rule("", doubling + "insert( Finding.met( $section, a31 ) );"));

        assertThatThrownBy(() -> run(book))
                .isInstanceOf(EndlessRule.class)
                .hasMessageContaining("\"Resources, X: an endless one\"")
                .hasMessageContaining("larger than the memory");
    }

    /** The fraction has a million digits or so in the end; one step more or less is four times as long. */
    @Test
    void a_rule_that_does_not_return_is_told_to_the_owner_of_the_thread_and_to_all_who_ask_later(@TempDir Path empty)
            throws Exception {
        StringBuilder squares = new StringBuilder("Fraction a0 = Fraction.of( 1234567, 7654321 );\n");
        for (int i = 1; i < 17; i++) {
            squares.append("Fraction a" + i + " = a" + (i - 1) + ".times( a" + (i - 1) + " );\n");
        }
        RuleFiles files = RuleFiles.read(AllowedFormsTest.only(
                        empty, rule("", squares + "insert( Finding.met( $section, \"\" + a16.signum() ) );"))
                .folder());
        var cards = RuleIndex.of(files);
        KieBase base = CompiledRules.of(
                        RuleClasses.of(RuleCompiler.compile(files, cards)).models(), cards)
                .bases()
                .get(RuleSet.RESOURCES);
        RuleRun run = new RuleRun(
                RuleSet.RESOURCES, base, cards, new RunWatch(Duration.ofMillis(100), Duration.ofMillis(10)));
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        Thread thread = new Thread(() -> run.run(DAY, AllowedFormsTest.sections()));
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((lost, failure) -> told.complete(failure));
        thread.start();

        assertThat(told.get())
                .isInstanceOf(EndlessRule.class)
                .hasMessageContaining("\"Resources, X: an endless one\" does not come to an end");
        assertThatThrownBy(() -> run.run(DAY, AllowedFormsTest.sections()))
                .isInstanceOf(EndlessRule.class)
                .hasMessageContaining("does not come to an end");
    }
}
