create table mentorship (
    id                  uuid primary key,
    version             bigint      not null,
    program_year        uuid        not null references program_year,
    mentor              uuid        not null references sign_up,
    mentee              uuid        not null references sign_up,
    begun_at            timestamptz not null,
    begun_on            date        not null,
    under_way           boolean     not null,     -- it had begun before the program knew of it
    number              int         not null,     -- of its present year; a renewal adds one
    year_begun_on       date        not null,
    ends_on             date        not null,
    rhythm              text        not null,
    paused_by           text,
    paused_until        date,
    resumed_on          date,
    ended_on            date,
    ending              text,
    other_mentor_wanted boolean     not null,
    check ((ended_on is null) = (ending is null)),
    check ((paused_by is null) = (paused_until is null)),
    check (number >= 1)
);

-- A mentee has one mentor at a time, whoever decides at the same moment.
create unique index mentorship_running on mentorship (mentee) where ended_on is null;
create index mentorship_mentor on mentorship (mentor);
create index mentorship_mentee on mentorship (mentee);
create index mentorship_program_year on mentorship (program_year);

-- The years of a mentorship that are over: what was agreed then.
create table mentorship_year (
    mentorship uuid not null references mentorship,
    number     int  not null,
    begun_on   date not null,
    ended_on   date not null,
    rhythm     text not null,
    primary key (mentorship, number)
);
