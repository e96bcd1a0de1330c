package bpv.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives for tests. */
final class Zips {
    private Zips() {}

    /** All files under a folder, named by their paths relative to another. */
    static byte[] of(Path folder, Path root) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Path file : files) {
                    zip.putNextEntry(
                            new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
                    zip.write(Files.readAllBytes(file));
                }
            }
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static byte[] of(Map<String, byte[]> files) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
