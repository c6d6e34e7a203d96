-- Which message begins which process is asked at every check of a draft, beside any number of cases that wait for messages.
create index idx_event_subscr_start on act_ru_event_subscr (event_name_) where proc_inst_id_ is null;
