package bpv.rules.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What types and fields mean, in one line each: the first sentences of their Javadoc, which a test writes beside the
 * classes, as Javadoc is not there when the program runs.
 */
final class Meanings {
    static final String FILE = "meanings.properties";

    private Meanings() {}

    /** @param name the full name of a class; for a field, followed by {@code .field} */
    static String of(String name) {
        return Once.ALL.getProperty(name, "");
    }

    private static final class Once {
        private static final Properties ALL = read();

        private static Properties read() {
            Properties read = new Properties();
            try (InputStream stream = Meanings.class.getResourceAsStream(FILE)) {
                if (stream != null) {
                    read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                }
                return read;
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the meanings of facts cannot be read", unreadable);
            }
        }
    }
}
