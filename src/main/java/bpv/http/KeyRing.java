package bpv.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are let in, each as a line {@code NAME SALT HASH}. A key is 256 bits of chance, so one round of SHA-256 is
 * enough: there is nothing to guess that a slow hash would protect, and a slow one would let anybody keep the machine busy
 * with wrong keys.
 */
public final class KeyRing {
    private static final Pattern LINE =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,63})\\s+([0-9a-f]{32})\\s+([0-9a-f]{64})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String MARK = "bpv_";
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final List<Entry> entries;

    private KeyRing(List<Entry> entries) {
        this.entries = entries;
    }

    private record Entry(String name, byte[] salt, byte[] hash) {}

    /**
     * A new key.
     *
     * @param key what its holder is given, once
     * @param line what is put into the file of keys
     */
    public record NewKey(String key, String line) {}

    /**
     * Makes a key for a holder.
     *
     * @param name letters, digits, dots, underscores and hyphens, at most 64
     * @throws IllegalArgumentException if the name has another form
     */
    public static NewKey newKey(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name has letters, digits, '.', '_' and '-', at most 64 of them, and begins with a letter or digit");
        }
        SecureRandom chance = new SecureRandom();
        byte[] secret = new byte[KEY_BYTES];
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(secret);
        chance.nextBytes(salt);
        String key = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        HexFormat hex = HexFormat.of();
        return new NewKey(key, name + " " + hex.formatHex(salt) + " " + hex.formatHex(hash(salt, key)));
    }

    /**
     * Reads a file of keys; empty lines and lines that begin with {@code #} are passed over. What is wrong is added to the
     * faults, never with the text of the line: somebody may have put a key there.
     */
    static KeyRing read(String file, String text, List<String> faults) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!matcher.matches()) {
                faults.add(file + ":" + number + ": a line is NAME SALT HASH, as './bpv key NAME' prints it");
            } else if (!names.add(matcher.group(1))) {
                faults.add(file + ":" + number + ": a second key has the name " + matcher.group(1));
            } else {
                HexFormat hex = HexFormat.of();
                entries.add(
                        new Entry(matcher.group(1), hex.parseHex(matcher.group(2)), hex.parseHex(matcher.group(3))));
            }
        }
        return new KeyRing(List.copyOf(entries));
    }

    int size() {
        return entries.size();
    }

    /** Whose key this is. Takes as long whichever it is, and whether or not it is one. */
    Optional<String> holder(String key) {
        @Nullable String holder = null;
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(hash(entry.salt(), key), entry.hash())) {
                holder = entry.name();
            }
        }
        return Optional.ofNullable(holder);
    }

    private static byte[] hash(byte[] salt, String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
