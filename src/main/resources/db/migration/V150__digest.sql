-- Which day of a coordinator has been taken care of, and up to when the coordinator knows what is open.
create table coordinator_digest (
    coordinator text not null,
    program     text not null,
    day         date not null,
    told_at     timestamptz not null,
    primary key (coordinator, program)
);

-- Who does not want to be told by mail.
create table coordinator_without_digest (
    coordinator text not null primary key
);
