-- Acts considered together with the one that opened a case: concluded one by one, one decision.
create table discipline_act (
    case_id        uuid        not null references discipline_case,
    position       integer     not null,
    facts          text        not null,
    fact_on        date        not null,
    special_ground text,
    consequence    text        not null,
    added_by       uuid        not null,
    added_at       timestamptz not null,
    primary key (case_id, position),
    constraint ck_discipline_act_position check (position between 1 and 50)
);
call guard_ranges('discipline_act', 'figure', 'position');
call guard_ranges('discipline_act', 'day', 'fact_on');

-- Waste has a table of its own: what was done, the damage in millions, what a court gave to the wrongdoer.
alter table discipline_assessment add column waste_act text;
alter table discipline_assessment add column waste_damage integer;
alter table discipline_assessment add column waste_sentence text;
alter table discipline_assessment add constraint ck_discipline_assessment_waste check (waste_act in ('LEADER_LET_HAPPEN', 'CAUSED_DAMAGE', 'NO_NORMS',
    'OBSTRUCTION', 'NOT_PROTECTED') and (waste_sentence is null or waste_sentence in ('LIGHT', 'OVER_3_TO_7', 'OVER_7'))
    or waste_act is null and waste_damage is null and waste_sentence is null);
call guard_ranges('discipline_assessment', 'figure', 'waste_damage');
