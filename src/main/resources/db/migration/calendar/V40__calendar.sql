create table calendar_day (
    day         date primary key,
    kind        text not null constraint ck_calendar_day_kind
                check (kind in ('HOLIDAY', 'SWAPPED_DAY_OFF', 'COMPENSATORY_DAY_OFF', 'SWAPPED_WORKING_DAY')),
    name        text not null,
    name_en     text not null,
    flag        text not null,
    reason      text,
    declared_by uuid,
    declared_at timestamptz
);
create table calendar_year (
    year integer primary key
);
-- Counts the changes of the calendar, so that every node knows when what it remembers is stale.
create table calendar_revision (
    number bigint not null
);
insert into calendar_revision values (1);

create table deadline_rule (
    key        text    primary key,
    name       text    not null,
    name_en    text    not null,
    from_event text    not null,
    amount     integer not null constraint ck_deadline_rule_amount check (amount >= 0),
    unit       text    not null constraint ck_deadline_rule_unit check (unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'BEFORE_WORKING_DAYS')),
    end_rule   text    not null constraint ck_deadline_rule_end check (end_rule in ('NEXT_WORKING_DAY', 'NONE')),
    legal      boolean not null,
    confirmed  boolean not null,
    source     text    not null,
    details    jsonb   not null
);

-- Dates that somebody with authority set for one case: they win over what the table would give.
create table case_deadline (
    case_id uuid not null,
    key     text not null references deadline_rule,
    due_on  date not null,
    reason  text not null,
    set_on  date not null,
    primary key (case_id, key)
);

-- Legal clocks: when they stood still, and whether they run longer.
create table clock_pause (
    case_id  uuid not null,
    key      text not null references deadline_rule,
    from_day date not null,
    to_day   date,
    reason   text not null,
    primary key (case_id, key, from_day),
    constraint ck_clock_pause_days check (to_day is null or to_day >= from_day)
);
create unique index uq_clock_pause_open on clock_pause (case_id, key) where to_day is null;
create table clock_extension (
    case_id  uuid    not null,
    key      text    not null references deadline_rule,
    amount   integer not null,
    reason   text    not null,
    day      date    not null,
    constraint uq_clock_extension primary key (case_id, key)
);

-- The days on which the events of a case happened from which its deadlines count.
create table case_event (
    case_id uuid not null,
    event   text not null,
    day     date not null,
    primary key (case_id, event)
);
