-- The outbox. A row is a letter for ever; its message goes when it is no longer needed.
create table letter (
    id              uuid primary key,
    key             text not null unique,
    letter          text not null,
    about           text not null,
    thread          text,
    recipient_name  text not null,
    recipient_email text not null,
    subject         text,
    message_id      text not null unique,
    message         bytea,
    policy          text not null check (policy in ('RESEND', 'HOLD')),
    state           text not null check (state in ('QUEUED', 'ARMED', 'SENT', 'HELD', 'REFUSED')),
    queued_at       timestamptz not null,
    attempts        integer not null default 0,
    doubts          integer not null default 0,
    -- QUEUED: when it may be tried; ARMED: when its sender is certainly gone
    next_attempt_at timestamptz,
    -- who holds it at present: a letter taken over by another dispatcher cannot be armed by the first
    claim           uuid,
    settled_at      timestamptz,
    -- codes only, never an address
    reply           text,
    check (state not in ('QUEUED', 'ARMED') or (message is not null and next_attempt_at is not null)),
    check (state not in ('SENT', 'REFUSED') or settled_at is not null)
);
create index letter_due on letter (next_attempt_at, queued_at) where state in ('QUEUED', 'ARMED');
create index letter_thread on letter (thread, recipient_email) where thread is not null;
create index letter_settled on letter (settled_at) where message is not null;
create index letter_newest on letter (queued_at desc);

-- How many letters went out in the present minute, over all nodes.
create table mail_pace (
    minute timestamptz not null,
    sent   integer not null
);
insert into mail_pace values ('epoch', 0);
