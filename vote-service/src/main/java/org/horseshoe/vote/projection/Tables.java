package org.horseshoe.vote.projection;

/** The tables of the read model. */
final class Tables {

    static final String SCHEMA = """
            -- Every name under which drafts are spoken of. Locking its rows is what keeps two partitions from writing one draft
            -- at the same time. Names that some claim joined, even if it was taken back, are of one cluster, which is called by
            -- the smallest of them; the canonical name is the draft's symbol by the claims that stand. The fingerprint tells one
            -- set of claims from another.
            create table reference (
              reference text collate "C" primary key,
              slug text not null,
              cluster text collate "C" not null,
              canonical text not null,
              joined boolean not null,
              fingerprint bigint not null
            ) with (fillfactor = 70);
            create index reference_slug on reference (slug);
            create index reference_cluster on reference (cluster) where joined;

            -- Every claim, as its source made it: the bytes of its record. All else can be computed from these rows. Its key
            -- is also what tells a claim that is delivered again from a new one.
            create table claim (
              reference text collate "C" not null,
              event_id uuid not null,
              type text not null,
              body bytea not null,
              primary key (reference, event_id)
            );

            -- Each draft as the best claims show it, as far as it is searched by; its measures are read from its claims.
            create table draft (
              draft text collate "C" primary key,
              also_known_as text[] not null,
              status text not null,
              title text,
              tabled_on date,
              topic text,
              regime text,
              sponsors text[] not null,
              revision integer not null,
              revised_on date,
              withdrawn_on date,
              decided_on date
            ) with (fillfactor = 80);

            -- Each vote as the best claims show it, with the verdict by rule. The question is '' for the draft as a whole.
            create table vote (
              draft text collate "C" not null,
              question text collate "C" not null,
              kind text not null,
              label text,
              held_on date not null,
              meeting text,
              mode text not null,
              procedural boolean,
              live boolean not null,
              in_favour integer,
              against integer,
              abstained integer,
              not_participating integer,
              voted_in_favour text[] not null,
              voted_against text[] not null,
              voted_abstained text[] not null,
              voted_not_participating text[] not null,
              -- whose vote above no source names: it follows from the figures
              inferred text[] not null,
              verdict text not null,
              basis text not null,
              vetoed_by text[] not null,
              required integer not null,
              possible text[] not null,
              stated text,
              resolution text,
              contradictions text[] not null,
              claims integer not null,
              primary key (draft, question)
            ) with (fillfactor = 80);
            create index vote_held_on on vote (held_on, draft, question);

            -- Every claim on who sat on the Council.
            create table stated_seat (
              event_id uuid primary key,
              member text collate "C" not null,
              name text,
              permanent boolean not null,
              first_day date not null,
              last_day date,
              publisher text
            );
            create index stated_seat_day on stated_seat (first_day, last_day);
            """;

    private Tables() {}
}
