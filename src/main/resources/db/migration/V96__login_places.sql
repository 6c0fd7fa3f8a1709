-- Wrong passwords are counted for an account at a place. Who asks is kept as a hash: people type passwords there, too.
alter table login_attempt add column account text not null default '';
create index login_attempt_account on login_attempt (account, address, at);

-- Where an account has logged in lately.
create table login_place (
    account text        not null,
    address text        not null,
    at      timestamptz not null,
    primary key (account, address)
);

-- Signs the cookie by which a browser that has logged in before is known; all nodes share it.
create table login_secret (
    secret bytea not null
);
insert into login_secret
select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
