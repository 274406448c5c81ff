package org.horseshoe.sanctions.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void addresses_inside_a_network_are_known(String address) {
        assertThat(AddressGuard.isInside(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void public_addresses_are_outside(String address) {
        assertThat(AddressGuard.isInside(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void only_https_to_a_host_without_a_user_will_do() {
        assertThat(guard.fault("https://example.org/hooks?list=un")).isNull();
        assertThat(guard.fault("http://example.org/hooks")).isEqualTo("must begin with https://");
        assertThat(guard.fault("file:///etc/passwd")).isEqualTo("must begin with https://");
        assertThat(guard.fault("https://user@example.org/")).isEqualTo("must hold neither a user nor a fragment");
        assertThat(guard.fault("https:///hooks")).isNotNull();
        assertThat(guard.fault("https://[::1]/")).isEqualTo("[::1] is an address inside a network");
        assertThat(guard.fault("https://169.254.169.254/latest"))
                .isEqualTo("169.254.169.254 is an address inside a network");
    }

    @Test
    void one_machine_may_be_told_to_allow_http_and_itself() {
        assertThat(new AddressGuard(true).fault("http://127.0.0.1:9000/hooks")).isNull();
    }
}
