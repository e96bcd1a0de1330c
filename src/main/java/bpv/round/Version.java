package bpv.round;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, as the build wrote it down. */
public final class Version {
    private Version() {}

    /** Such as {@code 1.0.0}. */
    public static String text() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties built = new Properties();
            if (in != null) {
                built.load(in);
            }
            return built.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program does not know its own version", unreadable);
        }
    }
}
