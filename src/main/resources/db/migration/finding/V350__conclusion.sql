-- A conclusion: drafted with the report, approved by who has the power to sign, issued. One may cover several inspections.
create table conclusion (
    id         uuid        primary key,
    state      text        not null constraint ck_conclusion_state check (state in ('DRAFT', 'APPROVED', 'ISSUED')),
    body       jsonb       not null,
    signed_by  uuid,
    capacity   text        constraint ck_conclusion_capacity check (capacity in ('TEAM_LEADER', 'CHAIR', 'FOR_CHAIR', 'BY_ORDER')),
    number     text,
    issued_on  date,
    constraint ck_conclusion_signed check ((state = 'DRAFT') = (signed_by is null)),
    constraint ck_conclusion_issued check ((state = 'ISSUED') = (issued_on is not null) and (number is null or state = 'ISSUED'))
);
create index ix_conclusion_signer on conclusion (signed_by) where signed_by is not null;

create table conclusion_inspection (
    inspection_id uuid primary key,
    conclusion_id uuid not null references conclusion
);
create index ix_conclusion_inspection on conclusion_inspection (conclusion_id);

-- Nothing of an issued conclusion changes but the number that the records office gives it later.
create function conclusion_stays_issued() returns trigger language plpgsql as $$
begin
    if old.state = 'ISSUED' and ((old.body, old.signed_by, old.capacity, old.issued_on) is distinct from (new.body, new.signed_by, new.capacity, new.issued_on)
                                 or new.state <> 'ISSUED' or old.number is not null and old.number is distinct from new.number) then
        raise exception 'An issued conclusion does not change' using errcode = '23514', constraint = 'ck_conclusion_stays';
    end if;
    return new;
end $$;
create trigger conclusion_stays_issued before update on conclusion for each row execute function conclusion_stays_issued();

-- What a conclusion demands for a finding. What is demanded, until when and where it stands is kept with the finding itself.
create table demand (
    finding_id    uuid    primary key references finding,
    conclusion_id uuid    not null references conclusion,
    responsible   text,
    product       text,
    quick         boolean not null
);
create index ix_demand_conclusion on demand (conclusion_id);

-- More time that was asked for: who asked, until when, who decided.
create table demand_extension (
    id           uuid        primary key,
    finding_id   uuid        not null references finding,
    state        text        not null constraint ck_demand_extension_state check (state in ('OPENED', 'ASKED', 'GRANTED', 'REFUSED', 'APPLIED')),
    opened_at    timestamptz not null,
    asked_until  date,
    reason       text,
    done_so_far  text,
    asked_by     uuid,
    decided_by   uuid,
    decided_on   date,
    granted_until date,
    decision     text,
    constraint ck_demand_extension_asked check (state = 'OPENED' or asked_until is not null),
    constraint ck_demand_extension_decided check ((state in ('OPENED', 'ASKED')) = (decided_by is null)),
    constraint ck_demand_extension_granted check ((state in ('GRANTED', 'APPLIED')) = (granted_until is not null))
);
create index ix_demand_extension_finding on demand_extension (finding_id);
create unique index uq_demand_extension_running on demand_extension (finding_id) where state in ('OPENED', 'ASKED', 'GRANTED');

-- What stood in the log only: reports that were written, who signed, what was asked and granted.
insert into conclusion (id, state, body, signed_by, number, issued_on)
select inspection.id, case when inspection.concluded_on is null then 'DRAFT' else 'ISSUED' end, coalesce(report.facts, '{}'),
       case when inspection.concluded_on is not null
            then coalesce((approved.facts ->> 'by')::uuid, approved.by_person, '00000000-0000-0000-0000-000000000000') end,
       case when inspection.concluded_on is not null then inspection.conclusion_number end, inspection.concluded_on
  from inspection
  left join lateral (select facts from case_act where case_id = inspection.id and act = 'report-written' order by sequence desc limit 1) report on true
  left join lateral (select facts, by_person from case_act where case_id = inspection.id and act = 'conclusion-approved' order by sequence desc limit 1)
            approved on true
 where inspection.concluded_on is not null or report.facts is not null and inspection.state <> 'CANCELLED';

insert into conclusion_inspection (inspection_id, conclusion_id) select id, id from conclusion;

insert into demand (finding_id, conclusion_id, quick)
select finding.id, finding.inspection_id, false from finding join conclusion on conclusion.id = finding.inspection_id
 where finding.requirement is not null and finding.due_on is not null and finding.state <> 'WITHDRAWN';

insert into demand_extension (id, finding_id, state, opened_at, asked_until, reason, done_so_far, asked_by, decided_by, decided_on, granted_until, decision)
select gen_random_uuid(), told.case_id, told.state, told.opened_at, told.asked_until, told.reason, told.done_so_far, told.asked_by,
       case when told.state in ('GRANTED', 'REFUSED', 'APPLIED') then told.decided_by end,
       case when told.state in ('GRANTED', 'REFUSED', 'APPLIED') then told.decided_on end,
       case when told.state in ('GRANTED', 'APPLIED') then told.granted_until end, told.decision
  from (select opened.case_id, opened.at as opened_at, (asked.facts ->> 'requestedDueOn')::date as asked_until, asked.facts ->> 'reason' as reason,
               asked.facts ->> 'doneSoFar' as done_so_far, asked.by_person as asked_by, decided.by_person as decided_by, decided.at::date as decided_on,
               (decided.facts ->> 'newDueOn')::date as granted_until, decided.facts ->> 'reason' as decision,
               case when decided.act = 'extension-refused' then 'REFUSED' when decided.act = 'extension-granted' then 'APPLIED'
                    when asked.facts is not null then 'ASKED' else 'OPENED' end as state
          from (select distinct on (case_id) case_id, sequence, at from case_act where act = 'extension-opened' order by case_id, sequence desc) opened
          left join lateral (select facts, by_person from case_act where case_id = opened.case_id and act = 'extension-requested'
                                and sequence > opened.sequence order by sequence desc limit 1) asked on true
          left join lateral (select act, facts, by_person, at from case_act where case_id = opened.case_id
                                and act in ('extension-granted', 'extension-refused') and sequence > opened.sequence order by sequence desc limit 1)
                    decided on true) told
 where exists (select 1 from finding where finding.id = told.case_id);
