-- How far the invented year is played, so that a start after an interruption goes on where it stopped.
create table demo_year (
    id        smallint    primary key default 1 constraint ck_demo_year_one check (id = 1),
    today     date        not null,
    script    text        not null,
    played_to timestamptz,
    ended_at  timestamptz
);

-- What acts brought that later acts need: ids, mostly.
create table demo_act (
    number  bigint primary key,
    brought text   not null
);
