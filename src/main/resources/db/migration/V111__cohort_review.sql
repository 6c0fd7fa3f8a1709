-- What people of a year in groups say about it at its end. Words stay in the submission.
create table cohort_review (
    program_year  uuid not null references program_year,
    sign_up       uuid not null references sign_up,
    submission    uuid not null,
    worth         int,
    belong        int,
    lead          text not null,
    stays         text not null,
    topics        text[] not null,
    primary key (program_year, sign_up)
);
