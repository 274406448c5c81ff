-- Headers are written and read as a whole and never searched: as text they need not be taken apart on the way in and out.
alter table outbox_entry alter column headers type text using headers::text;
