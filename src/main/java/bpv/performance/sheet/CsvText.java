package bpv.performance.sheet;

import bpv.performance.sheet.Sheet.Row;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text as programs write it (RFC 4180), and as people save it: with a byte order mark or without, in UTF-8,
 * UTF-16 or Windows-1252, with any line ends, and with commas, semicolons or tabs between cells.
 */
final class CsvText {
    private static final char END = '\uFFFF';

    private final String file;
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;

    private CsvText(String file, String text) {
        this.file = file;
        this.text = text;
        this.separator = separator(text);
    }

    static Sheet read(String file, byte[] bytes) throws Unusable {
        String text = decoded(bytes);
        CsvText csv = new CsvText(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        while (csv.at < csv.text.length()) {
            csv.row();
        }
        return new Sheet(file, "", csv.rows);
    }

    static boolean isSixteenBits(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static String decoded(byte[] bytes) {
        if (isSixteenBits(bytes)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException olderText) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** The commonest of the three, outside quotes. */
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            boolean quoted = false;
            long count = 0;
            for (int i = 0; i < text.length(); i++) {
                quoted ^= text.charAt(i) == '"';
                count += !quoted && text.charAt(i) == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private void row() throws Unusable {
        int begin = line;
        cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            cell.setLength(0);
            if (here() == '"') {
                quoted();
            }
            plain();
            more = at < text.length() && here() == separator;
            endCell();
            at += more ? 1 : 0;
        }
        lineEnd();
        rows.add(new Row(begin, cells));
        if (rows.size() > SheetLimits.ROWS) {
            throw Unusable.tooLarge(file, "more than 200,000 rows", "at most 200,000 rows");
        }
    }

    private void endCell() throws Unusable {
        if (cells.size() == SheetLimits.COLUMNS || cell.length() > SheetLimits.CELL) {
            throw Unusable.tooLarge(
                    file,
                    cells.size() == SheetLimits.COLUMNS
                            ? "more than 200 columns in line " + line
                            : "more than 32,767 characters in a cell of line " + line,
                    "at most 200 columns, and 32,767 characters in a cell");
        }
        cells.add(cell.toString());
    }

    private void plain() {
        while (at < text.length() && here() != separator && here() != '\n' && here() != '\r') {
            cell.append(text.charAt(at++));
        }
    }

    private void quoted() throws Unusable {
        int begin = line;
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"' && here() != '"') {
                return;
            }
            at += next == '"' ? 1 : 0;
            line += next == '\n' ? 1 : 0;
            cell.append(next);
        }
        throw Unusable.at(
                file,
                begin,
                "sheet-damaged",
                "a quotation mark is opened in line " + begin + " and never closed.",
                "a closing quotation mark",
                "the end of the file",
                "Close it, or download the file again.");
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            line += here() == '\n' ? 0 : 1;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        }
    }
}
