-- What is not ended is counted by its index, however many have ended.
create index ix_finding_running on finding (unit_code, severity, state, due_on)
    where state in ('DRAFT', 'CONFIRMED', 'ACCEPTED', 'CONTESTED', 'CONCLUDED', 'REMEDIATING', 'REPORTED', 'REJECTED');

-- How many have ended, by unit: each change adds a row of its own, which are folded now and then. Both together are exact at any moment.
create table finding_ended_delta (
    unit_code text    not null,
    findings  integer not null
);
create table finding_ended (
    unit_code text   primary key,
    findings  bigint not null
);

create function note_finding_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'DELETE' then
        insert into finding_ended_delta
        select unit_code, count(*) from now_rows where state in ('VERIFIED', 'CLOSED', 'TRANSFERRED', 'WRITTEN_OFF', 'WITHDRAWN') group by 1;
    end if;
    if tg_op <> 'INSERT' then
        insert into finding_ended_delta
        select unit_code, -count(*) from old_rows where state in ('VERIFIED', 'CLOSED', 'TRANSFERRED', 'WRITTEN_OFF', 'WITHDRAWN') group by 1;
    end if;
    return null;
end $$;

create trigger tr_finding_added after insert on finding referencing new table as now_rows
    for each statement execute function note_finding_change();
create trigger tr_finding_changed after update on finding referencing old table as old_rows new table as now_rows
    for each statement execute function note_finding_change();
create trigger tr_finding_removed after delete on finding referencing old table as old_rows
    for each statement execute function note_finding_change();

create function fold_finding_counts() returns bigint language plpgsql as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtext('finding_ended')) then
        return 0;
    end if;
    with taken as (
        delete from finding_ended_delta returning *
    ), counted as (
        insert into finding_ended as known select unit_code, sum(findings) from taken group by 1
        on conflict (unit_code) do update set findings = known.findings + excluded.findings
    )
    select count(*) into folded from taken;
    return folded;
end $$;

insert into finding_ended
select unit_code, count(*) from finding where state in ('VERIFIED', 'CLOSED', 'TRANSFERRED', 'WRITTEN_OFF', 'WITHDRAWN') group by 1;
