create table submission (
    id           uuid        primary key,
    form         text        not null,
    subject      text        not null,
    actor        text        not null,
    answers      jsonb       not null,
    submitted_at timestamptz not null
);

create index submission_subject on submission (subject, form);
