-- Logins live in the database, so that every node knows them and a restart keeps them.
-- The shape of both session tables is that of Spring Session JDBC 3.5.
create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Logins that did not succeed (or are under way), by where they came from; kept for a quarter of an hour.
create table login_attempt (
    id uuid not null primary key,
    address text not null,
    network text not null,
    at timestamptz not null
);
create index login_attempt_address on login_attempt (address, at);
create index login_attempt_network on login_attempt (network, at);
create index login_attempt_at on login_attempt (at);
