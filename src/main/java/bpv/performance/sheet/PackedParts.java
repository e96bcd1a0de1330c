package bpv.performance.sheet;

import bpv.source.Shown;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a packed workbook, unpacked once within limits, before a library opens it: a few kilobytes can unpack to
 * gigabytes, and a file that was cut off or altered on the way shows by its checksums.
 */
final class PackedParts {
    private final String file;
    private final SortedMap<String, byte[]> parts = new TreeMap<>();
    private long unpacked;

    private PackedParts(String file) {
        this.file = file;
    }

    /** All parts by name; what is no XML is empty, as pictures and printers say nothing. */
    static SortedMap<String, byte[]> of(String file, Path path) throws Unusable {
        PackedParts packed = new PackedParts(file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > SheetLimits.PARTS) {
                throw Unusable.tooLarge(file, "more than 2,000 parts", "at most 2,000 parts");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    packed.take(entry, in);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Unusable.damaged(file, "it cannot be unpacked");
        }
        packed.refuseOtherKinds();
        return packed.parts;
    }

    /**
     * The same parts packed anew. A packed file says twice what is in it, and the two can differ: a library shall see what
     * was checked, and nothing else.
     */
    static InputStream packed(SortedMap<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private void take(ZipEntry entry, InputStream in) throws IOException, Unusable {
        String name = entry.getName();
        boolean wanted = name.endsWith(".xml") || name.endsWith(".rels");
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > SheetLimits.UNPACKED) {
                throw Unusable.tooLarge(file, "more than 64 MB when it is unpacked", "at most 64 MB");
            }
            checksum.update(buffer, 0, read);
            if (wanted) {
                part.write(buffer, 0, read);
            }
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw Unusable.damaged(file, "the checksum of its part '" + Shown.of(name) + "' is wrong");
        }
        if (parts.put(name, part.toByteArray()) != null) {
            throw Unusable.damaged(file, "it has the part '" + Shown.of(name) + "' twice");
        }
    }

    private void refuseOtherKinds() throws Unusable {
        if (parts.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("xl/workbook.bin"))) {
            throw Unusable.of(
                    file,
                    "sheet-kind",
                    "it is a binary workbook (.xlsb), such as the annual extract.",
                    "a CSV file or an XLSX workbook",
                    "an .xlsb workbook",
                    "Open it and save it as .xlsx, or give the monthly files instead.");
        }
        if (!parts.containsKey("[Content_Types].xml")) {
            throw SheetFiles.wrongKind(
                    file, parts.containsKey("mimetype") ? "an OpenDocument file" : "an archive (.zip) or cut off");
        }
        if (parts.keySet().stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw SheetFiles.wrongKind(file, "a document, but no workbook");
        }
    }
}
