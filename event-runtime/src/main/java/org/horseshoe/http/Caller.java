package org.horseshoe.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name by a token that holds; null for everybody else
 * @param address where the request came from, as far as the proxies are trusted that say so ({@code quarkus.http.proxy.*})
 */
record Caller(@Nullable String name, SortedSet<String> roles, String address) {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK = 8;

    static Caller unknown(HttpServerRequest request) {
        return new Caller(null, new TreeSet<>(), address(request));
    }

    static Caller of(SecurityIdentity identity, HttpServerRequest request) {
        return identity.isAnonymous()
                ? unknown(request)
                : new Caller(identity.getPrincipal().getName(), new TreeSet<>(identity.getRoles()), address(request));
    }

    /** What its rate is counted under: its name, or else its address. */
    String counted() {
        return name != null ? "name " + name : "address " + network(address);
    }

    private static String address(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String address = remote == null ? null : remote.hostAddress();
        return address == null ? "unknown" : address;
    }

    /** Of an IPv6 address the first half: the second is its user's to change at will. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK)) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
