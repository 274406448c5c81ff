package org.horseshoe.sanctions.watch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps webhooks from reaching into the network that the service stands in (server-side request forgery). */
final class AddressGuard {

    /** Not for the public (IANA special-purpose registries, RFC 6890), or ways to write such an address in another. */
    private static final List<Range> INSIDE = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.88.99.0", 24),
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 3));

    /** Of the IPv6 addresses only the global unicast ones are outside, without the tunnels and the examples. */
    private static final Range GLOBAL = range("2000::", 3);

    private static final List<Range> NOT_GLOBAL =
            List.of(range("2001::", 23), range("2001:db8::", 32), range("2002::", 16), range("3fff::", 20));

    private final boolean insideAllowed;

    /**
     * A guard.
     *
     * @param insideAllowed whether http and any address will do: for one machine, and for tests
     */
    AddressGuard(boolean insideAllowed) {
        this.insideAllowed = insideAllowed;
    }

    /** What is wrong with an address that a client gives; null where nothing is. */
    @Nullable
    String fault(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return "is not an address such as https://example.org/hooks";
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(insideAllowed && scheme.equals("http"))) {
            return "must begin with https://";
        }
        if (uri.getHost() == null) {
            return "names no host";
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return "must hold neither a user nor a fragment";
        }
        if (url.length() > 2_000) {
            return "must not be longer than 2,000 characters";
        }
        String host = uri.getHost();
        if (host.startsWith("[") || host.matches("[0-9.]+")) {
            try {
                outside(host);
            } catch (UnknownHostException | Refused e) {
                return String.valueOf(e.getMessage());
            }
        }
        return null;
    }

    /**
     * The address to connect to; the connection must be made to it and not to the name, which can change its mind.
     *
     * @throws Refused where one of the host's addresses is inside
     */
    InetAddress outside(String host) throws UnknownHostException, Refused {
        InetAddress[] all = InetAddress.getAllByName(host);
        for (InetAddress address : all) {
            if (!insideAllowed && isInside(address)) {
                throw new Refused(host + " is an address inside a network");
            }
        }
        return all[0];
    }

    static boolean isInside(InetAddress address) {
        if (address.getAddress().length == 4) {
            return INSIDE.stream().anyMatch(range -> range.holds(address));
        }
        return !GLOBAL.holds(address) || NOT_GLOBAL.stream().anyMatch(range -> range.holds(address));
    }

    private static Range range(String address, int bits) {
        return new Range(
                InetAddress.ofLiteral(address).getAddress().length, prefix(InetAddress.ofLiteral(address), bits), bits);
    }

    private static BigInteger prefix(InetAddress address, int bits) {
        return new BigInteger(1, address.getAddress()).shiftRight(address.getAddress().length * 8 - bits);
    }

    private record Range(int bytes, BigInteger start, int bits) {
        boolean holds(InetAddress address) {
            return address.getAddress().length == bytes && prefix(address, bits).equals(start);
        }
    }

    /** An address that webhooks must not reach. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }
}
