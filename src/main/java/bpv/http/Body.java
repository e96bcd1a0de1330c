package bpv.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;

/** The body of a request, read into memory to a limit, whether or not it says how long it is. Nothing is kept on a disk. */
final class Body {
    private Body() {}

    /** @throws Refusal if there is more than {@code most} bytes, or nothing */
    static byte[] read(Context context, int most) {
        return read(context, most, most);
    }

    /**
     * The body of a form, around which stands more than a person chose to send.
     *
     * @param ofFiles the most that a person is told they may send, in bytes
     * @throws Refusal if there is more than {@code most} bytes, or nothing
     */
    static byte[] read(Context context, int most, int ofFiles) {
        if (context.req().getContentLengthLong() > most) {
            throw tooLarge(most, ofFiles);
        }
        byte[] bytes;
        try (InputStream in = context.req().getInputStream()) {
            bytes = in.readNBytes(most + 1);
        } catch (IOException broken) {
            UnreadBody.isOver(context);
            throw isLate(broken)
                    ? new Refusal(Fault.REQUEST_TIMED_OUT, "The rest of the body of the request has not arrived.")
                    : new Refusal(Fault.MALFORMED_REQUEST, "The body of the request ends too early, or is not HTTP.");
        }
        if (bytes.length > most) {
            throw tooLarge(most, ofFiles);
        }
        if (bytes.length == 0) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "The request has no body.");
        }
        return bytes;
    }

    private static boolean isLate(Throwable failure) {
        return failure instanceof TimeoutException || failure.getCause() != null && isLate(failure.getCause());
    }

    /** The refusal of a body, or of what is packed in one, that is larger than {@code most} bytes. */
    static Refusal tooLarge(int most) {
        return tooLarge(most, most);
    }

    private static Refusal tooLarge(int most, int ofFiles) {
        return new Refusal(
                        Fault.TOO_LARGE,
                        "The body is larger than " + most / 1024 + " kB, which is the most that this address reads.")
                .with("Connection", "close")
                .saying("What you sent is larger than " + size(ofFiles) + ", which is the most that is read.");
    }

    private static String size(int bytes) {
        int kilobytes = bytes / 1024;
        return kilobytes < 1024 ? kilobytes + " kB" : kilobytes / 1024 + " MB";
    }
}
