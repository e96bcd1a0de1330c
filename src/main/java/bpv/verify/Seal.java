package bpv.verify;

import bpv.source.ParsedText;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads the file of a certificate: its seal says that nothing was changed since it was written. */
public final class Seal {
    private static final String FIELD = ",\"sha256\":\"";

    private Seal() {}

    /** Checks the seal, and then everything that is sealed. */
    public static Verdict check(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int field = text.lastIndexOf(FIELD);
        if (field < 0 || !text.substring(field).equals(FIELD + sha256(text.substring(0, field)) + "\"}\n")) {
            return new Verdict("the seal is broken: something was changed since the file was written", 0);
        }
        ParsedText parsed = TextParser.parseResult(file, bytes);
        if (parsed.root().isEmpty() || !parsed.problems().isEmpty()) {
            return new Verdict(
                    "the text is no JSON: " + parsed.problems().get(0).message(), 0);
        }
        return CertificateCheck.check(parsed.root().get());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
