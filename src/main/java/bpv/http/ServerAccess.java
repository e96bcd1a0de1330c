package bpv.http;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in.
 *
 * @param keys the file of keys for the assessors' addresses; null leaves them open
 * @param keystore certificate and private key, as PKCS #12; null for plain HTTP
 * @param passwordFile the file whose first line is the password of the keystore; null for an empty password
 * @param trustedProxies addresses, or networks such as {@code 10.0.0.0/8}, of proxies whose header X-Forwarded-For is
 *     believed
 */
public record ServerAccess(
        @Nullable Path keys,
        @Nullable Path keystore,
        @Nullable Path passwordFile,
        List<String> trustedProxies) {
    /** No keys, plain HTTP, no proxy. */
    public static final ServerAccess OPEN = new ServerAccess(null, null, null, List.of());

    public ServerAccess {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
