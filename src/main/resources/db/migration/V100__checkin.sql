-- One time that a pair was asked how it goes.
create table check_in (
    id             uuid primary key,
    version        bigint      not null,
    mentorship     uuid        not null references mentorship,
    kind           text        not null check (kind in ('FIRST_CONTACT', 'CHECK_IN')),
    number         int         not null,          -- within its kind and mentorship, from 1
    opened_at      timestamptz not null,
    opened_on      date        not null,
    mentor_asked   boolean     not null,
    closed_at      timestamptz,
    verdict        text,
    cause          text,
    reason         text,                          -- the table's, never a person's words
    unique (mentorship, kind, number)
);

-- Two steps at once do not ask the same pair twice.
create unique index check_in_open on check_in (mentorship, kind) where closed_at is null;

-- What one of the two answered. The words stand in the submission; here are the choices.
create table check_in_answer (
    check_in    uuid        not null references check_in on delete cascade,
    role        text        not null,
    answered_at timestamptz not null,
    late        boolean     not null,
    submission  uuid        not null,
    choices     jsonb       not null,
    primary key (check_in, role)
);

-- A pair that somebody has to look after.
create table follow_up (
    id            uuid primary key,
    version       bigint      not null,
    mentorship    uuid        not null references mentorship,
    cause         text        not null,
    reason        text        not null,
    opened_at     timestamptz not null,
    look_again_on date,
    closed_at     timestamptz,
    outcome       text
);
create index follow_up_mentorship on follow_up (mentorship);
