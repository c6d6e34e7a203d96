-- What a violation rests on is a citation; how sure it is stands in its own field and is marked by the screen.
update violation_library set body = replace(body::text, ' (ký ức)"', '"')::jsonb where body::text like '% (ký ức)"%';
