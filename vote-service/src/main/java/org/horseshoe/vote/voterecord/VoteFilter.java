package org.horseshoe.vote.voterecord;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.horseshoe.events.Position;
import org.horseshoe.events.VoteMode;
import org.horseshoe.http.Parameters;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Days;
import org.horseshoe.vote.view.Files;
import org.jspecify.annotations.Nullable;

/** Which votes are asked for; what is absent does not narrow the list. */
record VoteFilter(
        @QueryParam("member")
        @Parameter(description = "A member whose vote is known (ISO 3166-1 alpha-3, or a former state's code)")
        @Nullable
        String member,

        @QueryParam("position")
        @Parameter(description = "in-favour, against, abstained, not-participating: of the member, else of any")
        @Nullable
        String position,

        @QueryParam("verdict") @Parameter(description = "adopted, vetoed, not-adopted or undetermined") @Nullable
        String verdict,

        @QueryParam("procedural")
        @Parameter(description = "Whether a source says that the matter was procedural")
        @Nullable
        String procedural,

        @QueryParam("mode") @Parameter(description = "How it was decided, such as recorded or without-a-vote") @Nullable
        String mode,

        @QueryParam("draft") @Parameter(description = "S/2022/431 or S-2022-431, or a provisional reference") @Nullable
        String draft,

        @QueryParam("resolution") @Parameter(description = "S/RES/2397(2017), S/RES/2397 or S-RES-2397") @Nullable
        String resolution,

        @QueryParam("meeting") @Parameter(description = "The meeting record, such as S/PV.9048") @Nullable
        String meeting,

        @QueryParam("topic") @Parameter(description = "Words within the agenda item, in any case of letters") @Nullable
        String topic,

        @QueryParam("regime") @Parameter(description = "The sanctions regime of the draft, such as DPRK") @Nullable
        String regime,

        @QueryParam("contradicted")
        @Parameter(description = "Whether things are said of it that cannot all be true")
        @Nullable
        String contradicted) {

    private static final List<String> VERDICTS = List.of("adopted", "vetoed", "not-adopted", "undetermined");

    /** The conditions on {@code vote v} and its {@code draft d}. */
    Conditions within(Days days) {
        String who = Parameters.member("member", member);
        String how = Parameters.oneOf("position", position, Parameters.words(Position.class));
        var conditions = new Conditions()
                .and("v.held_on >= ?", days.first())
                .and("v.held_on <= ?", days.last())
                .and("v.verdict = ?", Parameters.oneOf("verdict", verdict, VERDICTS))
                .and("v.procedural = ?", Parameters.yesOrNo("procedural", procedural))
                .and("v.mode = ?", Parameters.oneOf("mode", mode, Parameters.words(VoteMode.class)))
                .and("v.draft in (select canonical from reference where slug = ?)", Parameters.slug("draft", draft))
                .and(Files.RESOLUTION_SLUG + " = ?", resolutionSlug(resolution))
                .and("upper(v.meeting) = upper(?)", blankToNull(meeting))
                .and("position(lower(?) in lower(d.topic)) > 0", blankToNull(topic))
                .and("upper(d.regime) = upper(?)", blankToNull(regime))
                .either(
                        Parameters.yesOrNo("contradicted", contradicted),
                        "cardinality(v.contradictions) > 0",
                        "cardinality(v.contradictions) = 0")
                .and("? = any (" + ballots(how) + ")", who);
        return who == null && how != null ? conditions.and("cardinality(" + ballots(how) + ") > 0") : conditions;
    }

    private static @Nullable String resolutionSlug(@Nullable String resolution) {
        String asked = blankToNull(resolution);
        return asked == null
                ? null
                : asked.toUpperCase(Locale.ROOT)
                        .replaceAll("\\s*\\(\\d{4}\\)$", "")
                        .replace('/', '-');
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static String ballots(@Nullable String position) {
        return switch (position) {
            case "in-favour" -> "v.voted_in_favour";
            case "against" -> "v.voted_against";
            case "abstained" -> "v.voted_abstained";
            case "not-participating" -> "v.voted_not_participating";
            case null, default ->
                "v.voted_in_favour || v.voted_against || v.voted_abstained || v.voted_not_participating";
        };
    }
}
