package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientsTest {
    private static Clients behind(String... proxies) {
        List<String> faults = new ArrayList<>();
        Clients clients = Clients.behind(List.of(proxies), faults);
        assertThat(faults).isEmpty();
        return clients;
    }

    @Test
    void a_header_from_anybody_is_not_believed() {
        assertThat(behind().client("192.0.2.1", "198.51.100.7")).isEqualTo(behind().client("192.0.2.1", null));
        assertThat(behind("10.0.0.0/8").client("11.0.0.1", "198.51.100.7"))
                .isEqualTo(behind().client("11.0.0.1", null));
    }

    @Test
    void the_nearest_address_that_is_no_trusted_proxy_is_the_client() {
        Clients clients = behind("10.0.0.0/8", "192.0.2.1");
        String client = behind().client("198.51.100.7", null);
        assertThat(clients.client("10.1.2.3", "198.51.100.7")).isEqualTo(client);
        assertThat(clients.client("10.1.2.3", "203.0.113.9, 198.51.100.7, 192.0.2.1"))
                .isEqualTo(client);
        assertThat(clients.client("10.1.2.3", "198.51.100.7, nonsense")).isEqualTo(behind().client("10.1.2.3", null));
        assertThat(clients.client("10.1.2.3", "")).isEqualTo(behind().client("10.1.2.3", null));
    }

    @Test
    void networks_end_where_they_say() {
        Clients clients = behind("10.0.0.0/9");
        String forwarded = behind().client("198.51.100.7", null);
        assertThat(clients.client("10.127.255.255", "198.51.100.7")).isEqualTo(forwarded);
        assertThat(clients.client("10.128.0.0", "198.51.100.7")).isNotEqualTo(forwarded);
    }

    @Test
    void of_the_newer_addresses_the_network_counts() {
        Clients clients = behind();
        assertThat(clients.client("[2001:db8:0:1::1]", null)).isEqualTo(clients.client("2001:db8:0:1:ffff::2", null));
        assertThat(clients.client("2001:db8:0:1::1", null)).isNotEqualTo(clients.client("2001:db8:0:2::1", null));
    }

    @Test
    void what_is_no_address_is_told() {
        List<String> faults = new ArrayList<>();
        Clients.behind(List.of("proxy", "10.0.0.0/33", "10.0.0.0/x", "1.2.3", "", "::1/129", "300.1.1.1"), faults);
        assertThat(faults).hasSize(7).allMatch(line -> line.startsWith("--trusted-proxies: "));
    }
}
