-- What a program plans for its groups; without a row the usual plan counts.
create table session_plan (
    program_year  uuid primary key references program_year,
    version       bigint not null,
    sessions      jsonb  not null
);

-- A session of one group. A change of its date after everybody was told raises its sequence, as calendars want it.
create table group_session (
    id            uuid primary key,
    version       bigint      not null,
    peer_group    uuid        not null references peer_group,
    program_year  uuid        not null references program_year,
    number        int         not null,
    title         text        not null,
    begins        timestamptz not null,
    minutes       int         not null,
    place         text        not null,
    state         text        not null,
    told          boolean     not null,
    sequence      int         not null,
    unique (peer_group, number)
);
create index group_session_of_year on group_session (program_year, begins);

-- Who is expected at a session, what they said before it, and what they thought of it.
create table session_guest (
    session   uuid    not null references group_session,
    sign_up   uuid    not null references sign_up,
    comes     boolean,
    came      boolean not null,
    worth     int,
    feedback  uuid,
    primary key (session, sign_up)
);
