package org.horseshoe.ingest.record;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Member;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.SourceKind;
import org.horseshoe.ingest.record.RecordSymbols.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Draft resolutions as the UN Digital Library exports them: sponsors, matter, and the resolution that a draft became.
 *
 * <p>That link joins what the tables of meetings tell of a resolution with its draft. Where several drafts claim one
 * resolution, it goes to the last revision of one text, and to none where the texts differ.
 */
final class DraftList implements RecordFormat {

    private static final List<String> COLUMNS = List.of(
            "undl_record_id",
            "draft_symbol_191a",
            "title_239a",
            "title_245a",
            "sponsors_245c",
            "corporate_subject_610a",
            "subjects_650a",
            "related_symbol_993a");
    private static final Pattern REVISION = Pattern.compile("/Rev\\.(?<number>\\d+)$");
    private static final Pattern YEAR = Pattern.compile("S/(?<year>\\d{4})/\\d+.*");
    private static final Pattern AMENDMENT = Pattern.compile("(?i).*\\bamend\\w*\\b.*", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("\\[(?<words>[^\\[\\]]+)]");
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?i)(?:revised |joint )*d?raft resolutions?\\s*[.:]?\\s*");
    private static final int LONGEST_TOPIC = 1_000;

    /** Documents were numbered through to 1993; those of the days around 25 October 1971 are about here. */
    private static final int FIRST_AFTER_THE_SEAT_OF_CHINA_PASSED = 10_370;

    @Override
    public String kind() {
        return "drafts";
    }

    @Override
    public String origin() {
        return "UN Digital Library: draft resolutions";
    }

    @Override
    public Iterator<RecordRow> rows(RecordFile file, Sittings known) throws IOException {
        Map<Resolution, SortedSet<DraftSymbol>> claimants = claimants(CsvRows.of(file, COLUMNS));
        return CsvRows.of(file, COLUMNS).told(row -> read(row, claimants));
    }

    private static Map<Resolution, SortedSet<DraftSymbol>> claimants(CsvRows rows) {
        Map<Resolution, SortedSet<DraftSymbol>> claimants = new HashMap<>();
        while (rows.hasNext()) {
            CsvRows.Row row = rows.next();
            try {
                if (!isAmendment(row)) {
                    DraftSymbol draft = draft(row);
                    resolution(row)
                            .ifPresent(it -> claimants
                                    .computeIfAbsent(it, _ -> new TreeSet<>())
                                    .add(draft));
                }
            } catch (IllegalArgumentException _) {
                // The row is refused when it is told.
            }
        }
        return claimants;
    }

    private static RecordRow read(CsvRows.Row row, Map<Resolution, SortedSet<DraftSymbol>> claimants) {
        DraftSymbol draft = draft(row);
        if (isAmendment(row)) {
            return new RecordRow.Skipped(row.line(), "amendment", null);
        }
        var remarks = new ArrayList<String>();
        var events = new ArrayList<Event>();
        Optional<Resolution> resolution = resolution(row);
        events.add(new DraftTabled(
                draft,
                title(row),
                null,
                sponsors(row, day(draft, resolution.orElse(null)), remarks),
                topic(row),
                null,
                List.of()));
        String related = row.cell("related_symbol_993a");
        if (resolution.isEmpty() && !related.isEmpty()) {
            remarks.add("related_symbol_993a: \"" + CsvRows.shortened(related)
                    + "\" is not one resolution such as S/RES/2397 (2017); not linked");
        }
        resolution.ifPresent(adopted -> link(draft, adopted, claimants, events, remarks));
        return new RecordRow.Told(
                row.line(),
                1,
                resolution.isPresent() ? "draft_adopted" : "draft",
                events,
                evidence(row, draft),
                null,
                remarks);
    }

    private static void link(
            DraftSymbol draft,
            Resolution adopted,
            Map<Resolution, SortedSet<DraftSymbol>> claimants,
            List<Event> events,
            List<String> remarks) {
        var all = claimants.getOrDefault(adopted, new TreeSet<>());
        Optional<DraftSymbol> last = lastRevision(all);
        if (last.isEmpty()) {
            remarks.add("related_symbol_993a: " + adopted.symbol() + " is claimed by " + all + "; not linked");
        } else if (!last.get().equals(draft)) {
            remarks.add("related_symbol_993a: " + adopted.symbol() + " is that of the later text " + last.get()
                    + "; not linked");
        } else {
            events.add(new DraftIdentified(adopted.asDraft(), draft));
        }
    }

