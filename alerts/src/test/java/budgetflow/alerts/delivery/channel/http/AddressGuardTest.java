package budgetflow.alerts.delivery.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.alerts.delivery.tls.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "2001::1",
                "2001:db8::1",
                "100::1"
            })
    void privateIs(String address) throws IOException {
        assertThat(AddressGuard.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "::ffff:8.8.8.8"
            })
    void publicIs(String address) throws IOException {
        assertThat(AddressGuard.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void onePrivateAddressAmongManyIsEnough() throws IOException {
        AddressGuard guard = new AddressGuard(Set.of());
        List<InetAddress> mixed = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));

        assertThatThrownBy(() -> guard.check("both.example.org", mixed))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining("both.example.org");
    }

    @Test
    void allowedHostsAreAllowedByNameInAnyCase() throws IOException {
        AddressGuard guard = new AddressGuard(Set.of("Hooks.Intranet", "[::1]"));
        InetAddress inside = InetAddress.getByName("10.0.0.1");

        assertThat(guard.check("hooks.intranet", List.of(inside))).isEqualTo(inside);
        assertThat(guard.check("::1", List.of(inside))).isEqualTo(inside);
    }

    /** A second look-up, as a connection by name would do it, might lead elsewhere. */
    @Test
    void theNameIsResolvedOnceAndThatAddressIsConnectedTo() {
        int[] lookUps = new int[1];
        PinnedPoster poster = new PinnedPoster(
                new AddressGuard(Set.of()),
                host -> {
                    lookUps[0]++;
                    return List.of(InetAddress.getByName(lookUps[0] == 1 ? "127.0.0.1" : "1.1.1.1"));
                },
                Trust.with(List.of()),
                Duration.ofSeconds(1));

        assertThatThrownBy(() -> poster.post(URI.create("http://hooks.example.org/"), Map.of(), new byte[0]))
                .isInstanceOf(RefusedAddressException.class);
        assertThat(lookUps[0]).isEqualTo(1);
    }
}
