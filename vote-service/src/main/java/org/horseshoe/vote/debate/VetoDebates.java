package org.horseshoe.vote.debate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.http.Page;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.debate.DebateFold;
import org.horseshoe.vote.domain.debate.DebateStatus;
import org.horseshoe.vote.domain.debate.Duty;
import org.horseshoe.vote.domain.debate.HeadquartersCalendar;
import org.horseshoe.vote.domain.debate.VetoDebate;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Cursor;
import org.horseshoe.vote.view.Files;
import org.jspecify.annotations.Nullable;

/** Finds vetoes and what followed them, newest first; each question is one query. */
@ApplicationScoped
class VetoDebates {

    /** How far apart two vetoes can be that one debate serves. */
    private static final int DAYS_APART = 90;

    private static final Comparator<VetoDebate> NEWEST_FIRST = Comparator.<VetoDebate, LocalDate>comparing(
                    debate -> debate.vote().heldOn())
            .thenComparing(debate -> debate.vote().draft())
            .thenComparing(debate -> debate.vote().key())
            .reversed();

    /** What is asked for; what is null is not asked for. */
    record Wanted(
            @Nullable DebateStatus status,
            @Nullable String member,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** Vetoes from before the resolution are many, and shown to those who ask for them. */
        boolean isBeforeTheDuty() {
            return status == DebateStatus.NOT_APPLICABLE;
        }

        boolean has(VoteRecord vote) {
            return vote.verdict() instanceof Verdict.Vetoed(var vetoedBy)
                    && (member == null || vetoedBy.contains(new Member(member)))
                    && (from == null || !vote.heldOn().isBefore(from))
                    && (to == null || !vote.heldOn().isAfter(to))
                    && vote.heldOn().isBefore(Duty.IN_FORCE) == isBeforeTheDuty();
        }
    }

    /** One debate, and the other vetoes that it served. */
    record Found(VetoDebate debate, List<DraftSymbol> alsoServes) {}

    private final Files files;
    private final HeadquartersCalendar calendar = HeadquartersCalendar.ofRecord();

    VetoDebates(Files files) {
        this.files = files;
    }

    /** A page of what is asked for, as it stands on a day. */
    Page<VetoDebate> find(Wanted wanted, LocalDate today, @Nullable Cursor after, int most) {
        var conditions = new Conditions()
                .and("verdict = 'vetoed'")
                .and(wanted.isBeforeTheDuty() ? "held_on < ?" : "held_on >= ?", Duty.IN_FORCE)
                .and("held_on >= ?", wanted.from())
                .and("held_on <= ?", wanted.to())
                .and("? = any (vetoed_by)", wanted.member())
                .after("held_on, draft, question", after);
        // How a duty stands depends on its claims and on today, so that the few since 2022 are all looked at.
        var limit = wanted.isBeforeTheDuty() ? most + 1 : Integer.MAX_VALUE;
        var drafts = files.named(
                "select draft from (select draft from vote " + conditions.sql()
                        + " order by held_on desc, draft desc, question desc limit ?) found",
                conditions.valuesAnd(limit));
        List<VetoDebate> found = debates(drafts.values(), wanted).stream()
                .filter(debate -> wanted.status() == null || debate.statusOn(today) == wanted.status())
                .filter(debate -> after == null || isAfter(debate.vote(), after))
                .sorted(NEWEST_FIRST)
                .limit(most + 1L)
                .toList();
        return Page.of(found, most, VetoDebates::place);
    }

    /** The debate on a draft, by its symbol in a path, its resolution's, or the address of one of its votes. */
    Optional<Found> of(String id) {
        String slug = VoteKey.draftInId(id);
        var drafts = files.named("""
                with meant as (
                  select canonical as draft from reference where slug = ?
                  union select draft from vote where %1$s = ?)
                select draft from meant
                union select other.draft from meant join vote this using (draft) join vote other
                  on other.verdict = 'vetoed' and other.held_on between this.held_on - %2$d and this.held_on + %2$d
                where this.verdict = 'vetoed'""".formatted(Files.RESOLUTION_SLUG, DAYS_APART), List.of(slug, slug));
        return meant(drafts.values(), slug)
                .flatMap(
                        draft -> Optional.ofNullable(vote(draft, id)).map(vote -> DebateFold.of(draft, vote, calendar)))
                .map(debate -> new Found(debate, alsoServed(debate, drafts.values())));
    }

    private List<VetoDebate> debates(Collection<DraftRecord> drafts, Wanted wanted) {
        return drafts.stream()
                .flatMap(draft -> draft.votes().values().stream()
                        .filter(wanted::has)
                        .map(vote -> DebateFold.of(draft, vote, calendar)))
                .toList();
    }

    private static Optional<DraftRecord> meant(Collection<DraftRecord> drafts, String slug) {
        Optional<DraftRecord> bySymbol = drafts.stream()
                .filter(draft -> draft.references().stream()
                        .anyMatch(reference -> reference.slug().equals(slug)))
                .findFirst();
        return bySymbol.isPresent()
                ? bySymbol
                : drafts.stream()
                        .filter(draft -> draft.votes().values().stream()
                                .map(VoteRecord::resolution)
                                .filter(Objects::nonNull)
                                .anyMatch(resolution ->
                                        new DraftSymbol(resolution).slug().equals(slug)))
                        .findFirst();
    }

    private static @Nullable VoteRecord vote(DraftRecord draft, String id) {
        VoteKey key = VoteKey.inId(id);
        return key.equals(VoteKey.DRAFT_AS_A_WHOLE)
                ? DebateFold.vetoed(draft)
                : draft.votes().get(key);
    }

    private List<DraftSymbol> alsoServed(VetoDebate debate, Collection<DraftRecord> drafts) {
        return drafts.stream()
                .filter(draft -> !draft.symbol().equals(debate.draft().symbol()))
                .filter(draft -> draft.votes().values().stream()
                        .filter(DebateFold::isVetoed)
                        .anyMatch(vote -> debate.sharesDebateWith(DebateFold.of(draft, vote, calendar))))
                .map(DraftRecord::symbol)
                .toList();
    }

    private static Cursor place(VetoDebate debate) {
        VoteRecord vote = debate.vote();
        return new Cursor(vote.heldOn(), vote.draft().value(), vote.key().value());
    }

    private static boolean isAfter(VoteRecord vote, Cursor cursor) {
        return Comparator.comparing(Cursor::day)
                        .thenComparing(Cursor::first)
                        .thenComparing(Cursor::second)
                        .compare(
                                new Cursor(
                                        vote.heldOn(),
                                        vote.draft().value(),
                                        vote.key().value()),
                                cursor)
                < 0;
    }
}
