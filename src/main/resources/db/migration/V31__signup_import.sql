-- What the last imported row said: the same row again changes nothing, whatever the person has changed since.
alter table sign_up add column imported_answers jsonb;

-- Which column of a program's files answers which question; an empty question: none.
create table import_column (
    program  text not null,
    role     text not null,
    heading  text not null,
    question text not null,
    primary key (program, role, heading)
);

-- Files that coordinators look at before they import them. They hold personal data and expire soon.
create table staged_import (
    id           uuid primary key,
    program_year uuid        not null references program_year,
    file_name    text        not null,
    content      bytea       not null,
    staged_by    text        not null,
    expires_at   timestamptz not null
);
create index staged_import_expiry on staged_import (expires_at);
