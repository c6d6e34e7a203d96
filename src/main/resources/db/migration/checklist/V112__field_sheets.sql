-- Rules, questions and mappings of the field sheets, kept whole: sheets stay with the version they were begun with.
create table field_library (
    version    text  primary key,
    valid_from date  not null,
    body       jsonb not null
);

-- One per subject, begun with the first thing written to any of its sheets. The population is kept with the seed, so that anybody can
-- draw the same sample again; the size that the rule proposes stands beside the size that was decided.
create table field_sheet (
    subject_id      uuid primary key references checklist_sheet,
    library_version text not null references field_library,
    population      jsonb,
    listed          boolean,
    dossiers        integer,
    proposed_size   integer,
    size            integer,
    seed            bigint,
    drawn_by        uuid,
    drawn_at        timestamptz,
    constraint ck_field_sheet_draw
        check (num_nulls(population, listed, dossiers, proposed_size, size, seed, drawn_by, drawn_at) in (0, 8))
);

-- Who begins a sheet locks the version's row, so a version cannot be changed under a sheet.
create function refuse_used_field_library_change() returns trigger language plpgsql as $$
begin
    if exists (select 1 from field_sheet where library_version = old.version) then
        raise exception 'sheets use library version %, so changed rules need a version of their own', old.version
            using errcode = 'integrity_constraint_violation', constraint = 'ck_field_library_used';
    end if;
    return new;
end
$$;
create trigger field_library_used before update on field_library for each row
    when (old is distinct from new) execute function refuse_used_field_library_change();

-- A dossier of the sample, a person of the roll-call or an interview. What was known before the visit stands beside what the team found.
create table field_row (
    subject_id uuid    not null references field_sheet,
    sheet      text    not null constraint ck_field_row_sheet check (sheet in ('DOSSIERS', 'ROLL_CALL', 'INTERVIEWS')),
    id         uuid    not null,
    position   bigint  generated always as identity,
    origin     text    not null constraint ck_field_row_origin check (origin in ('DRAWN', 'OVERDUE_OPEN', 'ADDED')),
    given      jsonb   not null,
    value      jsonb   not null,
    revision   integer not null,
    written_by uuid,
    written_at timestamptz,
    primary key (subject_id, sheet, id)
);
