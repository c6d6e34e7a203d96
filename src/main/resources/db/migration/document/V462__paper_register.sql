-- The register of papers: walked by the day of signature or by number, searched by words, asked what has no number yet.
alter table official_document add column words tsvector generated always as (words_of(title || ' ' || coalesce(number, ''))) stored;
create index ix_official_document_words on official_document using gin (words);
create index ix_official_document_signed on official_document (signed_on, id);
create index ix_official_document_number on official_document ((coalesce(symbol, '')), year, (coalesce(sequence, 0)), id);
create index ix_official_document_missing on official_document (signed_on, id) where number is null;

-- A series that begins in the middle of a year, where the records office has numbered until then, has its gaps from there on.
alter table document_number add column first integer not null default 1;
drop trigger figure_range_written on document_number;
drop trigger figure_range_changed on document_number;
call guard_ranges('document_number', 'figure', 'year', 'first', 'last');
