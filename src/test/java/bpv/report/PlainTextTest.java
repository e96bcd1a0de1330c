package bpv.report;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.report.Table.Column;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void no_line_of_the_text_report_is_wider_than_120_columns() {
        StringWriter out = new StringWriter();
        TextReport.write(ExampleRound.result(), out);
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(Lines.length(line)).isLessThanOrEqualTo(120));
    }

    @Test
    void no_line_of_an_explanation_is_wider_than_100_columns() {
        for (String section : ExampleRound.result().sectionIds()) {
            StringWriter out = new StringWriter();
            ExplainReport.write(ExampleRound.result(), section, out);
            assertThat(out.toString().lines())
                    .allSatisfy(line -> assertThat(Lines.length(line)).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void the_report_begins_with_one_line_that_says_what_it_is() {
        StringWriter out = new StringWriter();
        TextReport.write(ExampleRound.result(), out);
        assertThat(out.toString().lines().findFirst())
                .hasValue("Bid assessment, round 2017-2021, as of 2017-02-01: 19 bids, 53 sections, no problems");
    }

    @Test
    void a_table_too_wide_for_the_page_goes_over_several_lines_and_loses_nothing() {
        Table table = new Table(Column.left("Name"), Column.right("£"), Column.left("Reason"));
        table.row("averylongnamewithoutanyplacetobreakit", "1,234,567", "one two three four five six seven");
        List<String> lines = new TextTable(table, 40).lines();
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
        assertThat(String.join("", lines).replace(" ", ""))
                .contains("1,234,567")
                .contains("one")
                .contains("seven");
        assertThat(lines.stream().map(line -> line.split(" ")[0]).reduce("", String::concat))
                .endsWith("averylongnamewithoutanyplacetobreakit");
    }

    @Test
    void a_long_word_is_broken_behind_a_slash_or_else_anywhere() {
        assertThat(Lines.of("see bids/west-yorkshire.yaml", 12))
                .containsExactly("see", "bids/west-", "yorkshire.ya", "ml");
        assertThat(Lines.of("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    }

    @Test
    void what_would_move_the_cursor_or_turn_the_text_round_is_replaced() {
        assertThat(Lines.of("a\u001B[31mb\u202Ec\u0000", 80)).containsExactly("a\uFFFD[31mb\uFFFDc\uFFFD");
    }

    @Test
    void a_line_feed_in_a_name_does_not_begin_a_paragraph() {
        StringWriter out = new StringWriter();
        new PlainText(out, 80).items(List.of("a\n\n- b"));
        assertThat(out.toString()).isEqualTo("- a - b\n");
    }
}