    /** The last of the revisions of one text; empty where these are several texts. */
    private static Optional<DraftSymbol> lastRevision(SortedSet<DraftSymbol> drafts) {
        DraftSymbol last = null;
        for (DraftSymbol draft : drafts) {
            if (last != null && !text(draft).equals(text(last))) {
                return Optional.empty();
            }
            last = last == null || revision(draft) > revision(last) ? draft : last;
        }
        return Optional.ofNullable(last);
    }

    private static String text(DraftSymbol draft) {
        return REVISION.matcher(draft.value()).replaceFirst("");
    }

    private static int revision(DraftSymbol draft) {
        Matcher revision = REVISION.matcher(draft.value());
        return revision.find() ? Integer.parseInt(revision.group("number")) : 0;
    }

    private static DraftSymbol draft(CsvRows.Row row) {
        String cell = row.required("draft_symbol_191a");
        return RecordSymbols.draft(cell)
                .orElseThrow(() -> new IllegalArgumentException(
                        "draft_symbol_191a: \"" + CsvRows.shortened(cell) + "\" holds no symbol such as S/2022/431"));
    }

    private static boolean isAmendment(CsvRows.Row row) {
        return AMENDMENT.matcher(row.cell("title_245a")).matches();
    }

    /** The one resolution of the row. */
    private static Optional<Resolution> resolution(CsvRows.Row row) {
        List<Resolution> found = RecordSymbols.resolutions(row.cell("related_symbol_993a"));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The Library's words in brackets, or the title where it says more than "Draft resolution". */
    private static @Nullable String title(CsvRows.Row row) {
        Matcher words = BRACKETS.matcher(row.cell("title_239a"));
        if (words.find()) {
            return "Draft resolution " + words.group("words").strip();
        }
        String title = row.cell("title_245a").replaceAll("[\\s:./]+$", "");
        return title.isEmpty() || SAYS_NOTHING.matcher(title).matches() ? null : title;
    }

    private static @Nullable String topic(CsvRows.Row row) {
        String subjects = row.cell("subjects_650a");
        if (subjects.isEmpty()) {
            return null;
        }
        if (subjects.length() <= LONGEST_TOPIC) {
            return subjects;
        }
        int end = subjects.lastIndexOf(';', LONGEST_TOPIC);
        return subjects.substring(0, end < 0 ? LONGEST_TOPIC : end);
    }

    private static List<Member> sponsors(CsvRows.Row row, LocalDate day, List<String> remarks) {
        String cell = row.cell("sponsors_245c");
        RecordStates.unknown(cell)
                .forEach(word -> remarks.add("sponsors_245c: \"" + word + "\" is no state known here; left out"));
        return RecordStates.in(cell, day);
    }

    /** About when the draft was put forward: its symbol, its resolution or its number tell; for who held a seat. */
    private static LocalDate day(DraftSymbol draft, @Nullable Resolution resolution) {
        Matcher symbol = YEAR.matcher(draft.value());
        if (symbol.matches()) {
            return LocalDate.of(Integer.parseInt(symbol.group("year")), 1, 1);
        }
        if (resolution != null) {
            return LocalDate.of(resolution.year(), 1, 1);
        }
        String number = draft.value().replaceFirst("^S/(?:PV\\.)?(\\d+).*$", "$1");
        return Integer.parseInt(number) < FIRST_AFTER_THE_SEAT_OF_CHINA_PASSED
                ? LocalDate.of(1970, 1, 1)
                : LocalDate.of(1980, 1, 1);
    }

    private static Evidence evidence(CsvRows.Row row, DraftSymbol draft) {
        String id = row.cell("undl_record_id");
        return new Evidence(
                SourceKind.OFFICIAL,
                "United Nations Digital Library",
                id.matches("\\d{1,12}") ? "https://digitallibrary.un.org/record/" + id : null,
                "Record of " + draft + ", line " + row.line(),
                null,
                CsvRows.shortened(String.join(
                        " | ", row.cell("draft_symbol_191a"), row.cell("title_245a"), row.cell("related_symbol_993a"))),
                null,
                null,
                0.95,
                "drafts/1");
    }
}
