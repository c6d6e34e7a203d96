-- Indexes of the stock schema by which nobody here looks anything up, on tables that every step writes. Histories are read by their case, its number and its
-- definition, and by the day on which they may go; who has which work stands in the inbox; there are no tenants.
drop index if exists act_idx_hi_act_inst_start_end;
drop index if exists act_idx_hi_act_inst_end;
drop index if exists act_idx_hi_act_inst_stats;
drop index if exists act_idx_hi_act_inst_tenant_id;
drop index if exists act_idx_hi_act_inst_proc_def_key;
drop index if exists act_idx_hi_ai_pdefid_end_time;
drop index if exists act_idx_hi_pro_inst_end;
drop index if exists act_idx_hi_pro_inst_tenant_id;
drop index if exists act_idx_hi_pro_inst_proc_time;
drop index if exists act_idx_hi_pro_rst_pro_inst_id;
drop index if exists act_idx_task_create;
drop index if exists act_idx_task_last_updated;
drop index if exists act_idx_task_assignee;
drop index if exists act_idx_task_owner;
drop index if exists act_idx_task_tenant_id;
drop index if exists act_idx_exec_tenant_id;
drop index if exists act_idx_variable_tenant_id;
drop index if exists act_idx_variable_task_name_type;
