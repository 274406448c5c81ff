-- What waits for a person, and what was decided. The proposal is the event as far as the article tells it.
create table review (
  candidate_id uuid primary key,
  article_id uuid not null references article (id),
  n integer not null,
  type text not null,
  proposal jsonb not null,
  waits text not null,
  since timestamptz not null,
  -- How often it was decided: a correction decides again.
  revision integer not null default 0,
  decision text,
  reason text,
  reviewer text,
  decided_at timestamptz,
  -- The digest of what was asked for, by which the same decision is recognised.
  request text,
  -- The facts that stand, those that were taken back, and all that was published by the last decision.
  facts uuid[] not null default '{}',
  withdrawn uuid[] not null default '{}',
  published uuid[] not null default '{}'
);
create index review_by_age on review (since, candidate_id);
create index review_of_article on review (article_id);
create index review_waiting on review (since, candidate_id) where revision = 0;

insert into review (candidate_id, article_id, n, type, proposal, waits, since)
select c.id, c.article_id, c.n, c.type, c.fields - 'draft', c.reason, a.received_at
from candidate c join article a on a.id = c.article_id
where c.decision = 'needs-review';
