-- The stock schema reads the whole task table at every completion: it looks for sub-tasks without an index.
create index ix_act_ru_task_parent on act_ru_task (parent_task_id_);
create index ix_act_ru_execution_super_case on act_ru_execution (super_case_exec_);
create index ix_act_ru_job_execution on act_ru_job (execution_id_);
create index ix_act_ru_job_instance on act_ru_job (process_instance_id_);
-- The stock schema lets two nodes deploy one version of a process twice.
create unique index uq_act_re_procdef_key_version on act_re_procdef (key_, version_, coalesce(tenant_id_, ''));
