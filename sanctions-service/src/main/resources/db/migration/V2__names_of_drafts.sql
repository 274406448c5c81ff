-- Watches and matches go by the same names of drafts, with the same ids (org.horseshoe.sanctions.domain.NamedTarget).

-- A claim is kept whole, so that the best of several decides, as it does everywhere. Of claims that were read before, what
-- was kept of their measures is the names, and whether a travel ban names them.
alter table watch_draft_text add column claim jsonb;
update watch_draft_text set claim = jsonb_build_object(
  'id', event_id,
  'revision', revision,
  'measures', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'regime', named ->> 'regime',
      'key', case named ->> 'type' when 'individual' then 'travel-ban' else 'asset-freeze' end,
      'kind', case named ->> 'type' when 'individual' then 'travel-ban' else 'asset-freeze' end,
      'effect', 'impose',
      'direction', 'not-applicable',
      'subject', 'those named',
      'targets', jsonb_build_array(named ->> 'name'),
      'limits', '[]'::jsonb,
      'exemptions', '[]'::jsonb,
      'uncertain', true)), '[]')
    from jsonb_array_elements(names) as named));
alter table watch_draft_text alter column claim set not null, drop column names, drop column revision;

update watch_draft set names = (
  select coalesce(jsonb_agg(named || '{"measures": []}'), '[]') from jsonb_array_elements(names) as named)
where names is not null;

-- S/2022/431#Lazarus Group becomes S-2022-431:DPRK:Lazarus Group.
create temporary table new_reference on commit drop as
  select reference as old,
    replace(regexp_replace(split_part(reference, '#', 1), '\(\d{4}\)$', ''), '/', '-') || ':' || regime || ':'
      || substr(reference, strpos(reference, '#') + 1) as new
  from watch_subject where standing in ('PROPOSED', 'BLOCKED', 'ADOPTED', 'DROPPED') and strpos(reference, '#') > 0;
update watch_subject set reference = new from new_reference where reference = old;
update watch_match set reference = new from new_reference where reference = old;
