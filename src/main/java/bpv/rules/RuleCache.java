package bpv.rules;

import bpv.assessment.RuleCard;
import bpv.assessment.Standing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiled rules kept from one run to the next in one file, named by the digest of all that they were compiled from: the
 * rule files, the program and the Java version. A changed rule has another name, so it is never taken for the old one; a
 * file that is damaged does not match its own digest and counts as absent. So does a file under a name that is not the one it
 * was written for, and one that somebody could have written who cannot write the program either.
 */
final class RuleCache {
    private static final int DIGEST_BYTES = 32;

    /** So many are kept, each about a megabyte; of more, those written longest ago go. */
    static final int MOST_KEPT = 16;

    private final Path folder;
    private final String key;
    private final Path file;

    RuleCache(Path folder, String key) {
        this.folder = folder;
        this.key = key;
        this.file = folder.resolve("rules-" + key + ".bin");
    }

    /** What was kept. */
    record Kept(SortedMap<String, byte[]> classes, Map<String, RuleCard> cards) {}

    Optional<Kept> read() {
        try {
            if (!Files.isRegularFile(file) || !Ownership.isOfProgram(file)) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(file);
            if (all.length < DIGEST_BYTES) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(all, DIGEST_BYTES, all.length);
            boolean intact = MessageDigest.isEqual(sha256(content), Arrays.copyOf(all, DIGEST_BYTES));
            return intact ? Optional.of(decode(content)) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps compiled rules; where they cannot be kept, the next run compiles again. */
    void write(Kept kept) {
        try {
            byte[] content = encode(kept);
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "rules-", ".tmp");
            try {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                all.write(sha256(content));
                all.write(content);
                Files.write(temporary, all.toByteArray());
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            prune();
        } catch (IOException | UncheckedIOException readOnly) {
            return;
        }
    }

    /** A service that takes up each change of its rules would fill the disk otherwise. What a crash left half-way goes too. */
    private void prune() throws IOException {
        List<Path> kept = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "rules-*.{bin,tmp}")) {
            found.forEach(kept::add);
        }
        if (kept.size() <= MOST_KEPT) {
            return;
        }
        Map<Path, FileTime> written = new HashMap<>();
        for (Path each : kept) {
            written.put(each, Files.getLastModifiedTime(each));
        }
        kept.sort(Comparator.comparing((Path each) -> !each.getFileName().equals(file.getFileName()))
                .thenComparing(written::get, Comparator.reverseOrder()));
        for (Path old : kept.subList(MOST_KEPT, kept.size())) {
            Files.deleteIfExists(old);
        }
    }

    private byte[] encode(Kept kept) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(key);
        out.writeInt(kept.classes.size());
        for (Map.Entry<String, byte[]> entry : kept.classes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
        out.writeInt(kept.cards.size());
        for (Map.Entry<String, RuleCard> entry : kept.cards.entrySet()) {
            RuleCard card = entry.getValue();
            out.writeUTF(entry.getKey());
            out.writeUTF(card.rule());
            out.writeUTF(card.file());
            out.writeInt(card.line());
            out.writeUTF(card.criterion());
            out.writeUTF(card.source());
            out.writeUTF(card.standing().name());
        }
        return bytes.toByteArray();
    }

    private Kept decode(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (!in.readUTF().equals(key)) {
            throw new IOException("these rules were kept under another name");
        }
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        Map<String, RuleCard> cards = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String key = in.readUTF();
            cards.put(
                    key,
                    new RuleCard(
                            in.readUTF(),
                            in.readUTF(),
                            in.readInt(),
                            in.readUTF(),
                            in.readUTF(),
                            Standing.valueOf(in.readUTF())));
        }
        return new Kept(classes, cards);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
