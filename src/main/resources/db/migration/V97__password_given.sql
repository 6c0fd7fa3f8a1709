-- The password of the environment that an account was last given, as a salted hash: the same one is not given again, so
-- that what its owner has chosen since stays.
create table password_given (
    account text not null primary key,
    hash    text not null
);
