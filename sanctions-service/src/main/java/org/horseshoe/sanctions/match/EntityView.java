package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.sanctions.domain.ftm.FollowTheMoney;
import org.horseshoe.sanctions.domain.ftm.FtmEntity;
import org.horseshoe.sanctions.names.ListedName;
import org.jspecify.annotations.Nullable;

/**
 * An entity of the list as yente tells of one: what it is connected with stands whole among its properties.
 *
 * @param properties each with its values: texts, or entities
 * @param datasets the regime
 * @param target whether it is who stands on the list, and not the listing or somebody who left it
 * @param standing {@code listed} or {@code delisted}
 */
record EntityView(
        String id,
        String caption,
        String schema,
        SortedMap<String, List<Object>> properties,
        List<String> datasets,
        List<String> referents,
        boolean target,
        @JsonProperty("first_seen") String firstSeen,

        @JsonProperty("last_seen") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
        String lastSeen,

        @JsonProperty("last_change") String lastChange,
        String standing) {

    /** The one who is listed, or was, with the listing unless it is asked to leave connected entities out. */
    static EntityView subject(ListedName name, boolean nested) {
        FtmEntity subject = FollowTheMoney.subject(name.candidate(), name.asOf());
        SortedMap<String, List<Object>> properties = plain(subject);
        if (nested) {
            FtmEntity sanction = FollowTheMoney.sanction(name.candidate(), name.asOf());
            properties.put("sanctions", List.of(of(sanction, plain(sanction), name, false)));
        }
        return of(subject, properties, name, name.isListed());
    }

    /** The listing, with the one who is listed. */
    static EntityView sanction(ListedName name, boolean nested) {
        FtmEntity sanction = FollowTheMoney.sanction(name.candidate(), name.asOf());
        SortedMap<String, List<Object>> properties = plain(sanction);
        if (nested) {
            FtmEntity subject = FollowTheMoney.subject(name.candidate(), name.asOf());
            properties.put("entity", List.of(of(subject, plain(subject), name, name.isListed())));
        }
        return of(sanction, properties, name, false);
    }

    private static EntityView of(
            FtmEntity entity, SortedMap<String, List<Object>> properties, ListedName name, boolean target) {
        return new EntityView(
                entity.id(),
                entity.caption(),
                entity.schema(),
                properties,
                List.of(name.candidate().regime()),
                List.of(),
                target,
                instant(name.firstSeen()),
                null,
                instant(name.asOf()),
                name.isListed() ? "listed" : "delisted");
    }

    private static SortedMap<String, List<Object>> plain(FtmEntity entity) {
        var properties = new TreeMap<String, List<Object>>();
        entity.properties().forEach((name, values) -> properties.put(name, List.copyOf(values)));
        return properties;
    }

    private static String instant(LocalDate day) {
        return day + "T00:00:00";
    }
}
