-- Who may act for whom, from when until when.
create table stand_in (
    id          uuid        primary key,
    person_id   uuid        not null,
    stand_in_id uuid        not null,
    from_on     date        not null,
    until_on    date        not null,
    reason      text        not null,
    granted_at  timestamptz not null,
    ended_on    date,
    constraint ck_stand_in_days check (from_on <= until_on),
    constraint ck_stand_in_other check (person_id <> stand_in_id)
);
create index ix_stand_in_person on stand_in (person_id, from_on desc);
create index ix_stand_in_stand_in on stand_in (stand_in_id, from_on desc);

-- In whose place somebody did a task: four eyes are counted by both.
alter table inbox_task add column completed_for uuid;
