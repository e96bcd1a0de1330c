package bpv.desk;

import bpv.desk.DeskResult.Case;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The result as JUnit XML: errors fail a case, lesser remarks are its output. */
final class JUnitDesk {
    private JUnitDesk() {}

    static void write(DeskResult result, Writer out) throws IOException {
        long failed =
                result.cases().stream().filter(each -> each.has(Level.ERROR)).count();
        String counts =
                "tests=\"" + result.cases().size() + "\" failures=\"" + failed + "\" errors=\"0\" skipped=\"0\"";
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.write("<testsuites " + counts + ">\n");
        out.write("  <testsuite name=\"bpv " + escaped(result.command()) + "\" " + counts + ">\n");
        for (Case each : result.cases()) {
            write(each, out);
        }
        if (!result.figures().isEmpty()) {
            out.write("    <system-out>" + escaped(String.join("\n", result.figures())) + "</system-out>\n");
        }
        out.write("  </testsuite>\n</testsuites>\n");
    }

    private static void write(Case each, Writer out) throws IOException {
        String start = "    <testcase classname=\"" + escaped(each.file()) + "\" name=\"" + escaped(each.name())
                + "\" file=\"" + escaped(each.file()) + "\" line=\"" + each.line() + "\"";
        if (each.remarks().isEmpty()) {
            out.write(start + "/>\n");
            return;
        }
        out.write(start + ">\n");
        List<Remark> errors = where(each, true);
        if (!errors.isEmpty()) {
            out.write("      <failure message=\"" + escaped(errors.get(0).message()) + "\" type=\""
                    + escaped(errors.get(0).id()) + "\">" + escaped(text(errors)) + "</failure>\n");
        }
        List<Remark> others = where(each, false);
        if (!others.isEmpty()) {
            out.write("      <system-out>" + escaped(text(others)) + "</system-out>\n");
        }
        out.write("    </testcase>\n");
    }

    private static List<Remark> where(Case each, boolean error) {
        return each.remarks().stream()
                .filter(remark -> (remark.level() == Level.ERROR) == error)
                .toList();
    }

    private static String text(List<Remark> remarks) {
        StringBuilder text = new StringBuilder();
        for (Remark remark : remarks) {
            text.append(TextDesk.lines(remark));
        }
        return text.toString();
    }

    /** Characters that XML cannot hold become question marks in a diamond. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t', '\r' -> escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int point) {
        return point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
