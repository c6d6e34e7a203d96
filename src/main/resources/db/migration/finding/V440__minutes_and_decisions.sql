-- A check on site has minutes: when, who took part, whether both sides signed, and who witnessed a refusal.
alter table demand_check
    add column visited_on date,
    add column present    text,
    add column minutes    text constraint ck_demand_check_minutes check (minutes in ('signed', 'refused')),
    add column witnesses  text,
    add constraint ck_demand_check_desk check (kind <> 'DESK' or visited_on is null and present is null and minutes is null),
    add constraint ck_demand_check_refused check (minutes is distinct from 'refused' or witnesses is not null);

-- Whoever signed the conclusion, or holds a delegation, hands a demand over or ends it; each is a document, whose number may come later.
create table demand_decision (
    id         uuid primary key,
    finding_id uuid not null references finding,
    kind       text not null constraint ck_demand_decision_kind check (kind in ('TRANSFER', 'END')),
    unit_code  text references unit,
    reason     text not null,
    document   text,
    decided_by uuid not null,
    decided_on date not null,
    constraint ck_demand_decision_unit check ((kind = 'TRANSFER') = (unit_code is not null))
);
create index ix_demand_decision_finding on demand_decision (finding_id);
alter table demand_extension add column document text;
