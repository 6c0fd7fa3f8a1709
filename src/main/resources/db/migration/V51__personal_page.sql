-- The page of a person who has no account; its id stands in addresses and says nothing.
create table personal_page (
    id             uuid primary key,
    participant_id uuid        not null unique,
    made_at        timestamptz not null
);

-- The secrets by which letters open it; of each only its hash.
create table personal_key (
    hash       bytea primary key,                -- SHA-256 of the token
    page_id    uuid        not null references personal_page (id) on delete cascade,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    renewal    boolean     not null              -- its reader asked for it
);
create index personal_key_page on personal_key (page_id);
