-- The language that an article was recognised in; an edited article is a new version that names the one before it.
alter table article
  add column language text,
  add column version integer not null default 1,
  add column replaces uuid references article (id);
create index article_by_url on article using hash (url);

-- How far each feed is, and who reads it just now.
create table feed (
  address text primary key,
  next_read timestamptz not null,
  leased_by uuid,
  leased_until timestamptz,
  last_read timestamptz,
  last_new timestamptz,
  -- The marks by which to ask for what is newer.
  etag text,
  last_modified text,
  read bigint not null default 0,
  -- In a row, and altogether.
  failures integer not null default 0,
  errors bigint not null default 0,
  last_error text,
  last_error_at timestamptz
);

-- The items as they were read last; another digest is an edited item.
create table feed_item (
  feed text not null references feed (address),
  key text not null,
  digest text not null,
  attempts integer not null,
  failure text,
  seen_at timestamptz not null,
  primary key (feed, key)
);
