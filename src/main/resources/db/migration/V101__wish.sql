-- What one of the two has asked for themselves, from the moment on which they asked.
alter table follow_up add column wanted_by text;
alter table follow_up add column taken_up boolean not null default true; -- by the diagram that brings it to a coordinator
create unique index follow_up_wanted on follow_up (mentorship, cause, wanted_by) where closed_at is null;
