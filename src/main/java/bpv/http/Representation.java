package bpv.http;

import bpv.report.Provenance;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an answer is given, with its strong entity tag. A tag is made of all that the answer depends on: the
 * program, the rules and reference data in force, the day, the request and the format. So equal tags mean equal bytes, before
 * anything is worked out.
 */
final class Representation {
    private static final int USUAL_BYTES = 96 * 1024;

    private Representation() {}

    /** The format of those offered that the client likes best. */
    static String chosen(Context context, List<String> offered) {
        context.header("Vary", "Accept");
        return Accept.of(context.header("Accept"))
                .best(offered)
                .orElseThrow(() -> new Refusal(
                        Fault.NOT_ACCEPTABLE, "The answer can be given as " + String.join(" or ", offered) + "."));
    }

    /** The tag of an answer made by these rules from these parts of a request, in this format. */
    static String tag(RulesInForce rules, String format, byte[]... parts) {
        Provenance made = rules.round().provenance();
        MessageDigest digest = sha256();
        for (String part : List.of(
                made.engine(),
                made.day().toString(),
                made.rules(),
                made.reference(),
                made.published().sentence(),
                format)) {
            add(digest, part.getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] part : parts) {
            add(digest, part);
        }
        return quoted(digest);
    }

    /** The tag of these bytes and no others. */
    static String tag(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(content);
        return quoted(digest);
    }

    private static String quoted(MessageDigest digest) {
        return "\"" + HexFormat.of().formatHex(digest.digest()) + "\"";
    }

    /** With its length before it, so that no two lists of parts run together into the same bytes. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** JSON about bids: nobody but who asked may keep it. The content is worked out by a worker. */
    static void aboutBids(Context context, String tag, Consumer<Writer> content) {
        send(context, tag, ScoringDesk.of(context).work(() -> written(content)));
    }

    /** The same for content that is written as bytes. */
    static void aboutBid(Context context, String tag, Consumer<OutputStream> content) {
        send(context, tag, ScoringDesk.of(context).work(() -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
            content.accept(bytes);
            return bytes;
        }));
    }

    /** The same where the work is a search for a best plan. */
    static void aboutPlans(Context context, String tag, Consumer<Writer> content) {
        send(context, tag, ScoringDesk.of(context).search(() -> written(content)));
    }

    /** Written at once: as a result of Javalin it would be copied twice more on its way. */
    private static void send(Context context, String tag, ByteArrayOutputStream bytes) {
        context.header("Cache-Control", "no-store").header("ETag", tag).contentType(MediaType.JSON);
        context.res().setContentLengthLong(bytes.size());
        try {
            bytes.writeTo(context.res().getOutputStream());
        } catch (IOException gone) {
            // The client has hung up: nobody is there to be told.
        }
    }

    private static ByteArrayOutputStream written(Consumer<Writer> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            content.accept(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written to", impossible);
        }
        return bytes;
    }

    /** What anybody may keep, as long as they ask whether it still holds: 304 to who has it already. */
    static void toKeep(Context context, String mediaType, byte[] content) {
        String tag = tag(content);
        context.header("Cache-Control", "no-cache").header("ETag", tag);
        context.res().addHeader("Vary", "Accept-Encoding");
        if (holds(context.header("If-None-Match"), tag)) {
            context.status(304);
        } else {
            context.contentType(mediaType).result(content);
        }
    }

    private static boolean holds(@Nullable String known, String tag) {
        if (known == null) {
            return false;
        }
        for (String each : known.split(",", -1)) {
            String one = each.strip();
            if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
