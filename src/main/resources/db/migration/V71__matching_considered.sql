-- The mentors who had a place when a coordinator let a mentee wait: she waits for somebody who is not among them.
create table matching_considered (
    mentee uuid not null references matching_waiting,
    mentor uuid not null references sign_up,
    primary key (mentee, mentor)
);
create index matching_considered_mentor on matching_considered (mentor);
