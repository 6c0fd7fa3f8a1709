-- The job executor asks for due jobs every few seconds; without this the question reads every waiting timer.
create index cairn_job_due on act_ru_job (duedate_);
-- Letters are found by name among all that was ever deployed, and not among the variables in the same table.
create index cairn_resource_name on act_ge_bytearray (name_) where deployment_id_ is not null;
