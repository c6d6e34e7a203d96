-- The register of papers: walked by the day of signature or by number, searched by words, asked what has no number yet.
alter table official_document add column words tsvector generated always as (words_of(title || ' ' || coalesce(number, ''))) stored;
create index ix_official_document_words on official_document using gin (words);
create index ix_official_document_signed on official_document (signed_on, id);
create index ix_official_document_number on official_document ((coalesce(symbol, '')), year, (coalesce(sequence, 0)), id);
create index ix_official_document_missing on official_document (signed_on, id) where number is null;
