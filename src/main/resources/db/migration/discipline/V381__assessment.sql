-- What decides by which law an act is judged and how grave its form is; a case of before has no row.
create table discipline_assessment (
    case_id         uuid    primary key references discipline_case,
    handled_from    date,
    regime          text,
    serving_form    text,
    prior_from      date,
    repeat_agreed   boolean not null default false,
    reminder_needed boolean not null default false,
    reminded        boolean not null default false,
    mitigating      text[]  not null default '{}',
    aggravating     text[]  not null default '{}',
    constraint ck_discipline_assessment_regime check (regime in ('CBCCVC-2020', 'CBCC-2025', 'VC-2026'))
);
call guard_ranges('discipline_assessment', 'day', 'handled_from', 'prior_from');
