-- What importing an uploaded file did, so that a second press of the button gets the page of the first; the file itself is
-- gone by then.
alter table staged_import alter column content drop not null;
alter table staged_import add column outcome jsonb;
alter table staged_import add constraint staged_import_file_or_outcome check ((content is null) = (outcome is not null));
