-- Which mentorships were carried over into a later program year, and from which.
create table mentorship_carried (
    mentorship uuid not null references mentorship,
    from_year  uuid not null references program_year,
    on_day     date not null,
    primary key (mentorship, from_year)
);
create index mentorship_carried_from on mentorship_carried (from_year);
