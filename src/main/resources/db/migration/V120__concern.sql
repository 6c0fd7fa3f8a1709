-- Something is wrong, as somebody told it. The words are sealed with a key that is not in the database; what stands here
-- in clear says who has to read it, and by when.
create table concern (
    id            uuid primary key,
    version       bigint      not null,
    program_year  uuid        not null references program_year,
    reporter      uuid        not null references sign_up,
    about         text        not null check (about in ('PARTNER', 'COORDINATOR', 'OTHER')),
    mentorship    uuid        references mentorship,
    subject       uuid        references sign_up,
    raised_at     timestamptz not null,
    answer_by     date        not null,
    look_again_on date,
    late_since    timestamptz,                    -- since when the second handlers may read it, too
    closed_at     timestamptz,
    outcome       text,
    sealed        bytea       not null,
    check ((closed_at is null) = (outcome is null)),
    check ((mentorship is null) = (subject is null))
);
create index concern_program_year on concern (program_year);
create index concern_reporter on concern (reporter);

-- What handlers note, sealed in the same way.
create table concern_note (
    id      uuid primary key,
    concern uuid        not null references concern on delete cascade,
    who     text        not null,
    at      timestamptz not null,
    sealed  bytea       not null
);
create index concern_note_concern on concern_note (concern);

-- Who opened it, and who did what.
create table concern_step (
    id      uuid primary key,
    concern uuid        not null references concern on delete cascade,
    who     text        not null,
    at      timestamptz not null,
    what    text        not null
);
create index concern_step_concern on concern_step (concern, at);
