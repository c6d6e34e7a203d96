-- What days and figures of the work can be; Ranges in the code says the same, and a test compares the two. Rows of an older installation may lie
-- beside: they stay, and can be changed in everything else, for the guards look at a value only when it is written. (A check that is not
-- valid for old rows would still refuse every later change of such a row.)
create function sensible(value date) returns boolean immutable parallel safe language sql
    return value is null or value between date '1990-01-01' and date '2100-12-31';

-- Moments, with a day on either side for the zones of the earth.
create function sensible(value timestamptz) returns boolean immutable parallel safe language sql
    return value is null or value >= timestamptz '1989-12-31 00:00:00+00' and value < timestamptz '2101-01-02 00:00:00+00';

-- A time in office or of a visit may have no end.
create function sensible(value daterange) returns boolean immutable parallel safe language sql
    return value is null or isempty(value) or sensible(lower(value)) and sensible(upper(value));

-- What is counted; no province has more of anything.
create function sensible(value numeric) returns boolean immutable parallel safe language sql
    return value is null or value between 0 and 1000000000;

create function refuse_range() returns trigger language plpgsql as $$
begin
    if tg_argv[0] = 'figure' then
        raise exception 'A figure of % lies outside of what can be', tg_table_name using errcode = '23514', constraint = 'ck_figure_range';
    end if;
    raise exception 'A day of % lies outside of what can be', tg_table_name using errcode = '23514', constraint = 'ck_day_range';
end $$;

-- Guards columns of a table. The condition is the database's own, so that a row that is as it should be costs no call.
create procedure guard_ranges(guarded regclass, kind text, variadic columns text[]) language plpgsql as $$
declare
    written text;
    changed text;
begin
    select string_agg(format('not sensible(new.%1$I)', name), ' or '),
           string_agg(format('(new.%1$I is distinct from old.%1$I and not sensible(new.%1$I))', name), ' or ')
      into written, changed from unnest(columns) as name;
    execute format('create trigger %I before insert on %s for each row when (%s) execute function refuse_range(%L)',
        kind || '_range_written', guarded, written, kind);
    execute format('create trigger %I before update of %s on %s for each row when (%s) execute function refuse_range(%L)',
        kind || '_range_changed', (select string_agg(quote_ident(name), ', ') from unnest(columns) as name), guarded, changed, kind);
end $$;
