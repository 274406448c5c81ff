package org.horseshoe.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells which addresses lie outside of every network of one's own: only to those does a service go where somebody else named
 * the address, a feed or a webhook (server-side request forgery).
 */
public final class OutsideOnly {

    /** A range of addresses by its first bits. */
    @SuppressWarnings("ArrayRecordComponent") // Looked into, never compared.
    private record Range(byte[] address, int bits, String name) {

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** IANA's registries of special-purpose addresses; 169.254.169.254 and fd00:ec2::254 tell a machine's secrets. */
    private static final List<Range> RANGES = List.of(
            range("0.0.0.0", 8, "this network"),
            range("10.0.0.0", 8, "private"),
            range("100.64.0.0", 10, "shared by carriers"),
            range("127.0.0.0", 8, "loopback"),
            range("169.254.0.0", 16, "link-local"),
            range("172.16.0.0", 12, "private"),
            range("192.0.0.0", 24, "of protocols"),
            range("192.0.2.0", 24, "for documentation"),
            range("192.88.99.0", 24, "a relay's"),
            range("192.168.0.0", 16, "private"),
            range("198.18.0.0", 15, "for benchmarks"),
            range("198.51.100.0", 24, "for documentation"),
            range("203.0.113.0", 24, "for documentation"),
            range("224.0.0.0", 4, "multicast"),
            range("240.0.0.0", 4, "reserved"),
            range("::", 96, "unspecified, loopback or an old form of IPv4"),
            range("64:ff9b::", 96, "translated"),
            range("64:ff9b:1::", 48, "translated"),
            range("100::", 64, "discarded"),
            range("2001::", 23, "of protocols and tunnels"),
            range("2001:db8::", 32, "for documentation"),
            range("2002::", 16, "a tunnel's"),
            range("3fff::", 20, "for documentation"),
            range("5f00::", 16, "of routing"),
            range("fc00::", 7, "private"),
            range("fe80::", 10, "link-local"),
            range("fec0::", 10, "private"),
            range("ff00::", 8, "multicast"));

    /** Of the IPv6 addresses only these are given to anybody (RFC 4291, IANA). */
    private static final Range GLOBAL_UNICAST = range("2000::", 3, "global");

    private OutsideOnly() {}

    /** What an address is that must not be gone to; nothing for one that may. */
    public static Optional<String> refusal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return RANGES.stream()
                .filter(range -> range.holds(bytes))
                .map(Range::name)
                .findFirst()
                .or(() -> address instanceof Inet4Address || GLOBAL_UNICAST.holds(bytes)
                        ? Optional.empty()
                        : Optional.of("given to nobody"));
    }

    private static Range range(String address, int bits, String name) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            boolean isSix = address.indexOf(':') >= 0;
            return new Range(isSix ? Arrays.copyOf(bytes, 16) : bytes, bits, name);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("A literal address is parsed and not looked up", e);
        }
    }
}
