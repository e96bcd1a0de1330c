package bpv.http;

import bpv.report.Json;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/**
 * Writes the log as one JSON object a line. Of failures it writes classes and where they happened, never their messages,
 * and of what libraries log never the words: both may quote what a client has sent.
 */
public final class LogLine extends EncoderBase<ILoggingEvent> {
    private static final String OURS = "bpv.";
    private static final int MOST_FRAMES = 40;
    private static final int MOST_LINES = 200;
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringWriter out = new StringWriter();
        Json json = Json.inOneLine(out);
        json.begin();
        json.text("time", event.getInstant().toString());
        json.text("level", event.getLevel().toString());
        json.text("logger", event.getLoggerName());
        boolean ours = event.getLoggerName().startsWith(OURS);
        json.text("message", ours ? event.getFormattedMessage() : "not shown: it is a library's");
        if (ours && event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> value(json, pair));
        }
        if (event.getThrowableProxy() != null) {
            json.texts("failure", frames(event.getThrowableProxy()));
        }
        json.end();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void value(Json json, KeyValuePair pair) {
        if (pair.value instanceof Number number) {
            json.number(pair.key, number.longValue());
        } else {
            json.text(pair.key, String.valueOf(pair.value));
        }
    }

    private static List<String> frames(IThrowableProxy failure) {
        List<String> frames = new ArrayList<>();
        for (IThrowableProxy cause = failure; cause != null && frames.size() < MOST_LINES; cause = cause.getCause()) {
            frames.add(cause.getClassName());
            Arrays.stream(cause.getStackTraceElementProxyArray())
                    .map(StackTraceElementProxy::getSTEAsString)
                    .limit(MOST_FRAMES)
                    .forEach(frames::add);
        }
        return frames;
    }
}
