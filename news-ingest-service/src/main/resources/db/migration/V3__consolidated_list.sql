-- The copies of the UN Security Council Consolidated List that were taken, in their order.
create table list_copy (
  n bigint generated always as identity primary key,
  import_id uuid not null references record_import (id),
  sha256 text not null,
  generated_at timestamptz not null,
  day date not null,
  confirmed boolean not null,
  records integer not null,
  listed integer not null,
  relisted integer not null,
  amended integer not null,
  delisted integer not null,
  taken_at timestamptz not null
);

-- Every record that ever stood in a copy, as it read last: what the next copy is compared with.
create table list_record (
  reference text primary key,
  data_id text not null,
  regime text not null,
  type text not null,
  fields jsonb not null,
  -- The day of the first copy without it; none while it stands on the list.
  absent_since date
);
