package bpv.http;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a zip archive says at its end that it holds. The files before are found without it, and so they are found, fewer of
 * them, also where the rest was cut off, and those that somebody has taken out too. The JDK reads this list of files on a
 * disk only (format: APPNOTE.TXT, sections 4.3.12 and 4.3.16).
 */
final class ArchiveDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;

    private ArchiveDirectory() {}

    /** Whether an archive ends with a list of these entries, in whatever order, and no others. */
    static boolean lists(byte[] zip, List<String> entries) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int last = zip.length - END_BYTES;
        for (int end = last; end >= 0 && end >= last - LONGEST_COMMENT; end--) {
            boolean isEnd = bytes.getInt(end) == END
                    && END_BYTES + Short.toUnsignedInt(bytes.getShort(end + 20)) == zip.length - end;
            if (isEnd) {
                return lists(bytes, end, entries);
            }
        }
        return false;
    }

    private static boolean lists(ByteBuffer bytes, int end, List<String> entries) {
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        long size = Integer.toUnsignedLong(bytes.getInt(end + 12));
        if (count != entries.size() || size > end) {
            return false;
        }
        List<String> listed = new ArrayList<>();
        try {
            bytes.position(end - (int) size);
            for (int i = 0; i < count; i++) {
                listed.add(name(bytes));
            }
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            return false;
        }
        List<String> found = new ArrayList<>(entries);
        found.sort(null);
        listed.sort(null);
        return found.equals(listed);
    }

    /**
     * The name in the entry at hand, which is passed over.
     *
     * @throws BufferUnderflowException if no entry is there, or it is cut off
     */
    private static String name(ByteBuffer bytes) {
        int begin = bytes.position();
        if (bytes.remaining() < ENTRY_BYTES || bytes.getInt(begin) != ENTRY) {
            throw new BufferUnderflowException();
        }
        int length = Short.toUnsignedInt(bytes.getShort(begin + 28));
        int after = Short.toUnsignedInt(bytes.getShort(begin + 30)) + Short.toUnsignedInt(bytes.getShort(begin + 32));
        byte[] name = new byte[length];
        bytes.position(begin + ENTRY_BYTES).get(name);
        bytes.position(bytes.position() + after);
        return new String(name, StandardCharsets.UTF_8);
    }
}
