package org.horseshoe.vote.voterecord;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.http.ReadModel;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Cursor;
import org.horseshoe.vote.view.Files;
import org.horseshoe.vote.view.Page;
import org.horseshoe.vote.view.VoteView;
import org.jspecify.annotations.Nullable;

/** Finds votes, newest first. */
@ApplicationScoped
class VoteRecords {

    /** What is asked for; what is null is not asked for. */
    record Wanted(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String member,
            @Nullable String position,
            @Nullable String draftSlug,
            @Nullable String verdict) {}

    private record Found(DraftSymbol draft, VoteKey key, LocalDate heldOn) {}

    private final ReadModel readModel;
    private final Files files;

    VoteRecords(ReadModel readModel, Files files) {
        this.readModel = readModel;
        this.files = files;
    }

    Page<VoteView> find(Wanted wanted, @Nullable Cursor after, int most) {
        var conditions = new Conditions()
                .and("held_on >= ?", wanted.from())
                .and("held_on <= ?", wanted.to())
                .and("verdict = ?", wanted.verdict())
                .and("draft in (select canonical from reference where slug = ?)", wanted.draftSlug())
                .and("? = any (" + ballots(wanted.position()) + ")", wanted.member())
                .after("held_on, draft, question", after);
        List<Found> found = readModel.read(
                "select draft, question, held_on from vote " + conditions.sql()
                        + " order by held_on desc, draft desc, question desc limit ?",
                conditions.valuesAnd(most + 1),
                row -> new Found(
                        new DraftSymbol(row.getString(1)),
                        new VoteKey(row.getString(2)),
                        row.getObject(3, LocalDate.class)));
        return Page.of(
                        found,
                        most,
                        last -> new Cursor(
                                last.heldOn(), last.draft().value(), last.key().value()))
                .show(this::shown);
    }

    Optional<VoteRecord> vote(String id) {
        return files.vote(id);
    }

    private List<VoteView> shown(List<Found> found) {
        var drafts = files.of(found.stream().map(Found::draft).collect(Collectors.toSet()));
        return found.stream()
                .flatMap(each -> Optional.ofNullable(drafts.get(each.draft())).stream()
                        .flatMap(draft -> Optional.ofNullable(draft.votes().get(each.key())).stream()))
                .map(VoteView::of)
                .toList();
    }

    private static String ballots(@Nullable String position) {
        return switch (position) {
            case "in-favour" -> "voted_in_favour";
            case "against" -> "voted_against";
            case "abstained" -> "voted_abstained";
            case "not-participating" -> "voted_not_participating";
            case null, default -> "voted_in_favour || voted_against || voted_abstained || voted_not_participating";
        };
    }
}
