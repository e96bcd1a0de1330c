package bpv.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip archive in memory, unpacked within limits: a small one may hold more than any memory. */
final class Archive {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipInputStream in;
    private final long most;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> entries = new ArrayList<>();
    private long unpacked;

    private Archive(byte[] zip) {
        this.in = new ZipInputStream(new ByteArrayInputStream(zip));
        this.most = Math.min(RequestLimits.UNPACKED, (long) zip.length * RequestLimits.RATIO);
    }

    /**
     * The files in an archive, by path; of each no more than a byte past what a document may have.
     *
     * @throws Refusal if it is no zip archive, is beyond the limits, or names files as no archive should
     */
    static Map<String, byte[]> unpack(byte[] zip) {
        Archive archive = new Archive(zip);
        try (archive.in) {
            for (ZipEntry entry = archive.in.getNextEntry(); entry != null; entry = archive.in.getNextEntry()) {
                archive.take(entry);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw broken();
        }
        if (archive.entries.isEmpty() || !ArchiveDirectory.lists(zip, archive.entries)) {
            throw broken();
        }
        return archive.files;
    }

    /** An archive that is unpacked to the same files, within the limits if they are; the same bytes for the same files. */
    static byte[] pack(Map<String, byte[]> files) {
        byte[] packed = pack(files, Deflater.DEFAULT_COMPRESSION);
        long whole =
                files.values().stream().mapToLong(content -> content.length).sum();
        boolean tooSmall = whole > (long) packed.length * RequestLimits.RATIO;
        return tooSmall ? pack(files, Deflater.NO_COMPRESSION) : packed;
    }

    private static byte[] pack(Map<String, byte[]> files, int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written to", impossible);
        }
        return bytes.toByteArray();
    }

    private static Refusal broken() {
        return new Refusal(
                        Fault.MALFORMED_REQUEST,
                        "The body cannot be read as a zip archive: it is damaged, encrypted, empty or something else.")
                .saying("The zip file cannot be read: it is damaged, encrypted, empty or something else. Zip the bids"
                        + " again, without a password, or choose the documents themselves.");
    }

    private void take(ZipEntry entry) throws IOException {
        String written = entry.getName();
        entries.add(written);
        if (entries.size() > RequestLimits.FILES) {
            throw new Refusal(Fault.TOO_LARGE, "The archive has more than " + RequestLimits.FILES + " entries.");
        }
        String bare = entry.isDirectory() ? written.substring(0, written.length() - 1) : written;
        if (entry.isDirectory() && (bare.isEmpty() || bare.equals("."))) {
            return;
        }
        String name = DocumentName.checked(bare, "");
        if (!entry.isDirectory() && files.put(name, content()) != null) {
            throw new Refusal(
                    Fault.NOT_USABLE,
                    "The archive holds two files of one name.",
                    List.of(Objection.to("", "document-name", "'" + name + "' is there twice.")));
        }
    }

    private byte[] content() throws IOException {
        byte[] kept = in.readNBytes(RequestLimits.DRAFT + 1);
        count(kept.length);
        byte[] rest = new byte[8192];
        for (int read = in.read(rest); read >= 0; read = in.read(rest)) {
            count(read);
        }
        return kept;
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > most) {
            throw new Refusal(
                    Fault.TOO_LARGE,
                    "The archive unpacks to more than " + RequestLimits.UNPACKED / 1024 + " kB, or to more than "
                            + RequestLimits.RATIO + " times its size.");
        }
    }
}
