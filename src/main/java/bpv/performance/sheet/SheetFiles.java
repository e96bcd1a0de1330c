package bpv.performance.sheet;

import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens published files: what a file is, its bytes say and not its name. */
public final class SheetFiles {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final String WANTED = "a CSV file or an XLSX workbook";

    private SheetFiles() {}

    /**
     * The sheets of a file, CSV or XLSX.
     *
     * @param problems where it is told why a file cannot be used
     * @return in the order of the file; none if it cannot be used
     */
    public static List<Sheet> read(String name, Path path, List<Problem> problems) {
        try {
            return sheets(name, path, bytes(name, path));
        } catch (Unusable unusable) {
            problems.add(unusable.problem());
        } catch (IOException unreadable) {
            problems.add(Problem.at(
                    name,
                    Place.START,
                    "",
                    "unreadable-file",
                    "'" + Shown.of(name) + "' cannot be read.",
                    "a file that can be read",
                    "none",
                    "Check that it is there, is an ordinary file, and that you may read it."));
        }
        return List.of();
    }

    private static byte[] bytes(String name, Path path) throws IOException, Unusable {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(SheetLimits.FILE + 1);
            if (bytes.length > SheetLimits.FILE) {
                throw Unusable.tooLarge(name, "more than 20 MB", "at most 20 MB");
            }
            return bytes;
        }
    }

    private static List<Sheet> sheets(String name, Path path, byte[] bytes) throws Unusable {
        if (begins(bytes, COMPOUND)) {
            throw compound(name, bytes);
        }
        if (begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP)) {
            return Workbook.read(name, path);
        }
        if (begins(bytes, PDF) || hasNul(bytes)) {
            throw wrongKind(name, begins(bytes, PDF) ? "a PDF" : "no text and no workbook");
        }
        Sheet sheet = CsvText.read(name, bytes);
        String first = sheet.rows().isEmpty() ? "" : sheet.rows().get(0).cell(0);
        if (first.startsWith("<")) {
            throw wrongKind(name, "a web page");
        }
        if (sheet.rows().stream().allMatch(Sheet.Row::isBlank)) {
            throw wrongKind(name, "an empty file");
        }
        return List.of(sheet);
    }

    /** A protected workbook is an encrypted package within a compound file, the container of the old formats too. */
    private static Unusable compound(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String entry = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        if (text.contains(entry)) {
            return Unusable.of(
                    name,
                    "sheet-protected",
                    "the workbook is protected with a password.",
                    "a workbook without password",
                    "an encrypted one",
                    "Open it, take the password off, and save it; or download it as it was published.");
        }
        return Unusable.of(
                name,
                "sheet-kind",
                "it is a workbook of the old kind (.xls).",
                WANTED,
                "an .xls workbook",
                "Open it and save it as .xlsx.");
    }

    static Unusable wrongKind(String name, String found) {
        return Unusable.of(
                name,
                "sheet-kind",
                "it is " + found + ", where " + WANTED + " is expected.",
                WANTED,
                found,
                "Give the monthly provider CSV or the monthly commissioner workbook (.xlsx) of Cancer Waiting Times.");
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text in two bytes a character, as Excel saves "Unicode text", begins with a mark and may hold nul bytes. */
    private static boolean hasNul(byte[] bytes) {
        if (CsvText.isSixteenBits(bytes)) {
            return false;
        }
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
