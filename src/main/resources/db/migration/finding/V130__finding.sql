-- What was found wrong. From the draft on site to the remedy that lasted.
create table finding (
    id               uuid        primary key,
    number           bigint      generated always as identity constraint uq_finding_number unique,
    inspection_id    uuid        not null,
    section_id       uuid,
    criterion        text,
    violation        text        not null,
    unit_code        text        not null references unit,
    description      text        not null,
    numerator        numeric(14, 3),
    denominator      numeric(14, 3),
    cases            integer,
    occurred_on      date        not null,
    detected_on      date        not null,
    proposed         text        not null,
    severity_rule    text        not null,
    severity         text        not null,
    severity_reason  text,
    repeat_of        uuid        references finding,
    state            text        not null,
    opinion_reason   text,
    opinion_proof    text,
    requirement      text,
    due_on           date,
    concluded_on     date,
    reported_on      date,
    closed_on        date,
    referred_to      text,
    end_reason       text,
    moved_from       uuid        references finding,
    revision         integer     not null default 1,
    recorded_by      uuid        not null,
    recorded_at      timestamptz not null,
    constraint ck_finding_severity check (severity in ('F1', 'F2', 'F3', 'F4', 'F5') and proposed in ('F1', 'F2', 'F3', 'F4', 'F5')),
    constraint ck_finding_severity_reason check (severity = proposed or severity_reason is not null),
    constraint ck_finding_state check (state in ('DRAFT', 'CONFIRMED', 'ACCEPTED', 'CONTESTED', 'CONCLUDED', 'REMEDIATING', 'REPORTED', 'REJECTED',
                                      'VERIFIED', 'CLOSED', 'WITHDRAWN', 'TRANSFERRED', 'WRITTEN_OFF')),
    constraint ck_finding_ratio check (denominator is null or denominator > 0 and numerator between 0 and denominator),
    constraint ck_finding_cases check (cases is null or cases >= 0),
    constraint ck_finding_days check (occurred_on <= detected_on),
    constraint ck_finding_referred_to check (referred_to in ('DISCIPLINE', 'AUTHORITY'))
);
create index ix_finding_inspection on finding (inspection_id);
create index ix_finding_unit on finding (unit_code, violation, detected_on);
create index ix_finding_due on finding ((coalesce(due_on, date '9999-12-31')), id);

-- Who answers for it: who did it, who heads the unit, the leadership as a whole, each on their own.
create table finding_responsible (
    finding_id uuid not null references finding on delete cascade,
    position   integer not null,
    level      text not null constraint ck_finding_responsible_level check (level in ('UNIT', 'HEAD', 'DEPUTY', 'DIVISION_HEAD', 'OFFICIAL')),
    person_id  uuid references person,
    post       text not null,
    primary key (finding_id, position)
);

-- What a conclusion says of the facts stays as it was issued; only the remedy goes on.
create function finding_stays_concluded() returns trigger language plpgsql as $$
begin
    if old.state in ('DRAFT', 'CONFIRMED', 'ACCEPTED', 'CONTESTED') then
        return new;
    end if;
    if (old.inspection_id, old.section_id, old.criterion, old.violation, old.unit_code, old.description, old.numerator, old.denominator,
        old.cases, old.occurred_on, old.detected_on, old.severity, old.severity_reason, old.requirement, old.concluded_on, old.opinion_reason)
        is distinct from
       (new.inspection_id, new.section_id, new.criterion, new.violation, new.unit_code, new.description, new.numerator, new.denominator,
        new.cases, new.occurred_on, new.detected_on, new.severity, new.severity_reason, new.requirement, new.concluded_on, new.opinion_reason)
    then
        raise exception 'A concluded finding does not change' using errcode = '23514', constraint = 'ck_finding_concluded';
    end if;
    return new;
end $$;
create trigger finding_stays_concluded before update on finding for each row execute function finding_stays_concluded();

create function finding_responsible_stays_concluded() returns trigger language plpgsql as $$
begin
    if exists (select 1 from finding where id = coalesce(new.finding_id, old.finding_id)
                 and state not in ('DRAFT', 'CONFIRMED', 'ACCEPTED', 'CONTESTED')) then
        raise exception 'A concluded finding does not change' using errcode = '23514', constraint = 'ck_finding_concluded';
    end if;
    return coalesce(new, old);
end $$;
create trigger finding_responsible_stays_concluded before insert or update or delete on finding_responsible
    for each row execute function finding_responsible_stays_concluded();

-- A version of the catalogue of violations, kept whole.
create table violation_library (
    version    text primary key,
    valid_from date not null,
    body       jsonb not null
);
