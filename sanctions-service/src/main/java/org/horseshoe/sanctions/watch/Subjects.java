package org.horseshoe.sanctions.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DesignationEvent.NameRelisted;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.ListEntry;
import org.horseshoe.events.Measure;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.OutcomeEvent.DraftNotAdopted;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.ResolutionAdopted;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftRevised;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.WatchStanding;
import org.horseshoe.sanctions.domain.NamedTarget;
import org.horseshoe.sanctions.domain.ProposedName;
import org.horseshoe.sanctions.domain.TextClaim;
import org.jspecify.annotations.Nullable;

/** Folds the log into the names that watches are compared with, and tells which of them an event changed. */
final class Subjects {

    private final Connection connection;

    Subjects(Connection connection) {
        this.connection = connection;
    }

    /** Every name that can match now. */
    List<Subject> current() throws SQLException {
        return read("select reference, regime, standing, entry from watch_subject"
                + " where standing not in ('DELISTED', 'DROPPED') order by reference");
    }

    /** Takes an event in, once however often it comes; answers the names that stand or read otherwise since. */
    List<Subject> changedBy(EventEnvelope envelope) throws SQLException {
        if (!(envelope.event() instanceof DesignationEvent
                || envelope.event() instanceof OutcomeEvent
                || envelope.event() instanceof DraftTabled
                || envelope.event() instanceof DraftRevised
                || envelope.event() instanceof DraftIdentified
                || envelope.event() instanceof ClaimWithdrawn)) {
            return List.of(); // says nothing of a name
        }
        if (update("insert into watch_read values (?) on conflict do nothing", envelope.id()) == 0) {
            return List.of();
        }
        return switch (envelope.event()) {
            case NameListed listed -> stands(listed, listed.entry());
            case NameRelisted again -> stands(again, again.entry());
            case ListingAmended amended -> stands(amended, amended.entry());
            case NameDelisted gone -> left(gone);
            case DraftTabled tabled -> text(envelope, tabled.draft(), 0, tabled.tabledOn(), tabled.measures());
            case DraftRevised revised ->
                text(envelope, revised.draft(), revised.revision(), revised.revisedOn(), revised.measures());
            case DraftIdentified(var draft, var symbol) -> replaced(draft.value(), symbol.value());
            case ClaimWithdrawn withdrawn -> withdrawn(withdrawn.withdrawn());
            case DraftVetoed vetoed -> decided(vetoed.draft().value(), WatchStanding.BLOCKED, vetoed.measures());
            case DraftNotAdopted failed -> decided(failed.draft().value(), WatchStanding.BLOCKED, failed.measures());
            case ResolutionAdopted adopted ->
                decided(adopted.draft().value(), WatchStanding.ADOPTED, adopted.measures());
            case OutcomeWithdrawn gone -> undecided(gone);
            default -> List.of(); // debates of a veto
        };
    }

    private List<Subject> stands(DesignationEvent event, ListEntry entry) throws SQLException {
        return put(new Subject(event.reference(), event.regime(), WatchStanding.LISTED, entry), event.copyOf());
    }

    private List<Subject> left(NameDelisted gone) throws SQLException {
        List<Subject> known = subject(gone.reference());
        return known.isEmpty() ? List.of() : put(known.getFirst().as(WatchStanding.DELISTED), gone.copyOf());
    }

    /** Keeps a name unless a later copy of the list was read before; answers it where that changed anything. */
    private List<Subject> put(Subject subject, @Nullable LocalDate asOf) throws SQLException {
        List<Subject> before = subject(subject.reference());
        int kept = update(
                """
                insert into watch_subject (reference, regime, standing, as_of, entry) values (?, ?, ?, ?, ?::jsonb)
                on conflict (reference) do update set regime = excluded.regime, standing = excluded.standing,
                  as_of = excluded.as_of, entry = excluded.entry
                where watch_subject.as_of is null or watch_subject.as_of <= excluded.as_of""", subject.reference(), subject.regime(), subject.standing().name(), asOf, json(subject.entry()));
        return kept == 0 || before.equals(List.of(subject)) ? List.of() : List.of(subject);
    }

    private List<Subject> text(
            EventEnvelope envelope, DraftSymbol draft, int revision, @Nullable LocalDate dated, List<Measure> measures)
            throws SQLException {
        if (measures.isEmpty()) {
            return List.of(); // most accounts of a draft: they do not spell out what it imposes
        }
        update(
                "insert into watch_draft_text (event_id, draft, claim) values (?, ?, ?::jsonb) on conflict do nothing",
                envelope.id(),
                draft.value(),
                json(new TextClaim(envelope.id(), revision, dated, measures, envelope.evidence())));
        return redrawn(draft.value());
    }

    private List<Subject> withdrawn(UUID claim) throws SQLException {
        update("insert into watch_draft_withdrawn values (?) on conflict do nothing", claim);
        List<String> drafts = texts("select draft from watch_draft_text where event_id = ?", claim);
        return drafts.isEmpty() ? List.of() : redrawn(drafts.getFirst());
    }

    private List<Subject> decided(String draft, WatchStanding standing, List<Measure> measures) throws SQLException {
        update("""
                insert into watch_draft (draft, standing, names) values (?, ?, ?::jsonb)
                on conflict (draft) do update set standing = excluded.standing, names = excluded.names""", draft, standing.name(), json(NamedTarget.in(measures)));
        return redrawn(draft);
    }

