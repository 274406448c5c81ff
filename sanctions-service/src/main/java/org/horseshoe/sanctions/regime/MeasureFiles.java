package org.horseshoe.sanctions.regime;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Direction;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.http.Csv;
import org.horseshoe.http.TextFile;
import org.horseshoe.sanctions.domain.Ending;
import org.horseshoe.sanctions.domain.MeasureVersion;
import org.horseshoe.sanctions.domain.Period;
import org.horseshoe.sanctions.domain.Wording;
import org.jspecify.annotations.Nullable;

/** Writes the measures of regimes through all their versions, one row for each time in which a version applied. */
@ApplicationScoped
class MeasureFiles {

    /**
     * A version of a measure in one time in which it applied.
     *
     * @param validFrom the first day; absent of one that was replaced before it applied
     * @param validTo the last day; absent where no end is known
     * @param ending why it applies no longer: {@code none}, {@code expiry}, {@code replacement}, {@code lifting}
     * @param endedBy the document that replaced or lifted it
     */
    record Row(
            String regime,
            String key,
            MeasureKind kind,
            Direction direction,
            String subject,
            String text,
            List<Amount> limits,
            @Nullable String per,
            List<String> targets,
            List<String> exemptions,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String ending,
            @Nullable String endedBy,
            String document,
            String draft,
            @Nullable String paragraph,
            LocalDate decidedOn,
            boolean uncertain) {

        static Row of(MeasureVersion version, @Nullable Period period) {
            Measure measure = version.measure();
            return new Row(
                    measure.regime(),
                    measure.key(),
                    measure.kind(),
                    measure.direction(),
                    measure.subject(),
                    Wording.measure(measure),
                    measure.limits(),
                    measure.window() == null ? null : Wording.window(measure.window()),
                    measure.targets(),
                    measure.exemptions(),
                    period == null ? null : period.from(),
                    period == null ? null : period.to(),
                    switch (version.ending()) {
                        case Ending.None _ -> "none";
                        case Ending.Expiry _ -> "expiry";
                        case Ending.Replacement _ -> "replacement";
                        case Ending.Lifting _ -> "lifting";
                    },
                    switch (version.ending()) {
                        case Ending.None _, Ending.Expiry _ -> null;
                        case Ending.Replacement(var document) -> document;
                        case Ending.Lifting(var document) -> document;
                    },
                    version.decision().document(),
                    version.decision().draft().value(),
                    measure.paragraph(),
                    version.decision().decidedOn(),
                    measure.uncertain());
        }
    }

    private static final Csv<Row> TABLE = Csv.<Row>table()
            .column("regime", Row::regime)
            .column("key", Row::key)
            .column("kind", Row::kind)
            .column("direction", Row::direction)
            .column("subject", Row::subject)
            .column("text", Row::text)
            .column("limits", row -> limits(row.limits()))
            .column("per", Row::per)
            .column("targets", row -> String.join("; ", row.targets()))
            .column("exemptions", row -> String.join("; ", row.exemptions()))
            .column("valid_from", Row::validFrom)
            .column("valid_to", Row::validTo)
            .column("ending", Row::ending)
            .column("ended_by", Row::endedBy)
            .column("document", Row::document)
            .column("draft", Row::draft)
            .column("paragraph", Row::paragraph)
            .column("decided_on", Row::decidedOn)
            .column("uncertain", Row::uncertain);

    private final Regimes regimes;
    private final ObjectMapper json;
    private final Clock clock;

    MeasureFiles(Regimes regimes, ObjectMapper json, Clock clock) {
        this.regimes = regimes;
        this.json = json;
        this.clock = clock;
    }

    /** As one JSON object a line, of the caller's snapshot. */
    StreamingOutput lines(@Nullable String regime) {
        return TextFile.lines(json, rows(regime));
    }

    /** As a table, of the caller's snapshot. */
    StreamingOutput table(@Nullable String regime) {
        return TextFile.table(TABLE, rows(regime));
    }

    private List<Row> rows(@Nullable String regime) {
        List<String> wanted = regime == null
                ? regimes.summaries(LocalDate.now(clock)).stream()
                        .map(Regimes.Summary::regime)
                        .toList()
                : List.of(regimes.required(regime));
        var rows = new ArrayList<Row>();
        for (String each : wanted) {
            regimes.whole(each, null)
                    .timelines()
                    .forEach(timeline -> timeline.versions().forEach(version -> {
                        if (version.everApplies()) {
                            version.applied().forEach(period -> rows.add(Row.of(version, period)));
                        } else {
                            rows.add(Row.of(version, null));
                        }
                    }));
        }
        return rows;
    }

    private static String limits(List<Amount> limits) {
        return limits.stream()
                .map(limit -> limit.value().toPlainString() + " " + limit.unit())
                .collect(Collectors.joining("; "));
    }
}
