-- That somebody wants to be forgotten. The row stays, and says of nobody that it was done.
create table erasure (
    id           uuid primary key,
    participant  uuid unique,                     -- empty as soon as it is settled
    program_year uuid        not null references program_year,
    asked_at     timestamptz not null,
    settled_at   timestamptz,
    erased       boolean     not null default false,
    check ((participant is null) = (settled_at is not null))
);

-- The address of somebody who is let go already: no letter goes there any more, and it is to be found and forgotten.
alter table participant add column left_email text;

-- A letter that leaves no trace once it is sent: READER empties all of it, WORDS all but who got it.
alter table letter add column fleeting text check (fleeting in ('READER', 'WORDS'));
