package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service speaks TLS with the certificate that it is given, made here by the JDK's own tool. */
class TlsTest {
    private static final String PASSWORD = "a password";

    @TempDir
    Path folder;

    private Path keystore() throws IOException, InterruptedException {
        Path file = folder.resolve("server.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "bpv",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        return file;
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("bpv", store.getCertificate("bpv"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void it_speaks_newer_tls_tells_browsers_to_stay_with_it_and_no_older_one() throws Exception {
        Path file = keystore();
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        ServerAccess access = new ServerAccess(null, file, password, List.of());
        try (TestServer server =
                TestServer.start(TestServer.settings().with(TestServer.limits()).with(access))) {
            for (String version : List.of("TLSv1.2", "TLSv1.3")) {
                assertThat(overTls(server, trusting(file), version))
                        .startsWith("HTTP/1.1 200")
                        .contains("Strict-Transport-Security: max-age=");
            }
            assertThatThrownBy(() -> overTls(server, trusting(file), "TLSv1.1")).isInstanceOf(SSLException.class);
        }
    }

    private static String overTls(TestServer server, SSLContext context, String version) throws IOException {
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", server.port())) {
            socket.setSoTimeout(60_000);
            socket.setEnabledProtocols(new String[] {version});
            socket.getOutputStream()
                    .write("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return TestServer.rest(socket);
        }
    }

    @Test
    void a_wrong_password_is_told_without_it() throws Exception {
        Path file = keystore();
        Path password = Files.writeString(folder.resolve("password"), "another password");
        List<String> faults = new ArrayList<>();
        assertThat(Tls.read(new ServerAccess(null, file, password, List.of()), faults))
                .isEmpty();
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0)).contains("with this password").doesNotContain("another password");
    }
}
