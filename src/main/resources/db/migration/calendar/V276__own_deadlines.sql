-- Versions that people of the office brought into force; no library writes over them.
alter table deadline_rule add column own boolean not null default false;

-- A version of a deadline that somebody proposes and a second person brings into force.
create table deadline_proposal (
    id              uuid        primary key,
    key             text        not null,
    name            text        not null,
    name_en         text        not null,
    from_event      text        not null,
    amount          integer     not null constraint ck_deadline_proposal_amount check (amount between 0 and 3650),
    unit            text        not null constraint ck_deadline_proposal_unit check (unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'BEFORE_WORKING_DAYS')),
    end_rule        text        not null constraint ck_deadline_proposal_end check (end_rule in ('NEXT_WORKING_DAY', 'NONE')),
    confirmed       boolean     not null,
    source          text        not null,
    valid_from      date        not null,
    reason          text        not null,
    state           text        not null constraint ck_deadline_proposal_state check (state in ('OPEN', 'RELEASED', 'RETURNED', 'WITHDRAWN')),
    proposed_by     uuid        not null,
    proposed_by_name text       not null,
    proposed_at     timestamptz not null,
    decided_by      uuid,
    decided_by_name text,
    decided_at      timestamptz,
    -- The day from which the released version counts.
    in_force_on     date,
    remark          text        not null default '',
    constraint ck_deadline_proposal_released check ((state = 'RELEASED') = (in_force_on is not null))
);
create unique index uq_deadline_proposal_open on deadline_proposal (key) where state = 'OPEN';
create index ix_deadline_proposal_key on deadline_proposal (key, proposed_at desc, id desc);
create index ix_deadline_proposal_waiting on deadline_proposal (proposed_at desc, id desc) where state = 'OPEN';
