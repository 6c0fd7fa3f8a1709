-- A letter that its reader waits for before the screen goes out before letters to many.
alter table letter add column awaited boolean not null default false;
create index letter_next on letter (awaited desc, next_attempt_at, queued_at) where state = 'QUEUED';
