package org.horseshoe.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The kinds of files that can be imported. */
@ApplicationScoped
class RecordFormats {

    private final List<RecordFormat> formats = List.of(
            new VetoList(),
            new MeetingTable(),
            new RollCalls(),
            new DraftList(),
            new MembershipTable(),
            new LaunchTable(),
            new ResolutionList(),
            new MarcVotes());

    RecordFormat named(String kind) {
        return formats.stream()
                .filter(format -> format.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No format is called " + kind));
    }
}
