-- One person has one sign-up in a role that counts. Of those that nobody has confirmed there may be several: whoever holds
-- the mailbox decides which of them counts.
drop index sign_up_living;
create unique index sign_up_counting on sign_up (program_year, participant, role)
    where state not in ('UNCONFIRMED', 'WITHDRAWN', 'EXPIRED', 'DECLINED');
