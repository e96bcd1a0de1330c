package bpv.rules;

import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.ParsedText;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was published, read again.
 *
 * @param digest as the file says it
 * @param intact whether the digest is that of the rest of the file
 * @param files the digest of each file, by name
 * @param rules by set and name of a rule, its criterion and the digest of what it decides
 * @param numbers by file and name, each number
 */
record Lock(
        String digest,
        boolean intact,
        String program,
        String day,
        String tieBreak,
        SortedMap<String, String> files,
        SortedMap<String, SortedMap<String, String>> rules,
        SortedMap<String, SortedMap<String, String>> numbers) {

    /**
     * Reads the file.
     *
     * @param file how messages name it
     * @throws RulesRejected if it is not one that {@link LockText} has written, whatever was changed in it since
     */
    static Lock read(String file, byte[] bytes) {
        ParsedText parsed = TextParser.parse(file, bytes);
        if (!parsed.problems().isEmpty()) {
            throw new RulesRejected(parsed.problems());
        }
        if (!(parsed.root().orElse(null) instanceof Mapping root)
                || !text(root, "schema").equals(LockText.SCHEMA)
                || text(root, "digest").isEmpty()) {
            throw RulesRejected.at(
                    file, 1, "these are no published rules as 'bpv rules lock' writes them", LockText.SCHEMA, "");
        }
        String digest = text(root, "digest");
        return new Lock(
                digest,
                digest.equals(Sha256.of(body(new String(bytes, StandardCharsets.UTF_8)))),
                text(root, "program"),
                text(root, "day"),
                text(root, "tieBreak"),
                texts(root, "files"),
                groups(root, "rules"),
                groups(root, "numbers"));
    }

    /** What the digest is of; a file that went through a Windows machine has other line ends. */
    private static String body(String text) {
        String unix = text.replace("\r\n", "\n");
        int digest = unix.indexOf("\ndigest: ");
        return digest < 0 ? "" : unix.substring(unix.indexOf('\n', digest + 1) + 1);
    }

    private static String text(Mapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof Scalar scalar ? scalar.text() : "";
    }

    private static SortedMap<String, String> texts(Mapping mapping, String key) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (mapping.get(key).orElse(null) instanceof Mapping group) {
            group.entries().forEach(entry -> texts.put(entry.key(), text(group, entry.key())));
        }
        return texts;
    }

    private static SortedMap<String, SortedMap<String, String>> groups(Mapping mapping, String key) {
        SortedMap<String, SortedMap<String, String>> groups = new TreeMap<>();
        if (mapping.get(key).orElse(null) instanceof Mapping all) {
            for (Entry entry : all.entries()) {
                groups.put(entry.key(), texts(all, entry.key()));
            }
        }
        return groups;
    }
}
