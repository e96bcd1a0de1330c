package bpv.report;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.report.Table.Column;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "a | b ! a \\| b",
                "<script>alert(1)</script> ! \\<script\\>alert(1)\\</script\\>",
                "*bold* _it_ `code` ~~no~~ ! \\*bold\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~",
                "[text](http://x.example) ! \\[text\\](http\\://x.example)",
                "www.x.example ! www\\.x.example",
                "&lt;b&gt; AT&T & Co ! \\&lt;b\\&gt; AT&T & Co",
                "# heading ! \\# heading",
                "- item ! \\- item",
                "1. first ! 1\\. first",
                "100.0 ! 100.0",
                "#1 of 3 # ! #1 of 3 \\#",
                "a - b 1. c ! a - b 1. c",
                "back\\slash ! back\\\\slash",
                "£1,000 – 50% ! £1,000 – 50%",
                "$x$ and @all ! \\$x\\$ and \\@all",
            })
    void text_of_a_bidder_stays_text(String text, String markdown) {
        assertThat(MarkdownText.escaped(text)).isEqualTo(markdown);
    }

    @Test
    void a_table_is_a_table_whatever_its_cells_hold() {
        StringWriter out = new StringWriter();
        new MarkdownText(out)
                .table(new Table(Column.left("Name"), Column.right("£"))
                        .group("North")
                        .row("a|b\nc", "1.0")
                        .note("only part"));
        assertThat(out.toString()).isEqualTo("""
                        | Name | £ |
                        | --- | ---: |
                        | **North** | |
                        | a\\|b<br>c | 1.0 |
                        | *only part* | |
                        """);
    }
}
