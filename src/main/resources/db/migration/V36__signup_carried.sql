-- Who was carried over into a later year, and from which: the numbers of the earlier year still count them.
create table sign_up_carried (
    sign_up   uuid not null references sign_up,
    from_year uuid not null references program_year,
    on_day    date not null,
    primary key (sign_up, from_year)
);
create index sign_up_carried_from on sign_up_carried (from_year);
