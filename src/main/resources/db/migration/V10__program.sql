create table program_year (
    id                    uuid primary key,
    version               bigint      not null,
    program               text        not null,
    program_name          text        not null,
    label                 text        not null,
    format                text        not null,
    sign_up_opens         timestamptz not null,
    sign_up_closes        timestamptz,
    year_start            date        not null,
    months                int         not null,
    check_in_rhythm       text        not null,
    approval              boolean     not null,
    contact_name          text        not null,
    contact_email         text        not null,
    zone                  text        not null,
    coordinators          text        not null,
    patience              jsonb       not null,   -- how long each question waits for its answer
    arrangements          jsonb       not null,   -- quiet times, bounds of the rhythm, how long things are kept
    opened_at             timestamptz not null,
    closed_at             timestamptz,
    constraint program_year_label unique (program, label)
);
