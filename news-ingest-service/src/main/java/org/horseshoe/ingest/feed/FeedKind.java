package org.horseshoe.ingest.feed;

/** What a feed holds. */
public enum FeedKind {
    /** RSS or Atom, or pages. */
    ARTICLES,
    /** Whole copies of the UN Security Council Consolidated List. */
    CONSOLIDATED_LIST,
    /** Votes as the UN Digital Library exports them. */
    MARCXML
}
