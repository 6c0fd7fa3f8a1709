-- A number that was given once is never given again; what was said about a session is told once nobody is asked any more;
-- and reviews are counted in the order in which they came.
alter table session_plan add column highest int not null default 0;
alter table group_session add column answers_closed boolean not null default false;
alter table cohort_review add column answered_at timestamptz not null default now();
