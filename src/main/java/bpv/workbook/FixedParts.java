package bpv.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook with nothing in them of the clock: the library writes the moment in which it worked. */
final class FixedParts {
    /** The first that an archive can hold. */
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";

    private FixedParts() {}

    /**
     * The same workbook with fixed times.
     *
     * @param workbook as the library wrote it: sizes stand behind the parts, which only a reader of files can follow
     * @param day stands in place of the moment in which it was made
     */
    static byte[] of(byte[] workbook, LocalDate day) throws IOException {
        Path file = Files.createTempFile("bpv-", ".xlsx");
        try {
            Files.write(file, workbook);
            return packed(file, day);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] packed(Path file, LocalDate day) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(part).readAllBytes();
                ZipEntry fixed = new ZipEntry(part.getName());
                fixed.setTimeLocal(STAMP);
                out.putNextEntry(fixed);
                out.write(part.getName().equals(PROPERTIES) ? made(content, day) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] made(byte[] properties, LocalDate day) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + day + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
