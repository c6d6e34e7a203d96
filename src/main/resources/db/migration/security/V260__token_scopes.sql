-- What an access token may be used for. Tokens made before could do everything that their owner could: they keep all scopes and their day, so that
-- no program stands still over night, and end at the latest a year after they were made. Only what no token may do from now on (make and end
-- tokens, passwords, roles, accounts, stand-ins) they may not do either.
alter table access_token add column scopes text[] not null default '{READ,WORK,DEPLOY}'
    constraint ck_access_token_scopes check (scopes <@ '{READ,WORK,DEPLOY}'::text[] and cardinality(scopes) > 0);
alter table access_token alter column scopes drop default;
-- Why it lives for more than 90 days.
alter table access_token add column reason text;

-- What the trail was told of a token, so that a program which repeats it does not fill the trail.
create table access_token_told (
    token_id uuid not null references access_token on delete cascade,
    kind     text not null constraint ck_access_token_told_kind check (kind in ('ADDRESS', 'REFUSED')),
    matter   text not null,
    told_on  date not null,
    primary key (token_id, kind, matter)
);
