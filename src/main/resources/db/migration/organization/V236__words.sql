-- Words as they are looked for: without case, diacritics and punctuation. A percent sign and an underscore are letters like any other.
create function words_in(value text) returns setof text language sql immutable parallel safe strict as $$
    select left(word, 60)
      from regexp_split_to_table(plain_text(normalize(value, NFC)), E'[\\s\\u00a0\\u2000-\\u206f!-$&-/:-@\\[-^`{-~]+') word
     where word <> ''
$$;

-- What an index keeps of a text.
create function words_of(value text) returns tsvector language sql immutable parallel safe strict as $$
    select array_to_tsvector(array(select distinct word from words_in(value) word))
$$;

-- What finds texts in which every one of these words begins a word, however short; nothing where no word is given.
create function words_sought(value text) returns tsquery language sql immutable parallel safe strict as $$
    select string_agg('''' || replace(word, '''', '''''') || ''':*', ' & ')::tsquery from words_in(value) word
$$;

alter table unit add column words tsvector generated always as (words_of(name || ' ' || name_en || ' ' || code)) stored;
create index ix_unit_words on unit using gin (words);

alter table person add column words tsvector generated always as (words_of(name)) stored;
create index ix_person_words on person using gin (words);
