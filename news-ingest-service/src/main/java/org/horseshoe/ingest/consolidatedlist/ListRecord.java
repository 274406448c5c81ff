package org.horseshoe.ingest.consolidatedlist;

import org.horseshoe.events.ListEntry;

/**
 * A record of a copy of the list.
 *
 * @param content what is compared
 * @param entry what events carry
 */
public record ListRecord(RecordContent content, ListEntry entry) {}
