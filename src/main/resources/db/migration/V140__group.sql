-- How the groups of a program year are formed: what was asked for, what the search has found, and where coordinators have
-- moved people since. A node that searches holds a lease; when it dies, another one begins again.
create table formation (
    id            uuid primary key,
    version       bigint      not null,
    program_year  uuid        not null references program_year,
    groups        int         not null,
    state         text        not null,
    seats         jsonb       not null,
    obstacles     jsonb       not null,
    seed          bigint      not null,
    wanted_at     timestamptz not null,
    finished_at   timestamptz
);
create index formation_of_year on formation (program_year, wanted_at);

-- How far a search is. A table of its own: it changes every second, and no coordinator's move may collide with that.
create table formation_search (
    formation    uuid primary key references formation,
    worker       uuid        not null,
    lease_until  timestamptz not null,
    done         bigint      not null,
    moves        bigint      not null
);

-- A group that people have been told about.
create table peer_group (
    id            uuid primary key,
    program_year  uuid        not null references program_year,
    number        int         not null,
    slot          text        not null,
    topic         text        not null,
    formed_at     timestamptz not null,
    unique (program_year, number)
);

create table peer_group_member (
    peer_group   uuid    not null references peer_group,
    sign_up      uuid    not null references sign_up,
    facilitator  boolean not null,
    joined_on    date    not null,
    left_on      date,
    primary key (peer_group, sign_up)
);
create unique index peer_group_one on peer_group_member (sign_up) where left_on is null;
