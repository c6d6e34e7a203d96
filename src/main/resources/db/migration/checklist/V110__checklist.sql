-- A version of the criteria, kept whole: sheets stay with the version they were opened with.
create table checklist_library (
    version    text primary key,
    valid_from date not null,
    body       jsonb not null
);

create table checklist_sheet (
    subject_id      uuid        primary key,
    library_version text        not null references checklist_library,
    commune_level   boolean     not null,
    opened_at       timestamptz not null
);

-- Sheets are read and scored by the criteria of their version: once a sheet uses a version, changed criteria are a new version.
-- Who opens a sheet locks the version's row, so the two cannot pass each other.
create function refuse_used_library_change() returns trigger language plpgsql as $$
begin
    if exists (select 1 from checklist_sheet where library_version = old.version) then
        raise exception 'sheets use library version %, so changed criteria need a version of their own', old.version
            using errcode = 'integrity_constraint_violation', constraint = 'ck_checklist_library_used';
    end if;
    return new;
end
$$;
create trigger checklist_library_used before update on checklist_library for each row
    when (old is distinct from new) execute function refuse_used_library_change();

create table checklist_section (
    id         uuid primary key,
    subject_id uuid not null references checklist_sheet,
    area       text not null,
    position   integer not null,
    state      text not null constraint ck_checklist_section_state check (state in ('OPEN', 'CLOSED')),
    summary    text,
    closed_by  uuid,
    closed_at  timestamptz,
    constraint uq_checklist_section_area unique (subject_id, area)
);

-- What the unit says of itself and what the team found stand side by side; each has its own revision.
create table checklist_answer (
    section_id  uuid        not null references checklist_section,
    criterion   text        not null,
    self        boolean     not null,
    value       jsonb       not null,
    note        text,
    points      numeric(7, 3),
    revision    integer     not null,
    answered_by uuid        not null,
    answered_at timestamptz not null,
    primary key (section_id, criterion, self)
);
