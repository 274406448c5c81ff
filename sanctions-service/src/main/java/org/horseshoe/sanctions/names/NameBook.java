package org.horseshoe.sanctions.names;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.sanctions.domain.ProposedName;
import org.horseshoe.sanctions.domain.match.NameIndex;
import org.jspecify.annotations.Nullable;

/** All names as they stood at one position of the log, ready to be asked; never changes. */
public final class NameBook {

    private final ListPosition position;
    private final SortedMap<String, ListedName> entries;
    private final NameIndex index;
    private final Map<String, ProposedName> proposals;
    private final NameIndex proposed;
    private final @Nullable LocalDate copyOf;
    private final int listed;

    private NameBook(
            ListPosition position,
            SortedMap<String, ListedName> entries,
            NameIndex index,
            Map<String, ProposedName> proposals,
            NameIndex proposed) {
        this.position = position;
        this.entries = Collections.unmodifiableSortedMap(entries);
        this.index = index;
        this.proposals = proposals;
        this.proposed = proposed;
        this.copyOf = entries.values().stream()
                .map(ListedName::asOf)
                .max(Comparator.naturalOrder())
                .orElse(null);
        this.listed =
                (int) entries.values().stream().filter(ListedName::isListed).count();
    }

    static NameBook of(ListPosition position, SortedMap<String, ListedName> entries, List<ProposedName> proposals) {
        return new NameBook(position, entries, index(entries.values()), byId(proposals), index(proposals));
    }

    NameBook withList(SortedMap<String, ListedName> other) {
        return new NameBook(position, other, index(other.values()), proposals, proposed);
    }

    NameBook withProposals(List<ProposedName> other) {
        return new NameBook(position, entries, index, byId(other), index(other));
    }

    NameBook at(ListPosition other) {
        return new NameBook(other, entries, index, proposals, proposed);
    }

    private static NameIndex index(Collection<ListedName> entries) {
        return NameIndex.of(entries.stream().map(ListedName::candidate).toList());
    }

    private static NameIndex index(List<ProposedName> proposals) {
        return NameIndex.of(proposals.stream().map(ProposedName::candidate).toList());
    }

    private static Map<String, ProposedName> byId(List<ProposedName> proposals) {
        var byId = new TreeMap<String, ProposedName>();
        proposals.forEach(proposal -> byId.put(proposal.id(), proposal));
        return byId;
    }

    /** How far the log was read. */
    public ListPosition position() {
        return position;
    }

    /** All entries that stand on the list or stood there, in the order of their references. */
    public SortedMap<String, ListedName> entries() {
        return entries;
    }

    /** The names that stand on the list and those that left it: how much a word tells is counted over both. */
    public NameIndex index() {
        return index;
    }

    /** How many stand on the list. */
    public int listed() {
        return listed;
    }

    /** The names that are only proposed. */
    public NameIndex proposed() {
        return proposed;
    }

    /** A proposed name by the id of its candidate. */
    public Optional<ProposedName> proposal(String id) {
        return Optional.ofNullable(proposals.get(id));
    }

    /** The day of the copy of the list that changed something last; empty where none was read. */
    public Optional<LocalDate> copyOf() {
        return Optional.ofNullable(copyOf);
    }
}
