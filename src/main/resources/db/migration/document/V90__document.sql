create table document_number (
    type   text    not null,
    issuer text    not null,
    year   integer not null,
    last   integer not null,
    primary key (type, issuer, year)
);

-- "body" is json, not jsonb: the hash is over the very text that is stored.
create table official_document (
    id           uuid    primary key,
    type         text    not null,
    issuer       text    not null,
    year         integer not null,
    sequence     integer not null,
    number       text    not null,
    title        text    not null,
    subject_type text    not null,
    subject_id   uuid    not null,
    signed_by    uuid    not null,
    issued_on    date    not null,
    body         json    not null,
    sha256       text    not null,
    constraint uq_official_document_number unique (type, issuer, year, sequence)
);
create index ix_official_document_subject on official_document (subject_type, subject_id, issued_on);
