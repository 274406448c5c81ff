-- What the event runtime keeps beside the read models.

-- A projection's read model lives in a schema of its own per generation; a rebuild makes the next one.
create table projection_generation (
  projection text not null,
  generation integer not null,
  version integer not null,
  state text not null check (state in ('building', 'live', 'retired')),
  created_at timestamptz not null default now(),
  live_since timestamptz,
  primary key (projection, generation)
);
create unique index one_live_generation on projection_generation (projection) where state = 'live';

-- The next offset to apply. It moves in the transaction that applies, by compare-and-set: that is the fence.
create table projection_position (
  projection text not null,
  generation integer not null,
  topic text not null,
  topic_id text not null,
  part integer not null,
  next_offset bigint not null,
  appended_at timestamptz,
  primary key (projection, generation, topic, part)
);

-- What an operator decided to leave out; it outlives a rebuild.
create table discarded_event (
  projection text not null,
  topic text not null,
  part integer not null,
  log_offset bigint not null,
  reason text not null,
  discarded_by text not null,
  discarded_at timestamptz not null default now(),
  primary key (projection, topic, part, log_offset)
);

-- What is to be published, in the order of id; see docs/adr/0009 for why this order is the order of the keys.
create table outbox_entry (
  id bigint generated always as identity primary key,
  event_id uuid,
  topic text not null,
  record_key bytea,
  headers jsonb not null,
  body bytea
);
