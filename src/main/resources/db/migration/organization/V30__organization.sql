create extension if not exists btree_gist;
create extension if not exists unaccent;

-- Lower case without diacritics, so that "chieng mai" finds "Chiềng Mai". Immutable because the dictionary is named.
create function plain_text(value text) returns text language sql immutable parallel safe strict as $$
    select lower(unaccent('unaccent', value))
$$;

create table unit (
    code       text primary key,
    kind       text not null constraint ck_unit_kind check (kind in ('PROVINCE', 'DEPARTMENT', 'COMMUNE', 'WARD', 'DISTRICT')),
    name       text not null,
    name_en    text not null,
    symbol     text,
    area       text,
    valid_from date not null,
    valid_to   date,
    flag       text not null,
    constraint ck_unit_life check (valid_to is null or valid_to >= valid_from)
);
create index ix_unit_kind on unit (kind, code);

create table unit_successor (
    code      text not null references unit,
    successor text not null references unit,
    flag      text not null,
    primary key (code, successor)
);

create table person (
    id        uuid primary key,
    name      text not null,
    unit_code text references unit,
    post      text not null default ''
);
create index ix_person_unit on person (unit_code);

-- Who holds a seat of a unit in which time; a unit has one head and one contact at a time.
create table unit_seat (
    unit_code text      not null references unit,
    seat      text      not null constraint ck_unit_seat check (seat in ('unit-head', 'unit-contact')),
    person_id uuid      not null references person,
    during    daterange not null,
    constraint ex_unit_seat_overlap exclude using gist (unit_code with =, seat with =, during with &&)
);
create index ix_unit_seat_person on unit_seat (person_id);

-- Where a person worked when, for conflicts of interest.
create table employment (
    person_id uuid      not null references person,
    unit_code text      not null references unit,
    during    daterange not null,
    primary key (person_id, unit_code, during)
);

create table loaded_library (
    name      text        primary key,
    version   text        not null,
    hash      text        not null,
    loaded_at timestamptz not null
);
