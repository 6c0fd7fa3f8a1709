create table participant (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null,
    email      text        not null,
    phone      text,
    known_since timestamptz not null,
    constraint participant_email unique (email)
);
