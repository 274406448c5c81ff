package org.horseshoe.sanctions.regime;

/** The tables of the read model of regimes: each row has the days for which it holds and the time for which it was known. */
final class RegimeSchema {

    static final String SQL = """
            -- Equality of texts within a range index; part of every PostgreSQL, and trusted: no superuser is needed.
            create extension if not exists btree_gist with schema public;

            -- The regimes that decisions speak of; also the lock under which a regime's versions are drawn anew.
            create table regime (regime text primary key);

            -- Everything that was ever told of a draft's outcome, and for how long it was the last word (null where the
            -- next word came at the same instant): at no instant are two words on one draft the last.
            create table outcome (
              draft text not null,
              revision integer not null,
              recorded_at timestamptz not null,
              type text not null,
              body jsonb not null,
              decided_on date,
              adopted boolean,
              slug text not null,
              document_slug text,
              regimes text[] not null,
              measures text[] not null,
              known tstzrange,
              primary key (draft, revision),
              constraint one_last_word unique (draft, known without overlaps)
            );
            create index outcome_slug on outcome (slug);
            create index outcome_document on outcome (document_slug);

            -- Without a list of what is pending: each read would go through all of it.
            create index outcome_regimes on outcome using gin (regimes) with (fastupdate = off);

            -- Those that make the regimes what they are: few among many that failed.
            create index outcome_adopted_on_regimes on outcome using gin (regimes) with (fastupdate = off) where adopted;
            create index outcome_adopted_on_measures on outcome using gin (measures) with (fastupdate = off) where adopted;

            -- The drafts that name persons or entities: few among many.
            create index outcome_with_names on outcome (draft)
              where jsonb_path_exists(body, '$.measures[*].targets[*]');

            -- Where in the log each of them lies, so that proposals can be read as they stood at a position.
            create table outcome_place (
              draft text not null,
              revision integer not null,
              part integer not null,
              log_offset bigint not null,
              primary key (draft, revision)
            );

            -- How many there are: whoever keeps proposals in memory sees by it whether theirs are whole.
            create table outcome_tally (one boolean primary key check (one), words bigint not null);

            -- Each measure through both times: the days for which a decision stated it, those on which it applied, and
            -- the time for which this was what was known. Within a lane, the rule itself or one name, at most one
            -- version applies on a day, at every instant of knowledge.
            create table measure_version (
              regime text not null,
              measure_key text not null,
              draft text not null,
              item integer not null,
              lane text not null,
              stated daterange not null,
              applied datemultirange not null,
              ending text not null,
              ending_document text,
              measure jsonb not null,
              known tstzrange not null,
              constraint one_account primary key (regime, measure_key, draft, item, known without overlaps),
              constraint one_rule_a_day exclude using gist
                (regime with =, measure_key with =, md5(lane) with =, applied with &&, known with &&)
            );
            create index measure_version_now on measure_version (regime, measure_key) where upper_inf(known);
            """;

    private RegimeSchema() {}
}
