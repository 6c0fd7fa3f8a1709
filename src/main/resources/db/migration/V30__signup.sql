create table sign_up (
    id            uuid primary key,
    version       bigint      not null,
    program_year  uuid        not null references program_year,
    participant   uuid        not null references participant,
    role          text        not null,
    state         text        not null,
    state_before  text,
    answers       jsonb       not null,
    capacity      int         not null,
    given_name    text,
    given_phone   text,
    signed_up_at  timestamptz not null,
    waiting_since date,
    paused_until  date,
    held_until    date,
    reason        text,
    imported      boolean     not null
);

-- One person has one living sign-up in a role; those that are over stay as they ended.
create unique index sign_up_living on sign_up (program_year, participant, role)
    where state not in ('WITHDRAWN', 'EXPIRED', 'DECLINED');
create index sign_up_waiting on sign_up (program_year, role, state);
create index sign_up_participant on sign_up (participant);
