-- What both say a year was worth.
create table review (
    id         uuid primary key,
    version    bigint      not null,
    mentorship uuid        not null references mentorship,
    number     int         not null,             -- of the year of the mentorship
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    unique (mentorship, number)
);
create table review_answer (
    review      uuid        not null references review on delete cascade,
    role        text        not null,
    answered_at timestamptz not null,
    late        boolean     not null,
    submission  uuid        not null,
    choices     jsonb       not null,
    primary key (review, role)
);

-- Whether both would like to go on for another year.
create table renewal (
    id         uuid primary key,
    version    bigint      not null,
    mentorship uuid        not null references mentorship,
    number     int         not null,             -- of the year that would end
    opened_at  timestamptz not null,
    decided_at timestamptz,
    decision   text,
    unique (mentorship, number),
    check ((decided_at is null) = (decision is null))
);
create table renewal_answer (
    renewal     uuid        not null references renewal on delete cascade,
    role        text        not null,
    answered_at timestamptz not null,
    late        boolean     not null,
    submission  uuid        not null,
    choices     jsonb       not null,
    primary key (renewal, role)
);

-- The last words of both, and a year later what became of it.
create table closing (
    mentorship uuid primary key references mentorship,
    version    bigint      not null,
    opened_at  timestamptz not null,
    closed_at  timestamptz
);
create table closing_answer (
    closing     uuid        not null references closing on delete cascade,
    role        text        not null,
    answered_at timestamptz not null,
    late        boolean     not null,
    submission  uuid        not null,
    choices     jsonb       not null,
    primary key (closing, role)
);
create table outcome_answer (
    closing     uuid        not null references closing on delete cascade,
    role        text        not null,
    answered_at timestamptz not null,
    late        boolean     not null,
    submission  uuid        not null,
    choices     jsonb       not null,
    primary key (closing, role)
);
