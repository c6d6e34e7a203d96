-- A row of the deadline table has versions, each in force from its day on; what a case keeps about a deadline names the row, not a version.
create table deadline_key (
    key text primary key
);
insert into deadline_key select key from deadline_rule;
alter table case_deadline drop constraint case_deadline_key_fkey, add foreign key (key) references deadline_key;
alter table clock_pause drop constraint clock_pause_key_fkey, add foreign key (key) references deadline_key;
alter table clock_extension drop constraint clock_extension_key_fkey, add foreign key (key) references deadline_key;

-- What was loaded before had no day; it is the first version.
alter table deadline_rule add column valid_from date not null default '2026-01-01';
alter table deadline_rule alter column valid_from drop default;
alter table deadline_rule drop constraint deadline_rule_pkey, add primary key (key, valid_from), add foreign key (key) references deadline_key;

alter table reminder_ladder add column valid_from date not null default '2026-01-01';
alter table reminder_ladder alter column valid_from drop default;
alter table reminder_ladder drop constraint reminder_ladder_pkey, add primary key (valid_from, deadlines, rung);
