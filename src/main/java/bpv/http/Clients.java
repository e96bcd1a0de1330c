package bpv.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request: the address at the other end of the connection or, if that is a proxy that is trusted, the address
 * that it names. Of IPv6 the network counts, since one client has a network of addresses.
 */
final class Clients {
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private final List<Network> trusted;

    private Clients(List<Network> trusted) {
        this.trusted = trusted;
    }

    private record Network(byte[] address, int bits) {
        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            if (!Arrays.equals(address, 0, whole, other, 0, whole)) {
                return false;
            }
            return rest == 0 || (address[whole] ^ other[whole]) >> Byte.SIZE - rest == 0;
        }
    }

    /** Reads addresses and networks; what is neither is added to the faults. */
    static Clients behind(List<String> proxies, List<String> faults) {
        List<Network> trusted = new ArrayList<>();
        for (String proxy : proxies) {
            network(proxy.strip())
                    .ifPresentOrElse(
                            trusted::add,
                            () -> faults.add("--trusted-proxies: '" + proxy
                                    + "' is no address such as 10.0.0.7 and no network such as 10.0.0.0/8"));
        }
        return new Clients(trusted);
    }

    private static Optional<Network> network(String text) {
        int slash = text.indexOf('/');
        Optional<byte[]> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty() || (slash >= 0 && !text.substring(slash + 1).matches("\\d{1,3}"))) {
            return Optional.empty();
        }
        int most = address.get().length * Byte.SIZE;
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        return bits > most ? Optional.empty() : Optional.of(new Network(address.get(), bits));
    }

    /** An address written in numbers; a name is never looked up. */
    private static Optional<byte[]> address(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        try {
            return ADDRESS.matcher(bare).matches()
                    ? Optional.of(InetAddress.getByName(bare).getAddress())
                    : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /**
     * @param remote the other end of the connection
     * @param forwarded the header X-Forwarded-For; null if there is none
     * @return a short text that is the same for all requests of one client
     */
    String client(String remote, @Nullable String forwarded) {
        Optional<byte[]> nearest = address(remote);
        if (forwarded != null) {
            List<String> hops = Arrays.asList(forwarded.split(",", -1));
            for (int i = hops.size() - 1; i >= 0 && nearest.isPresent() && isTrusted(nearest.get()); i--) {
                Optional<byte[]> next = address(hops.get(i).strip());
                if (next.isEmpty()) {
                    break;
                }
                nearest = next;
            }
        }
        return nearest.map(Clients::shown).orElse(remote);
    }

    private boolean isTrusted(byte[] address) {
        return trusted.stream().anyMatch(network -> network.holds(address));
    }

    private static String shown(byte[] address) {
        byte[] counts = address.length == IPV6_BYTES ? Arrays.copyOf(address, NETWORK_BYTES) : address;
        return Arrays.toString(counts);
    }
}