    private List<Subject> undecided(OutcomeWithdrawn gone) throws SQLException {
        update(
                "update watch_draft set standing = null, names = null where draft = ?",
                gone.draft().value());
        return gone.replacedBy() == null
                ? redrawn(gone.draft().value())
                : replaced(gone.draft().value(), gone.replacedBy().value());
    }

    private List<Subject> replaced(String draft, String symbol) throws SQLException {
        if (draft.equals(symbol)) {
            return List.of();
        }
        update("""
                insert into watch_draft (draft, replaced_by) values (?, ?)
                on conflict (draft) do update set replaced_by = excluded.replaced_by""", draft, symbol);
        List<Subject> changed = new ArrayList<>(redrawn(draft));
        changed.addAll(redrawn(symbol));
        return changed;
    }

    /** Draws the names of a draft anew from all that is told of it; what it names no longer is dropped. */
    private List<Subject> redrawn(String asked) throws SQLException {
        Told told = told(asked);
        List<Subject> changed = new ArrayList<>();
        String draft = asked;
        if (told.replacedBy() != null) {
            changed.addAll(only(asked, List.of(), WatchStanding.DROPPED));
            draft = told.replacedBy();
            told = told(draft);
        }
        changed.addAll(
                told.standing() == null
                        ? only(draft, ProposedName.proposed(claims(draft)), WatchStanding.PROPOSED)
                        : only(draft, decidedNames(told), WatchStanding.valueOf(told.standing())));
        return changed;
    }

    /** What was told of a draft beside its texts: the symbol that it turned out to be, how it ended, and with which names. */
    private record Told(
            @Nullable String replacedBy,
            @Nullable String standing,
            @Nullable String names) {
        static final Told NOTHING = new Told(null, null, null);
    }

    private Told told(String draft) throws SQLException {
        try (PreparedStatement query =
                        prepared("select replaced_by, standing, names from watch_draft where draft = ?", draft);
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Told(row.getString(1), row.getString(2), row.getString(3)) : Told.NOTHING;
        }
    }

    /** Makes these the names of a draft; what it named before and does no longer is dropped. Answers what changed. */
    private List<Subject> only(String draft, List<NamedTarget> names, WatchStanding standing) throws SQLException {
        var symbol = new DraftSymbol(draft);
        Map<String, Subject> drawn = new LinkedHashMap<>();
        for (NamedTarget name : names) {
            Subject subject = Subject.proposed(symbol, name, standing);
            drawn.put(subject.reference(), subject);
        }
        List<Subject> known = read(
                "select reference, regime, standing, entry from watch_subject where starts_with(reference, ?)"
                        + " order by reference",
                NamedTarget.idsOf(symbol));
        known.forEach(subject -> drawn.putIfAbsent(subject.reference(), subject.as(WatchStanding.DROPPED)));
        drawn.values().removeAll(known); // stands and reads as it did
        write(drawn.values());
        return List.copyOf(drawn.values());
    }

    /** Keeps names of drafts, in one statement however many they are. */
    private void write(Collection<Subject> subjects) throws SQLException {
        if (subjects.isEmpty()) {
            return;
        }
        ArrayNode rows = EventCodec.json().createArrayNode();
        subjects.forEach(subject -> rows.addObject()
                .put("reference", subject.reference())
                .put("regime", subject.regime())
                .put("standing", subject.standing().name())
                .set("entry", EventCodec.json().valueToTree(subject.entry())));
        update("""
                insert into watch_subject (reference, regime, standing, entry)
                select * from jsonb_to_recordset(?::jsonb) as s (reference text, regime text, standing text, entry jsonb)
                on conflict (reference) do update set regime = excluded.regime, standing = excluded.standing,
                  entry = excluded.entry""", rows.toString());
    }

    private List<Subject> subject(String reference) throws SQLException {
        return read("select reference, regime, standing, entry from watch_subject where reference = ?", reference);
    }

    private List<Subject> read(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement query = prepared(sql, arguments);
                ResultSet row = query.executeQuery()) {
            List<Subject> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Subject(
                        row.getString(1),
                        row.getString(2),
                        WatchStanding.valueOf(row.getString(3)),
                        EventCodec.json().readValue(row.getString(4), ListEntry.class)));
            }
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored name cannot be read back", e);
        }
    }

    private List<TextClaim> claims(String draft) throws SQLException {
        List<TextClaim> claims = new ArrayList<>();
        for (String claim : texts("""
                select claim from watch_draft_text t
                where t.draft = any (array(select ?::text union all select draft from watch_draft where replaced_by = ?))
                  and not exists (select from watch_draft_withdrawn w where w.event_id = t.event_id)""", draft, draft)) {
            claims.add(stored(claim, TextClaim.class));
        }
        return claims;
    }

    private static List<NamedTarget> decidedNames(Told told) {
        return told.names() == null ? List.of() : List.of(stored(told.names(), NamedTarget[].class));
    }

    private static <T> T stored(String json, Class<T> type) {
        try {
            return EventCodec.json().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was stored of a draft cannot be read back", e);
        }
    }

    private List<String> texts(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement query = prepared(sql, arguments);
                ResultSet row = query.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    private int update(String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement update = prepared(sql, arguments)) {
            return update.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null) {
                statement.setNull(i + 1, java.sql.Types.DATE);
            } else {
                statement.setObject(i + 1, arguments[i]);
            }
        }
        return statement;
    }

    private static String json(Object value) {
        return EventCodec.json().valueToTree(value).toString();
    }
}
