-- Every event that was accepted: the same id again is the same event, and its place in the log is told again.
create table accepted_event (
  event_id uuid primary key,
  digest bytea not null,
  type text not null,
  subject text not null,
  topic text not null,
  import_id uuid,
  accepted_at timestamptz not null,
  -- Known once Kafka has acknowledged it; written by the relay in the transaction that empties the outbox.
  part integer,
  log_offset bigint
) with (fillfactor = 80);
create index accepted_event_of_import on accepted_event (import_id) where import_id is not null;

-- What helps to recognise a draft when an article speaks of it without its symbol.
create table known_draft (
  reference text primary key,
  voted_on date,
  matter text,
  sponsors text not null,
  vetoed_by text not null,
  identified_as text
);
create index known_draft_of_day on known_draft (voted_on);
create index known_draft_open on known_draft (voted_on) where reference like 'provisional/%' and identified_as is null;

-- The text stays here: what is published quotes it and gives its digest.
create table article (
  id uuid primary key,
  url text,
  publisher text not null,
  published_at timestamptz not null,
  title text not null,
  body text not null,
  sha256 text not null,
  received_at timestamptz not null
);
create index article_by_receipt on article (received_at desc, id desc);

create table candidate (
  article_id uuid not null references article (id),
  n integer not null,
  id uuid not null,
  type text not null,
  fields jsonb not null,
  rule text not null,
  confidence double precision not null,
  quote_start integer not null,
  quote_end integer not null,
  marks jsonb not null,
  decision text not null,
  reason text not null,
  event_id uuid,
  primary key (article_id, n)
);

-- The events that an article became, in the order in which they were published.
create table article_event (
  article_id uuid not null references article (id),
  n integer not null,
  event_id uuid not null references accepted_event (event_id),
  primary key (article_id, n)
);

create table record_import (
  id uuid primary key,
  kind text not null,
  sha256 text not null,
  body bytea not null,
  rows_total integer not null,
  rows_done integer not null,
  events_told integer not null,
  state text not null check (state in ('running', 'done', 'failed')),
  failure text,
  started_at timestamptz not null,
  finished_at timestamptz
);
create index record_import_running on record_import (started_at) where state = 'running';

create table refused_row (
  import_id uuid not null references record_import (id),
  line bigint not null,
  reason text not null,
  primary key (import_id, line)
);
