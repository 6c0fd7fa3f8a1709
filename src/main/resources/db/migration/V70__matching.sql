-- One row a program year: whoever changes proposals of the year holds its lock, so that no place is given twice.
create table matching_market (
    program_year uuid primary key references program_year
);

create table matching_round (
    id           uuid primary key,
    program_year uuid        not null references program_year,
    cause        text        not null,
    whole        boolean     not null,
    at           timestamptz not null,
    mentees      int         not null,
    mentors      int         not null,
    places       int         not null,
    pairs        int         not null,
    matched      int         not null,
    total        bigint      not null,
    worst        int         not null,
    primal       bigint      not null,
    dual         bigint      not null,
    made         int         not null,
    kept         int         not null,
    withdrawn    int         not null,
    millis       int         not null,
    left_out     jsonb       not null,
    constraint proved check (primal = dual)
);
create index matching_round_year on matching_round (program_year, at);

create table matching_proposal (
    id            uuid primary key,
    version       bigint      not null,
    program_year  uuid        not null references program_year,
    round         uuid        references matching_round,
    mentee        uuid        not null references sign_up,
    mentor        uuid        not null references sign_up,
    state         text        not null,
    score         int         not null,
    below_minimum boolean     not null,
    reasons       jsonb       not null,
    passed        jsonb       not null,
    alternatives  jsonb       not null,
    made_at       timestamptz not null,
    changed_at    timestamptz not null
);
-- A mentee has one open proposal at a time.
create unique index matching_proposal_open on matching_proposal (mentee)
    where state in ('PROPOSED', 'IN_HAND', 'APPROVED');
create index matching_proposal_year on matching_proposal (program_year, state);
create index matching_proposal_mentor on matching_proposal (mentor);

-- Two people who are never proposed to each other again, in any year.
create table matching_never (
    id     uuid primary key,
    mentee uuid        not null references participant,
    mentor uuid        not null references participant,
    cause  text        not null,
    since  timestamptz not null,
    unique (mentee, mentor)
);

-- A mentee who waits for somebody who fits better than the one a coordinator let pass.
create table matching_waiting (
    mentee  uuid primary key references sign_up,
    version bigint not null,
    above   int    not null,
    until   date   not null
);
