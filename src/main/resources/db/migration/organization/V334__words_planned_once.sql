-- The same words as before. How to find them is planned once for a connection and not for every text that is written.
create or replace function words_of(value text) returns tsvector language plpgsql immutable parallel safe strict as $$
begin
    return array_to_tsvector(array(
        select distinct left(word, 60)
          from regexp_split_to_table(lower(unaccent('unaccent', normalize(value, NFC))), E'[\\s\\u00a0\\u2000-\\u206f!-$&-/:-@\\[-^`{-~]+') word
         where word <> ''));
end $$;
