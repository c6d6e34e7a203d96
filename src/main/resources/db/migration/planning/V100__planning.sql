create table plan (
    id                uuid        primary key,
    year              integer     not null constraint ck_plan_year check (year between 2000 and 2100),
    title             text        not null,
    state             text        not null constraint ck_plan_state
                                  check (state in ('DRAFT', 'CONSULTING', 'REVISING', 'SUBMITTED', 'ISSUED', 'REJECTED')),
    amends            uuid        references plan,
    purpose           text,
    contents          text,
    method            text,
    period_from       date,
    period_to         date,
    unannounced       integer     not null default 0 constraint ck_plan_unannounced check (unannounced >= 0),
    document_id       uuid,
    document_number   text,
    issued_on         date,
    approved_by       uuid,
    approved_at       timestamptz,
    -- SHA-256 of what was approved; an issued plan changes only by an amendment
    seal              text,
    decision_reason   text,
    created_by        uuid        not null,
    created_at        timestamptz not null,
    constraint ck_plan_period check (period_to >= period_from),
    constraint ck_plan_sealed check ((state = 'ISSUED') = (seal is not null))
);
create index ix_plan_year on plan (year desc, id desc);

create table plan_wave (
    plan_id   uuid    not null references plan on delete cascade,
    number    integer not null,
    name      text    not null,
    starts_on date    not null,
    ends_on   date    not null,
    primary key (plan_id, number),
    constraint ck_plan_wave_dates check (ends_on >= starts_on)
);

create table plan_target (
    id           uuid    primary key,
    plan_id      uuid    not null references plan on delete cascade,
    unit_code    text    not null,
    mode         text    not null constraint ck_plan_target_mode check (mode in ('PLANNED', 'THEMATIC')),
    wave         integer,
    risk_score   integer not null default 0,
    risk_reasons jsonb   not null default '[]',
    pick_reason  text,
    position     integer not null,
    constraint uq_plan_target_unit unique (plan_id, unit_code)
);
create index ix_plan_target_unit on plan_target (unit_code);

create table plan_opinion (
    plan_id   uuid        not null references plan on delete cascade,
    unit_code text        not null,
    round     integer     not null,
    agrees    boolean     not null,
    text      text,
    given_by  uuid        not null,
    given_at  timestamptz not null,
    primary key (plan_id, unit_code, round)
);

-- What issued plans have promised to the units. Two plans that would visit a unit at the same time cannot both be issued,
-- whoever approves them and however close together.
create table plan_visit (
    plan_id   uuid      not null references plan,
    unit_code text      not null,
    during    daterange not null,
    primary key (plan_id, unit_code),
    constraint ex_plan_visit_overlap exclude using gist (unit_code with =, during with &&)
);

-- Yearly figures of a unit from which its risk is judged.
create table unit_indicator (
    unit_code      text         not null,
    year           integer      not null,
    index_score    numeric(5, 2),
    overdue_ratio  numeric(5, 2),
    feedback_count integer,
    primary key (unit_code, year)
);
