package bpv.rules;

import bpv.assessment.Finding;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.kie.api.KieServices;

/** The program and rule engine that rules are compiled against, as a digest: another program never runs old rule classes. */
final class Engine {
    private Engine() {}

    static String digest() {
        return Known.DIGEST;
    }

    /** Read once: the program's own files stay as they are while it runs. */
    private static final class Known {
        private static final String DIGEST = read();
    }

    private static String read() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String drools = String.valueOf(KieServices.class.getPackage().getImplementationVersion());
            digest.update(drools.getBytes(StandardCharsets.UTF_8));
            CodeSource source = Finding.class.getProtectionDomain().getCodeSource();
            if (source != null) {
                addFacts(digest, Path.of(source.getLocation().toURI()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | URISyntaxException impossible) {
            throw new IllegalStateException("the program's own files cannot be named", impossible);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the program's own files cannot be read", unreadable);
        }
    }

    /** The jar, or each class of a class folder. */
    private static void addFacts(MessageDigest digest, Path program) throws IOException {
        if (Files.isRegularFile(program)) {
            digest.update(Files.readAllBytes(program));
            return;
        }
        try (Stream<Path> classes = Files.walk(program)) {
            for (Path path :
                    (Iterable<Path>) classes.filter(Files::isRegularFile).sorted()::iterator) {
                digest.update(Files.readAllBytes(path));
            }
        }
    }
}
