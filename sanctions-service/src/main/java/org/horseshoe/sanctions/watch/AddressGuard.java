package org.horseshoe.sanctions.watch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.horseshoe.http.OutsideOnly;
import org.jspecify.annotations.Nullable;

/** Keeps webhooks from reaching into the network that the service stands in (server-side request forgery). */
final class AddressGuard {

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
        return OutsideOnly.refusal(address).isPresent();
    }

    /** An address that webhooks must not reach. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }
}
