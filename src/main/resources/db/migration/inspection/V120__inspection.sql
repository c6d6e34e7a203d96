create table inspection (
    id                uuid        primary key,
    plan_id           uuid        references plan,
    unit_code         text        not null references unit,
    mode              text        not null constraint ck_inspection_mode check (mode in ('PLANNED', 'THEMATIC', 'UNANNOUNCED')),
    title             text        not null,
    state             text        not null constraint ck_inspection_state check (state in ('PLANNED', 'TEAM_SIGNED', 'ASSIGNED', 'SELF_REPORTED',
                                  'PREPARED', 'ON_SITE', 'SITE_CLOSED', 'MINUTES_SIGNED', 'REPORTED', 'CONCLUDED', 'CANCELLED')),
    visit_starts_at   timestamptz not null,
    opened_at         timestamptz,
    decision_number   text,
    minutes_number    text,
    conclusion_number text,
    concluded_on      date,
    cancel_reason     text,
    created_at        timestamptz not null,
    constraint uq_inspection_plan_unit unique (plan_id, unit_code)
);
create index ix_inspection_unit on inspection (unit_code, visit_starts_at desc);
create index ix_inspection_visit on inspection (visit_starts_at desc, id desc);

create table inspection_seat (
    inspection_id uuid not null references inspection,
    seat          text not null constraint ck_inspection_seat check (seat in ('team-leader', 'deputy-leader', 'secretary', 'member')),
    person_id     uuid not null references person,
    discipline    text,
    constraint uq_inspection_seat_person unique (inspection_id, person_id)
);
create index ix_inspection_seat_person on inspection_seat (person_id);
-- Leader, deputy and secretary are one person each.
create unique index uq_inspection_seat_single on inspection_seat (inspection_id, seat) where seat <> 'member';

create table inspection_section (
    section_id    uuid primary key,
    inspection_id uuid not null references inspection,
    person_id     uuid not null references person
);
create index ix_inspection_section_person on inspection_section (person_id);
