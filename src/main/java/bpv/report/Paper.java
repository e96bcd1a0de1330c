package bpv.report;

import java.io.Writer;
import java.util.List;

/** What a report for people is written on. The report says what there is to say; the paper says how it looks. */
public interface Paper {
    /** Plain text, at most 120 columns wide. */
    static Paper plain(Writer out) {
        return new PlainText(out, 120);
    }

    /** Markdown with tables. */
    static Paper markdown(Writer out) {
        return new MarkdownText(out);
    }

    /** What the whole is; the first line. */
    void title(String text);

    void heading(String text);

    /** A heading below a heading. */
    void subheading(String text);

    void text(String paragraph);

    /** A list, one item each; nothing if there are none. */
    void items(List<String> items);

    /** A table; nothing if it has no rows. */
    void table(Table table);
}
