package org.horseshoe.ingest.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.horseshoe.http.OutsideOnly;

/**
 * Resolves names for the connections of feeds, and refuses a name that leads inside. A connection is made to the addresses
 * that were checked here and to no others, so that a name cannot mean another address a moment later.
 */
final class GuardedNames implements DnsResolver {

    private final boolean insideToo;

    GuardedNames(boolean insideToo) {
        this.insideToo = insideToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!insideToo) {
            // One address inside is enough: whoever mixes them is up to something, or is misconfigured.
            List<String> refused = Arrays.stream(addresses)
                    .map(OutsideOnly::refusal)
                    .flatMap(Optional::stream)
                    .toList();
            if (!refused.isEmpty()) {
                throw new UnknownHostException(host + " leads to an address that is " + refused.getFirst()
                        + "; feeds are read from outside only");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
