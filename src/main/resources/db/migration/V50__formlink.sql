-- The JSON of each form that was ever laid before a person, once per content: a form deployed later changes nothing.
create table form_copy (
    hash    text primary key,                 -- SHA-256 of the JSON, in hexadecimal
    form_id text not null,
    json    text not null
);

-- One row a person, locked while that person's requests are gathered into a letter.
create table letterbox (
    participant_id uuid primary key,
    not_before     timestamptz,              -- after a letter could not be written
    asked_at       timestamptz,              -- when the last letter went that asks something
    asks_from      timestamptz               -- what can wait is not asked before; empty: look when
);

-- A form before one person: asked for by a task, or offered for a purpose.
create table personal_form (
    id              uuid primary key,
    version         bigint      not null,
    participant_id  uuid        not null,
    program_year_id uuid,
    copy            text        not null references form_copy (hash),
    given           jsonb       not null,     -- what the form reads: options, texts, answers to start from
    state           text        not null,
    made_at         timestamptz not null,
    closed_at       timestamptz,
    -- asked for by a task
    task_id         text unique,
    letter          text,
    about           text,
    due             timestamptz,
    mailed_at       timestamptz,
    thread          text,
    reminders       integer     not null,
    paced           boolean     not null,     -- it can wait for the person's next letter
    reminder        text,                     -- the letter of a reminder that waits for it
    -- offered for a purpose
    purpose         text,
    subject         text,
    check ((task_id is null) <> (purpose is null)),
    check (state in ('OPEN', 'ANSWERED', 'GONE'))
);
create index personal_form_unmailed on personal_form (participant_id)
    where task_id is not null and (mailed_at is null or reminder is not null) and state = 'OPEN';
create index personal_form_participant on personal_form (participant_id);
create index personal_form_offer on personal_form (purpose, subject) where purpose is not null;

-- The addresses of a personal form that were mailed; of each secret only its hash.
create table personal_link (
    hash             bytea primary key,       -- SHA-256 of the token
    personal_form_id uuid        not null references personal_form (id) on delete cascade,
    made_at          timestamptz not null,
    expires_at       timestamptz not null,
    revoked_at       timestamptz,
    renewal          boolean     not null     -- its reader asked for it
);
create index personal_link_form on personal_link (personal_form_id);

-- What came back: one answer of a request, one for each opened page of an offer.
create table personal_answer (
    id               uuid primary key,
    personal_form_id uuid        not null references personal_form (id) on delete cascade,
    sheet            text        not null,    -- the page that was sent; the same page sent twice is one answer
    submission_id    uuid        not null,
    answered_at      timestamptz not null,
    late             boolean     not null,
    unique (personal_form_id, sheet)
);
