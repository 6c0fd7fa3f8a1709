-- Who was in the market of a year when it was last solved, and as whom: solving again on their account changes nothing.
create table matching_member (
    sign_up      uuid primary key references sign_up on delete cascade,
    program_year uuid    not null references program_year,
    fingerprint  integer not null
);
create index matching_member_year on matching_member (program_year);
