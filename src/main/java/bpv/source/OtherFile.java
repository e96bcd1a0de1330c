package bpv.source;

import java.util.List;
import java.util.Optional;

/**
 * A kind of file that people send for a text.
 *
 * @param begin how it begins, a character for each byte
 * @param firstPart how the name of its first part begins, if it is packed of several; empty for any
 * @param name what it is called, such as {@code a Word file}
 * @param hint what to do with it
 */
record OtherFile(String begin, String firstPart, String name, String hint) {
    private static final String PACKED = "PK\u0003\u0004";

    /** The name of the first part of a packed file stands after so many bytes. */
    private static final int NAME = 30;

    private static final String WRITE =
            "Write what it says into a text file of the form, with a name that ends in .yaml or .json.";
    private static final String UNPACK = "Unpack it: each document that is in it is to be read as a file of its own.";

    /** The first that fits tells what a file is. */
    private static final List<OtherFile> ALL = List.of(
            new OtherFile(PACKED, "[Content_Types].xml", "a Word or Excel file", WRITE),
            new OtherFile(PACKED, "_rels/", "a Word or Excel file", WRITE),
            new OtherFile(PACKED, "docProps/", "a Word or Excel file", WRITE),
            new OtherFile(PACKED, "word/", "a Word file", WRITE),
            new OtherFile(PACKED, "xl/", "an Excel file", WRITE),
            new OtherFile(PACKED, "mimetype", "an OpenDocument file", WRITE),
            new OtherFile(PACKED, "", "a zip file", UNPACK),
            new OtherFile("PK\u0005\u0006", "", "a zip file with nothing in it", "Choose the documents themselves."),
            new OtherFile("\u00D0\u00CF\u0011\u00E0", "", "a Word or Excel file", WRITE),
            new OtherFile("{\\rtf", "", "a Word file (RTF)", WRITE),
            new OtherFile("%PDF-", "", "a PDF file", WRITE));

    /** What these bytes are, if they are one of these. */
    static Optional<OtherFile> of(byte[] bytes) {
        return ALL.stream().filter(other -> other.is(bytes)).findFirst();
    }

    private boolean is(byte[] bytes) {
        return stands(begin, bytes, 0) && (firstPart.isEmpty() || stands(firstPart, bytes, NAME));
    }

    private static boolean stands(String characters, byte[] bytes, int at) {
        if (bytes.length < at + characters.length()) {
            return false;
        }
        for (int i = 0; i < characters.length(); i++) {
            if ((bytes[at + i] & 0xFF) != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
