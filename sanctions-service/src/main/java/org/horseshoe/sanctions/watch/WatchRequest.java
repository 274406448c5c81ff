package org.horseshoe.sanctions.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventIds;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Problems.Fault;
import org.horseshoe.sanctions.domain.match.Algorithm;
import org.horseshoe.sanctions.domain.match.MatchQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to be told of. Stored as it was asked, after its check.
 *
 * @param id the client's own key; the same key is the same watch
 * @param names all names of the one who is watched for, in any script
 * @param kind person, entity or any
 * @param threshold the score from which a name counts as a match
 * @param regimes the regimes it is limited to, as the list calls them
 */
record WatchRequest(
        @Nullable String id,
        @Nullable String label,
        @Nullable List<String> names,
        @Nullable String kind,
        @Nullable List<String> birthDates,
        @Nullable List<String> countries,
        @Nullable List<String> documents,
        @Nullable List<String> addresses,
        @Nullable List<String> genders,
        @Nullable Double threshold,
        @Nullable List<String> regimes,
        @Nullable Webhook webhook) {

    private static final int MOST = 50;
    private static final int LONGEST = 500;

    /** Where webhooks go. */
    record Webhook(@Nullable String url) {}

    /** The request with everything said, or a 400 that names each fault. */
    WatchRequest checked(String key, AddressGuard guard) {
        List<Fault> faults = new ArrayList<>();
        if (!key.matches("[A-Za-z0-9._:-]{1,100}")) {
            faults.add(new Fault("#/id", "must be 1 to 100 letters, digits, dots, dashes, colons or underscores"));
        }
        if (names == null || names.isEmpty()) {
            faults.add(new Fault("#/names", "at least one name is needed"));
        }
        texts(faults, "names", names);
        texts(faults, "birthDates", birthDates);
        texts(faults, "countries", countries);
        texts(faults, "documents", documents);
        texts(faults, "addresses", addresses);
        texts(faults, "genders", genders);
        texts(faults, "regimes", regimes);
        if (label != null && label.length() > LONGEST) {
            faults.add(new Fault("#/label", "must not be longer than " + LONGEST + " characters"));
        }
        if (kind != null && !List.of("person", "entity", "any").contains(kind)) {
            faults.add(new Fault("#/kind", "\"" + kind + "\" is none of person, entity, any"));
        }
        double from = threshold == null ? Algorithm.DEFAULT_THRESHOLD : threshold;
        if (!(from > 0 && from <= 1)) {
            faults.add(new Fault("#/threshold", from + " is not a number above 0, up to 1"));
        }
        String url = webhook == null ? null : webhook.url();
        if (webhook != null) {
            String fault = url == null ? "missing" : guard.fault(url);
            if (fault != null) {
                faults.add(new Fault("#/webhook/url", fault));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.badRequest(faults);
        }
        return new WatchRequest(
                key,
                label,
                list(names),
                kind == null ? "any" : kind,
                list(birthDates),
                list(countries),
                list(documents),
                list(addresses),
                list(genders),
                from,
                list(regimes),
                url == null ? null : new Webhook(url));
    }

    /** The id of a client's watch: a second client may use the same key. */
    static UUID idOf(String owner, String key) {
        return EventIds.named("watch", owner, key);
    }

    /** What a checked request looks for. */
    WatchQuery query(UUID watch) {
        return new WatchQuery(
                watch,
                new MatchQuery(
                        MatchQuery.Kind.valueOf((kind == null ? "any" : kind).toUpperCase(Locale.ROOT)),
                        list(names),
                        list(birthDates),
                        list(countries),
                        list(documents),
                        list(addresses),
                        list(genders)),
                threshold == null ? Algorithm.DEFAULT_THRESHOLD : threshold,
                list(regimes),
                webhook == null ? null : webhook.url());
    }

    String json() {
        return EventCodec.json().valueToTree(this).toString();
    }

    private static void texts(List<Fault> faults, String field, @Nullable List<String> values) {
        List<String> given = values == null ? List.of() : values;
        if (given.size() > MOST) {
            faults.add(new Fault("#/" + field, "must not hold more than " + MOST));
        }
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            String value = given.get(i);
            if (value == null || value.isBlank() || value.length() > LONGEST || value.indexOf('\0') >= 0) {
                faults.add(new Fault("#/" + field + "/" + i, "must be a text of 1 to " + LONGEST + " characters"));
            }
        }
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
