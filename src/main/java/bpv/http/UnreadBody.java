package bpv.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is left of a body when the answer is ready. A server that hangs up on a client that is still sending takes the answer
 * away from it with the connection (RFC 9112, section 9.6); so the rest is read first and thrown away, up to a limit.
 */
final class UnreadBody {
    static final int MOST = 2 * RequestLimits.ROUND_BODY;

    private static final String OVER = "bpv.body-is-over";

    private UnreadBody() {}

    /** Notes that no more of the body will come: waiting for it once more would only keep the answer back. */
    static void isOver(Context context) {
        context.attribute(OVER, true);
    }

    /** Reads what is left, unless the client waits to be told to send it. Where too much is left, the connection ends. */
    static void discard(Context context) {
        boolean none = context.req().getContentLengthLong() <= 0 && context.header("Transfer-Encoding") == null;
        if (context.attribute(OVER) != null) {
            context.header("Connection", "close");
            return;
        }
        if (none || context.header("Expect") != null) {
            return;
        }
        try {
            InputStream in = context.req().getInputStream();
            byte[] thrownAway = new byte[8192];
            long left = MOST;
            for (int read = in.read(thrownAway); read >= 0 && left > 0; read = in.read(thrownAway)) {
                left -= read;
            }
            if (left <= 0) {
                context.header("Connection", "close");
            }
        } catch (IOException gone) {
            context.header("Connection", "close");
        }
    }
}
