-- How good the pairs of a round are beyond their total. Rounds of before have no floor.
alter table matching_round
    add column floor            int not null default 0,
    add column first_choices    int not null default 0,
    add column both_would_leave int not null default 0;

-- Only a whole round says who was left out by it, since no other is asked.
update matching_round set left_out = '[]' where not whole;
