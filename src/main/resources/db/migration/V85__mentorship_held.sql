-- Until this day nobody asks the two anything, and nobody tells them why.
alter table mentorship add column held_until date;
