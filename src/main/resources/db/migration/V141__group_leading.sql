-- Who was asked to lead a group, or did, is not asked again.
alter table peer_group_member add column asked_to_lead_on date;
