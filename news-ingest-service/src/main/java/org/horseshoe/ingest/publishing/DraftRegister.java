package org.horseshoe.ingest.publishing;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.ingest.acceptance.DraftFiling;
import org.horseshoe.ingest.acceptance.KnownDraft;
import org.horseshoe.ingest.extraction.DraftClue;
import org.jspecify.annotations.Nullable;

/** Keeps what helps to recognise drafts, and joins provisional references with the symbols that they turn out to be. */
public final class DraftRegister {

    private DraftRegister() {}

    /** Lets one transaction at a time decide about drafts: whoever comes next sees what this one learnt. */
    public static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('horseshoe.drafts'))")) {
            lock.execute();
        }
    }

    /**
     * Lets one transaction at a time decide about the drafts that these clues can mean, while others decide about other
     * drafts. A draft is locked by its day where that is known, and by its symbol until then; all symbols come before
     * all days, so that no two wait for each other. A provisional reference has its day in its name.
     */
    public static void lock(Connection connection, Collection<DraftClue> clues) throws SQLException {
        var symbols = new TreeSet<DraftSymbol>();
        var days = new TreeSet<LocalDate>();
        for (DraftClue clue : clues) {
            if (clue.symbol() != null) {
                symbols.add(clue.symbol());
            }
            if (clue.votedOn() != null) {
                days.add(clue.votedOn());
            }
        }
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock_shared(hashtext('horseshoe.drafts'))")) {
            lock.execute();
        }
        lock(connection, "horseshoe.draft", symbols.stream().map(DraftSymbol::value));
        if (!symbols.isEmpty()) {
            days.addAll(days(connection, symbols)); // only now: nobody else can make them known any more
        }
        lock(connection, "horseshoe.draft.day", days.stream().map(LocalDate::toString));
    }

    /** In the order of the locks themselves, of which two names can have the same. */
    private static void lock(Connection connection, String kind, Stream<String> names) throws SQLException {
        Object[] all = names.toArray();
        if (all.length == 0) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement("""
                select pg_advisory_xact_lock(hashtext(?), name)
                from (select distinct hashtext(n) as name from unnest(?) as n order by name) as ordered""")) {
            lock.setString(1, kind);
            lock.setArray(2, connection.createArrayOf("text", all));
            lock.execute();
        }
    }

    /** The days on which these drafts were voted on, as far as they are known. */
    static SortedSet<LocalDate> days(Connection connection, Collection<DraftSymbol> references) throws SQLException {
        return known(connection, references).stream()
                .map(KnownDraft::votedOn)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The drafts voted on these days, without provisional references that have found their symbol. */
    public static List<KnownDraft> votedOn(Connection connection, Collection<LocalDate> days) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select reference, voted_on, matter, sponsors, vetoed_by from known_draft
                where voted_on = any(?) and identified_as is null
                order by reference""")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "date", days.stream().map(Date::valueOf).toArray()));
            return read(query);
        }
    }

    /** Adds what is newly known of drafts to what was known, also under the symbol that a reference stands for. */
    static void learn(Connection connection, Collection<KnownDraft> facts) throws SQLException {
        SortedMap<DraftSymbol, KnownDraft> byReference = new TreeMap<>();
        facts.forEach(fact -> byReference.merge(fact.reference(), fact, KnownDraft::and));
        identifiedAs(connection, byReference.keySet()).forEach((reference, symbol) -> {
            KnownDraft fact = byReference.get(reference);
            if (fact != null) {
                byReference.merge(symbol, fact.as(symbol), KnownDraft::and);
            }
        });
        for (KnownDraft known : known(connection, byReference.keySet())) {
            byReference.computeIfPresent(known.reference(), (_, fact) -> known.and(fact));
        }
        save(connection, byReference.values());
    }

    /** Joins each provisional reference of these days with the symbol that it certainly is; tells which. */
    static List<DraftIdentified> identify(Connection connection, Collection<LocalDate> days) throws SQLException {
        var identified = new ArrayList<DraftIdentified>();
        var open = new TreeSet<>(openDays(connection));
        open.retainAll(days);
        if (open.isEmpty()) {
            return identified;
        }
        List<KnownDraft> drafts = votedOn(connection, open);
        for (KnownDraft draft : drafts) {
            identified.addAll(DraftFiling.identify(draft, drafts));
        }
        join(connection, identified);
        return identified;
    }

    /** From now on what fits one of these provisional references is filed under its symbol. */
    static void join(Connection connection, Collection<DraftIdentified> identified) throws SQLException {
        var learnt = new ArrayList<KnownDraft>();
        for (DraftIdentified one : identified) {
            mark(connection, one);
            known(connection, List.of(one.draft())).forEach(draft -> learnt.add(draft.as(one.symbol())));
        }
        learn(connection, learnt);
    }

    /** The days of votes that are known under provisional references only. */
    static List<LocalDate> openDays(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                        select distinct voted_on from known_draft
                        where reference like 'provisional/%' and identified_as is null and voted_on is not null""");
                ResultSet rows = query.executeQuery()) {
            var days = new ArrayList<LocalDate>();
            while (rows.next()) {
                days.add(rows.getObject(1, LocalDate.class));
            }
            return days;
        }
    }

    /** The mark holds also for a reference of which nothing else is known yet. */
    private static void mark(Connection connection, DraftIdentified identified) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into known_draft (reference, sponsors, vetoed_by, identified_as) values (?, '', '', ?)
                on conflict (reference) do update set identified_as = excluded.identified_as""")) {
            upsert.setString(1, identified.draft().value());
            upsert.setString(2, identified.symbol().value());
            upsert.executeUpdate();
        }
    }

    /** The symbols that references stand for, of those that have found theirs. */
    private static SortedMap<DraftSymbol, DraftSymbol> identifiedAs(
            Connection connection, Collection<DraftSymbol> references) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select reference, identified_as from known_draft
                where reference = any(?) and identified_as is not null""")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", references.stream().map(DraftSymbol::value).toArray()));
            var identified = new TreeMap<DraftSymbol, DraftSymbol>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    identified.put(new DraftSymbol(rows.getString(1)), new DraftSymbol(rows.getString(2)));
                }
            }
            return identified;
        }
    }

    /** The drafts under these references. */
    static List<KnownDraft> known(Connection connection, Collection<DraftSymbol> references) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select reference, voted_on, matter, sponsors, vetoed_by from known_draft where reference = any(?)""")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", references.stream().map(DraftSymbol::value).toArray()));
            return read(query);
        }
    }

    private static void save(Connection connection, Collection<KnownDraft> drafts) throws SQLException {
        if (drafts.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into known_draft (reference, voted_on, matter, sponsors, vetoed_by)
                select * from unnest(?, ?, ?, ?, ?)
                on conflict (reference) do update set voted_on = excluded.voted_on, matter = excluded.matter,
                  sponsors = excluded.sponsors, vetoed_by = excluded.vetoed_by""")) {
            int n = drafts.size();
            var references = new String[n];
            var days = new @Nullable Date[n];
            var matters = new @Nullable String[n];
            var sponsors = new String[n];
            var vetoes = new String[n];
            int i = 0;
            for (KnownDraft draft : drafts) {
                references[i] = draft.reference().value();
                days[i] = draft.votedOn() == null ? null : Date.valueOf(draft.votedOn());
                matters[i] = draft.matter();
                sponsors[i] = codes(draft.sponsors());
                vetoes[i] = codes(draft.vetoedBy());
                i++;
            }
            upsert.setArray(1, connection.createArrayOf("text", references));
            upsert.setArray(2, connection.createArrayOf("date", days));
            upsert.setArray(3, connection.createArrayOf("text", matters));
            upsert.setArray(4, connection.createArrayOf("text", sponsors));
            upsert.setArray(5, connection.createArrayOf("text", vetoes));
            upsert.executeUpdate();
        }
    }

    private static List<KnownDraft> read(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            var drafts = new ArrayList<KnownDraft>();
            while (rows.next()) {
                drafts.add(new KnownDraft(
                        new DraftSymbol(rows.getString(1)),
                        rows.getObject(2, LocalDate.class),
                        rows.getString(3),
                        members(rows.getString(4)),
                        members(rows.getString(5))));
            }
            return drafts;
        }
    }

    private static String codes(SortedSet<Member> members) {
        return members.stream().map(Member::code).collect(Collectors.joining(","));
    }

    private static SortedSet<Member> members(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .filter(code -> !code.isEmpty())
                .map(Member::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
