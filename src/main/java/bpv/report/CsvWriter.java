package bpv.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes CSV as RFC 4180 says: commas, CRLF, and quotes around what needs them. */
final class CsvWriter {
    /** What makes a spreadsheet take a cell for a formula, or skip to the character behind it. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    /** The same in the wide forms that a spreadsheet set to Japanese or Chinese takes as well. */
    private static final String BEGINS_WIDE_FORMULA = "\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    CsvWriter(Writer out) {
        this.out = out;
    }

    void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** A text that a spreadsheet shows as it is: one that it would take for a formula begins with an apostrophe. */
    static String harmless(String text) {
        boolean formula = !text.isEmpty() && (BEGINS_FORMULA + BEGINS_WIDE_FORMULA).indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(character -> character == ',' || character == '"' || character < ' ');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
