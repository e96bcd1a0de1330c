package bpv.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** The certificate of the service, if it speaks TLS itself. */
final class Tls {
    private static final String OPTION = "--tls-keystore";

    private final KeyStore store;
    private final String password;

    private Tls(KeyStore store, String password) {
        this.store = store;
        this.password = password;
    }

    /** Reads certificate and private key; empty if none are asked for, or with a fault if they cannot be used. */
    static Optional<Tls> read(ServerAccess access, List<String> faults) {
        Path keystore = access.keystore();
        if (keystore == null) {
            if (access.passwordFile() != null) {
                faults.add("--tls-password-file is given, but no " + OPTION);
            }
            return Optional.empty();
        }
        String password = password(access.passwordFile(), faults);
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, password.toCharArray()) != null) {
                    return Optional.of(new Tls(store, password));
                }
            }
            faults.add(OPTION + ": there is no private key in " + keystore);
        } catch (IOException | GeneralSecurityException unusable) {
            faults.add(OPTION + ": " + keystore + " cannot be opened as a PKCS #12 keystore with this password");
        }
        return Optional.empty();
    }

    private static String password(@Nullable Path file, List<String> faults) {
        if (file == null) {
            return "";
        }
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            faults.add("--tls-password-file: " + file + " cannot be read");
            return "";
        }
    }

    /** A connector that speaks TLS 1.2 or newer and nothing else. */
    ServerConnector connector(Server server, HttpConfiguration http) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(Objects.requireNonNull(store));
        context.setKeyStorePassword(password);
        context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        HttpConfiguration secure = new HttpConfiguration(http);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(
                server, new SslConnectionFactory(context, "http/1.1"), new HttpConnectionFactory(secure));
    }
}
