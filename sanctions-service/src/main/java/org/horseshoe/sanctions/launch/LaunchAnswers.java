package org.horseshoe.sanctions.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.LaunchKind;
import org.horseshoe.sanctions.domain.NamedOccasion;
import org.horseshoe.sanctions.launch.LaunchView.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Tells which drafts answered a launch: those of the regimes that forbid it, put to a vote on its day or later, whose title
 * names it. A draft that does not say what it answers is told with no launch, however near its day.
 */
@ApplicationScoped
class LaunchAnswers {

    private record Named(Decision decision, NamedOccasion occasion) {}

    private final ReadModel model;
    private final Map<String, List<String>> regimes;

    LaunchAnswers(ReadModel model, LaunchSettings settings) {
        this.model = model;
        this.regimes = settings.forbiddenBy().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, state -> regimesOf(state.getValue())));
    }

    private static List<String> regimesOf(Collection<String> measures) {
        return measures.stream()
                .map(measure -> measure.substring(0, measure.indexOf('/')))
                .distinct()
                .toList();
    }

    /** What the Council answered, state by state, as known in the caller's snapshot. */
    static final class Known {

        private final Map<String, List<Named>> byState;

        private Known(Map<String, List<Named>> byState) {
            this.byState = byState;
        }

        /** The answers to one launch or test, known by its day at the site and in UTC, in the order of the decisions. */
        List<Answer> to(String state, LaunchKind kind, LocalDate localDate, @Nullable LocalDate utcDate) {
            return byState.getOrDefault(state, List.of()).stream()
                    .filter(named -> Stream.of(localDate, utcDate)
                            .filter(Objects::nonNull)
                            .anyMatch(day -> named.occasion().names(kind, day)
                                    && !named.decision().decidedOn().isBefore(day)))
                    .map(LaunchAnswers::answer)
                    .distinct()
                    .toList();
        }
    }

    /** Reads the answers to the launches of some states. */
    Known known(Collection<String> states) {
        return new Known(states.stream().distinct().collect(Collectors.toMap(state -> state, this::named)));
    }

    private List<Named> named(String state) {
        List<String> asked = regimes.getOrDefault(state, List.of());
        String sql = """
                select o.type, o.body, o.recorded_at from outcome o
                where upper_inf(o.known) and o.body ->> 'title' is not null and o.regimes && ?::text[]""";
        return model.read(sql, List.of(asked), LaunchAnswers::decision).stream()
                .flatMap(Optional::stream)
                .sorted()
                .flatMap(decision -> NamedOccasion.in(String.valueOf(decision.title())).stream()
                        .map(occasion -> new Named(decision, occasion)))
                .toList();
    }

    private static Answer answer(Named named) {
        Decision decision = named.decision();
        return new Answer(
                decision.draft().value(),
                decision.document(),
                decision.draft().slug(),
                decision.adopted() ? "adopted" : "blocked",
                decision.cause().orElse(null),
                decision.decidedOn(),
                named.occasion().words());
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        String type = row.getString(1);
        try {
            var record = EventTypes.record(type).orElseThrow(() -> new IllegalStateException("Stored type " + type));
            return Decision.of(
                    (OutcomeEvent) EventCodec.json().readValue(row.getString(2), record),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type + " cannot be read back", e);
        }
    }
}
