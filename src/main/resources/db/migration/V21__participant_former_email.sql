-- Under which addresses somebody was known before. A coordinator's account may still have one of them.
create table participant_former_email (
    participant uuid not null references participant on delete cascade,
    email       text not null,
    primary key (participant, email)
);
create index participant_former_email_email on participant_former_email (email);
