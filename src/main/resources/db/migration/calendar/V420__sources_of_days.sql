-- How much is known of a day is said by one of five words, as of every row of the libraries; what an office declared it has the paper of.
update calendar_day set flag = case when declared_by is not null or flag = 'declared by the office' then 'READ_IN_TEXT'
    when flag like 'SOURCED%' then 'READ_OF' else 'OPEN' end;
alter table calendar_day add constraint ck_calendar_day_flag check (flag in ('READ_IN_TEXT', 'READ_OF', 'PRACTICE', 'OURS', 'OPEN'));
