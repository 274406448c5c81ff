-- Watch lists: what clients asked for, and what was told to them. No read model: a rebuild touches none of it (ADR 0022).

create table watch (
  id uuid primary key,
  owner text not null,
  client_id text not null,
  request jsonb not null,
  url text,
  secret text,
  secret_before text,
  secret_before_until timestamptz,
  webhook_state text not null default 'active' check (webhook_state in ('active', 'disabled')),
  disabled_because text,
  failing_since timestamptz,
  created_at timestamptz not null default now(),
  unique (owner, client_id)
);

-- The next offset to read. It moves in the transaction that tells what follows, by compare-and-set.
create table watch_cursor (
  topic text not null,
  part integer not null,
  topic_id text not null,
  next_offset bigint not null,
  primary key (topic, part)
);

-- An event can lie in the log twice; it counts once.
create table watch_read (event_id uuid primary key);

-- Every name that can match, as of the cursor.
create table watch_subject (
  reference text primary key,
  regime text not null,
  standing text not null,
  as_of date,
  entry jsonb not null
);

-- What drafts propose, claim by claim; what was withdrawn does not count, whenever it arrives.
create table watch_draft_text (
  event_id uuid primary key,
  draft text not null,
  revision integer not null,
  names jsonb not null
);
create index watch_draft_text_draft on watch_draft_text (draft);
create table watch_draft_withdrawn (event_id uuid primary key);
create table watch_draft (
  draft text primary key,
  replaced_by text,
  standing text,
  names jsonb
);
create index watch_draft_replaced on watch_draft (replaced_by);

create table watch_match (
  watch uuid not null references watch on delete cascade,
  reference text not null,
  score double precision not null,
  primary key (watch, reference)
);
create index watch_match_reference on watch_match (reference);

create table watch_event (
  id uuid primary key,
  seq bigint generated always as identity unique,
  watch uuid not null references watch on delete cascade,
  at timestamptz not null default now(),
  body text not null
);
create index watch_event_watch on watch_event (watch, seq);

create table watch_delivery (
  event uuid primary key references watch_event on delete cascade,
  watch uuid not null references watch on delete cascade,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
  due_at timestamptz not null default now(),
  first_tried_at timestamptz,
  tries integer not null default 0,
  leased_until timestamptz,
  lease uuid
);
create index watch_delivery_due on watch_delivery (due_at) where state = 'pending';
create index watch_delivery_watch on watch_delivery (watch);

create table watch_attempt (
  id bigint generated always as identity primary key,
  event uuid not null references watch_event on delete cascade,
  watch uuid not null references watch on delete cascade,
  at timestamptz not null default now(),
  status integer,
  failure text
);
create index watch_attempt_watch on watch_attempt (watch, id);
