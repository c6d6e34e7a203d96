-- Why a plan covers fewer units than it should, and what became of each opinion. One answer to all of them is what earlier forms asked for.
alter table plan
    add coverage_reason text constraint ck_plan_coverage_reason check (length(coverage_reason) <= 2000),
    add reception       text constraint ck_plan_reception check (length(reception) <= 5000);
alter table plan_opinion
    add answer text constraint ck_plan_opinion_answer check (length(answer) <= 2000);

-- Bodies that were asked for an opinion; one that says nothing until the deadline agrees.
create table plan_consulted (
    plan_id   uuid not null references plan on delete cascade,
    unit_code text not null,
    primary key (plan_id, unit_code)
);
