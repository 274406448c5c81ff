package org.horseshoe.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Knows when what was written shows everywhere: nothing is left to apply in either read model, and half a second later the log
 * has not grown. One look is not enough, since the second service reads what the first one publishes.
 */
final class Settled {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Pattern LAG = Pattern.compile("\"lagEvents\":(\\d+)");

    private final LocalStack stack;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Settled(LocalStack stack) {
        this.stack = stack;
        this.token = stack.token("local-history", "operator");
    }

    /** Returns when everything has settled, or when it takes too long: then it shows a little later. */
    void await() {
        Commands.await(PATIENCE, () -> {
            var first = look();
            if (first.isEmpty()) return false;
            Commands.pause(BETWEEN_LOOKS);
            return first.equals(look());
        });
    }

    /** What both services say of their projections where none lags; empty otherwise. */
    private String look() {
        var votes = projections(PackagedService.VOTES);
        var sanctions = projections(PackagedService.SANCTIONS);
        return lags(votes) || lags(sanctions) ? "" : votes + sanctions;
    }

    private static boolean lags(String projections) {
        var lag = LAG.matcher(projections);
        var found = false;
        while (lag.find()) {
            found = true;
            if (!lag.group(1).equals("0")) return true;
        }
        return !found;
    }

    private String projections(PackagedService service) {
        var request = HttpRequest.newBuilder(URI.create(stack.url(service) + "/admin/projections"))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException _) {
            return "";
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }
}
