-- Number and date of an issued conclusion come from the records office, and may be corrected; nothing else of it changes. What was corrected
-- stands in the history of its inspection.
create or replace function conclusion_stays_issued() returns trigger language plpgsql as $$
begin
    if old.state = 'ISSUED' and ((old.body, old.signed_by, old.capacity) is distinct from (new.body, new.signed_by, new.capacity)
                                 or new.state <> 'ISSUED' or old.number is not null and new.number is null) then
        raise exception 'An issued conclusion does not change' using errcode = '23514', constraint = 'ck_conclusion_stays';
    end if;
    return new;
end $$;
