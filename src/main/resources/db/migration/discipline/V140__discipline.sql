-- Disciplinary cases. Nobody reads them but their own seats and the office that handles them.
create table discipline_case (
    id              uuid        primary key,
    number          bigint      generated always as identity constraint uq_discipline_case_number unique,
    finding_id      uuid        references finding,
    unit_code       text        not null references unit,
    person_id       uuid        references person,
    person_name     text        not null,
    post            text        not null,
    subject_type    text        not null,
    leader          boolean     not null,
    facts           text        not null,
    fact_on         date        not null,
    detected_on     date        not null,
    special_ground  text,
    prior_form      text,
    no_limitation   boolean     not null default false,
    circumstance    text,
    proceed_anyway  boolean     not null default false,
    state           text        not null,
    screening       text,
    consequence     text,
    remorse         boolean     not null default false,
    recommended     text,
    decided         text,
    effective_on    date,
    decision_number text,
    served_on       date,
    resolved_on     date,
    resolution_on   date,
    closed_on       date,
    revision        integer     not null default 1,
    opened_by       uuid        not null,
    opened_at       timestamptz not null,
    constraint ck_discipline_case_subject_type check (subject_type in ('CAN_BO', 'CONG_CHUC', 'VIEN_CHUC', 'NGUOI_DA_NGHI', 'VIEN_CHUC_DA_NGHI')),
    constraint ck_discipline_case_state check (state in ('OPENED', 'DEFERRED', 'ACCEPTED', 'REVIEWED', 'COUNCIL_FORMED', 'RECOMMENDED', 'DECIDED',
                                               'SERVED', 'CLOSED', 'NOT_OPENED', 'EXEMPTED', 'TRANSFERRED', 'EXPIRED', 'CANCELLED')),
    constraint ck_discipline_case_days check (fact_on <= detected_on)
);
-- A finding opens one case per person, however often it is referred.
create unique index uq_discipline_case_subject on discipline_case (finding_id, person_id, post) nulls not distinct where finding_id is not null;
create index ix_discipline_case_opened on discipline_case (opened_at desc, id desc);

create table discipline_seat (
    case_id    uuid not null references discipline_case,
    seat       text not null constraint ck_discipline_seat check (seat in ('case-officer', 'council-chair', 'council-secretary', 'council-member')),
    person_id  uuid not null references person,
    represents text,
    constraint uq_discipline_seat_person unique (case_id, seat, person_id)
);
create index ix_discipline_seat_person on discipline_seat (person_id);

-- Ballots are counted, never named.
create table discipline_ballot (
    case_id uuid    not null references discipline_case,
    form    text    not null,
    votes   integer not null constraint ck_discipline_ballot_votes check (votes >= 0),
    primary key (case_id, form)
);

create table discipline_library (
    version    text primary key,
    valid_from date not null,
    body       jsonb not null
);
