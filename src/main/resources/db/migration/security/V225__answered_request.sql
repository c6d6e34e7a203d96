-- The first answer to a request, for every later request of its sender with the same key. A key is kept as its hash and the request as a
-- digest under the key, so that nobody who reads this table can guess what was sent.
create table answered_request (
    person_id  uuid        not null,
    key_hash   bytea       not null,
    digest     bytea,
    status     smallint    constraint ck_answered_request_status check (status between 200 and 299),
    location   text,
    body       text,
    at         timestamptz not null,
    primary key (person_id, key_hash)
);
create index ix_answered_request_at on answered_request (at);

insert into answered_request (person_id, key_hash, status, body, at)
select person_id, sha256(convert_to(key::text, 'UTF8')), 200, answer::text, at from idempotent_request;

drop table idempotent_request;
