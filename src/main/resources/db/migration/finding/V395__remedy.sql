-- The remedy of a conclusion by one unit: its plan, its reports, the letters that urge it.
create table remedy (
    id            uuid   primary key,
    conclusion_id uuid   not null references conclusion,
    unit_code     text   not null references unit,
    state         text   not null constraint ck_remedy_state check (state in ('UNPLANNED', 'PLANNING', 'SUBMITTED', 'ACCEPTED', 'ENDED')),
    root_causes   text[] not null default '{}',
    cause_text    text,
    prevention    text,
    planned_by    uuid,
    planned_on    date,
    accepted_by   uuid,
    accepted_on   date,
    constraint ck_remedy_planned check (state not in ('SUBMITTED', 'ACCEPTED') or planned_by is not null and planned_on is not null),
    constraint ck_remedy_accepted check (state <> 'ACCEPTED' or accepted_by is not null and accepted_on is not null)
);
create index ix_remedy_conclusion on remedy (conclusion_id);
create index ix_remedy_unit on remedy (unit_code);
create unique index uq_remedy_running on remedy (conclusion_id, unit_code) where state <> 'ENDED';

alter table demand add column remedy_id uuid references remedy;
create index ix_demand_remedy on demand (remedy_id);

create table remedy_measure (
    remedy_id   uuid    not null references remedy,
    position    integer not null,
    finding_id  uuid    not null references demand,
    measure     text    not null,
    product     text    not null,
    responsible text    not null,
    due_on      date    not null,
    primary key (remedy_id, position)
);
create index ix_remedy_measure_finding on remedy_measure (finding_id);

-- What the unit reported of a demand, each time.
create table demand_report (
    id          uuid        primary key,
    finding_id  uuid        not null references demand,
    outcome     text        not null constraint ck_demand_report_outcome check (outcome in ('done', 'partly', 'not-done')),
    done_on     date,
    proof       text,
    obstacle    text,
    reported_by uuid        not null,
    reported_at timestamptz not null,
    constraint ck_demand_report_done check ((outcome = 'done') = (done_on is not null))
);
create index ix_demand_report_finding on demand_report (finding_id, reported_at desc);

-- How a report was judged, at the desk, on site and months later.
create table demand_check (
    id         uuid        primary key,
    finding_id uuid        not null references demand,
    kind       text        not null constraint ck_demand_check_kind check (kind in ('DESK', 'ON_SITE', 'EFFECT')),
    verdict    text        not null constraint ck_demand_check_verdict check (verdict in ('accept', 'return', 'revisit', 'reject', 'lasting', 'relapsed')),
    text       text        not null,
    checked_by uuid        not null,
    checked_at timestamptz not null
);
create index ix_demand_check_finding on demand_check (finding_id, checked_at desc);

-- Letters that urge the unit, and the report to the chair; the number comes from the records office.
create table remedy_letter (
    id          uuid primary key,
    remedy_id   uuid not null references remedy,
    kind        text not null constraint ck_remedy_letter_kind check (kind in ('FIRST', 'SECOND', 'CHAIR')),
    body        text not null,
    number      text,
    consequence text,
    signed_by   uuid not null,
    signed_on   date not null,
    constraint ck_remedy_letter_consequence check ((kind = 'CHAIR') = (consequence is not null))
);
create index ix_remedy_letter_remedy on remedy_letter (remedy_id, signed_on);

-- Who may extend, end and transfer in the place of whoever signed, by a letter.
create table conclusion_delegation (
    conclusion_id uuid        not null references conclusion,
    person_id     uuid        not null references person,
    letter        text        not null,
    granted_by    uuid        not null,
    granted_at    timestamptz not null,
    primary key (conclusion_id, person_id)
);
create index ix_conclusion_delegation_person on conclusion_delegation (person_id);
