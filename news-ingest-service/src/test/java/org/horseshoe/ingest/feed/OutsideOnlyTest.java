package org.horseshoe.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.horseshoe.http.OutsideOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideOnlyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.1.2",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::",
                "ff02::1"
            })
    void an_address_inside_is_refused(String address) throws UnknownHostException {
        assertThat(OutsideOnly.refusal(InetAddress.getByName(address))).isPresent();
        assertThatThrownBy(() -> new GuardedNames(false).resolve(address))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("feeds are read from outside only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2a00:1450::1"})
    void an_address_outside_is_not(String address) throws UnknownHostException {
        assertThat(OutsideOnly.refusal(InetAddress.getByName(address))).isEmpty();
    }

    @Test
    void inside_is_read_where_a_setting_says_so() throws UnknownHostException {
        assertThat(new GuardedNames(true).resolve("127.0.0.1")).containsExactly(InetAddress.getByName("127.0.0.1"));
    }
}
