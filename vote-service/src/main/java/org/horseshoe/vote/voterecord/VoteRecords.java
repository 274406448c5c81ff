package org.horseshoe.vote.voterecord;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.http.Page;
import org.horseshoe.http.PositionedReads.Placed;
import org.horseshoe.http.ReadModel;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Files;
import org.horseshoe.vote.view.Paging;
import org.horseshoe.vote.view.VoteAnswers;
import org.horseshoe.vote.view.VoteAnswers.Ready;
import org.jspecify.annotations.Nullable;

/** Finds votes. */
@ApplicationScoped
class VoteRecords {

    /** A vote with the draft that it was on. */
    record OnDraft(DraftRecord draft, VoteRecord vote) {}

    private final ReadModel readModel;
    private final Files files;
    private final VoteAnswers answers;

    VoteRecords(ReadModel readModel, Files files, VoteAnswers answers) {
        this.readModel = readModel;
        this.files = files;
        this.answers = answers;
    }

    Page<VoteLine> find(Conditions conditions, Paging.Wanted wanted) {
        conditions.after("v.held_on, v.draft, v.question", wanted);
        List<VoteLine> found = readModel.read(
                "select " + VoteLine.COLUMNS + ", " + Files.FINGERPRINT + """
                         as fingerprint
                        from vote v join reference r on r.reference = v.draft left join draft d on d.draft = v.draft
                        """ + conditions.sql()
                        + wanted.order("v.held_on", "v.draft", "v.question"),
                conditions.valuesAnd(wanted.most() + 1),
                VoteLine::of);
        return Page.of(found, wanted.most(), last -> last.cursor().text(wanted.ascending()));
    }

    /** Votes as they are shown. */
    Page<Ready> shown(Page<VoteLine> page) {
        return page.show(lines -> answers.of(lines.stream().map(VoteLine::place).toList()));
    }

    /** Votes with the drafts that they were on. */
    List<OnDraft> whole(Page<VoteLine> page) {
        var symbols = new TreeSet<DraftSymbol>();
        page.items().forEach(line -> symbols.add(line.place().draft()));
        var drafts = files.of(symbols);
        return page.items().stream()
                .flatMap(line -> Optional.ofNullable(drafts.get(line.place().draft())).stream()
                        .flatMap(draft -> on(draft, line.place().key()).stream()))
                .toList();
    }

    Optional<Placed<byte[]>> ready(String id) {
        return answers.ready(id);
    }

    Optional<OnDraft> vote(String id) {
        Optional<DraftRecord> draft = files.draft(VoteKey.draftInId(id));
        draft.ifPresent(answers::keep);
        return draft.flatMap(found -> on(found, VoteKey.inId(id)));
    }

    private static Optional<OnDraft> on(DraftRecord draft, VoteKey key) {
        @Nullable VoteRecord vote = draft.votes().get(key);
        return vote == null ? Optional.empty() : Optional.of(new OnDraft(draft, vote));
    }
}
