-- What was sent to the public forms lately, so that all nodes count together. Addresses are hashed, networks shortened.
create table sign_up_attempt (
    who text        not null,
    at  timestamptz not null
);
create index sign_up_attempt_who on sign_up_attempt (who, at);
create index sign_up_attempt_at on sign_up_attempt (at);

-- Signs the moment at which a public form was shown; all nodes share it.
create table sign_up_secret (
    secret bytea not null
);
insert into sign_up_secret
select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
