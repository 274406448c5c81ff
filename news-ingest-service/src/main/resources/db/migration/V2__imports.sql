-- A file is kept in pieces and read piece by piece, so that its size costs no memory.
create table record_chunk (
  import_id uuid not null references record_import (id),
  n integer not null,
  bytes bytea not null,
  primary key (import_id, n)
);
insert into record_chunk select id, 0, body from record_import;
alter table record_import drop column body;

-- The same file again is read again: what may have become known meanwhile helps rows that were refused.
alter table record_import
  add column runs integer not null default 1,
  add column events_new integer not null default 0;

-- How many rows of which kind told something, and how many were passed over.
create table import_rows (
  import_id uuid not null references record_import (id),
  told boolean not null,
  kind text not null,
  rows integer not null,
  primary key (import_id, told, kind)
);

-- What was left out of rows that were told otherwise.
create table import_remark (
  import_id uuid not null references record_import (id),
  line bigint not null,
  remark text not null,
  primary key (import_id, line)
);

-- The days of the meetings of the Council, for records that name the meeting only.
create table council_meeting (
  meeting text not null,
  held_on date not null,
  primary key (meeting, held_on)
);

-- The votes of a meeting by their figures, for records that name the meeting and not the draft.
create table council_vote (
  meeting text not null,
  figures text not null,
  draft text not null,
  primary key (meeting, figures, draft)
);
