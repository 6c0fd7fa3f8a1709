-- Who is proposed to nobody until somebody releases them.
create table matching_hold (
    participant uuid primary key references participant,
    since       timestamptz not null
);
