-- How much open work each seat has, without counting it. Every change of the inbox writes what it changes as a row of its own, so that no two
-- completions wait for each other; now and then those rows are folded. Counts and unfolded changes together are exact at any moment.

-- Who has claimed a task; this one stands for nobody, as null cannot be part of a key.
create function nobody() returns uuid language sql immutable parallel safe as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

create table inbox_count_delta (
    seat_key text    not null,
    holder   uuid    not null,
    shared   boolean not null,
    due_on   date    not null,
    tasks    integer not null,
    returned integer not null
);
create index ix_inbox_count_delta_seat on inbox_count_delta (seat_key, holder);

-- Folded, by the day on which the work is due.
create table inbox_count_day (
    seat_key text    not null,
    holder   uuid    not null,
    shared   boolean not null,
    due_on   date    not null,
    tasks    bigint  not null,
    returned bigint  not null,
    primary key (seat_key, holder, shared, due_on)
);

-- Folded once more, so that all figures of a seat stand in one row for each holder.
create table inbox_count (
    seat_key text     not null,
    holder   uuid     not null,
    shared   boolean  not null,
    -- the Monday of the week whose days are told apart
    week     date     not null,
    tasks    bigint   not null,
    returned bigint   not null,
    -- due before that Monday
    before   bigint   not null,
    -- due on Monday to Sunday
    days     bigint[] not null constraint ck_inbox_count_days check (cardinality(days) = 7),
    primary key (seat_key, holder, shared)
);

create function note_inbox_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into inbox_count_delta
        select seat_key, coalesce(assignee, nobody()), shared, due_on, count(*), count(remarks)
          from now_rows where state = 'OPEN' group by 1, 2, 3, 4;
    elsif tg_op = 'DELETE' then
        insert into inbox_count_delta
        select seat_key, coalesce(assignee, nobody()), shared, due_on, -count(*), -count(remarks)
          from old_rows where state = 'OPEN' group by 1, 2, 3, 4;
    else
        insert into inbox_count_delta
        select seat_key, holder, shared, due_on, sum(tasks), sum(returned)
          from (select seat_key, coalesce(assignee, nobody()) as holder, shared, due_on, 1 as tasks, num_nonnulls(remarks) as returned
                  from now_rows where state = 'OPEN'
                union all
                select seat_key, coalesce(assignee, nobody()), shared, due_on, -1, -num_nonnulls(remarks)
                  from old_rows where state = 'OPEN') change
         group by 1, 2, 3, 4 having sum(tasks) <> 0 or sum(returned) <> 0;
    end if;
    return null;
end $$;

create trigger tr_inbox_task_added after insert on inbox_task referencing new table as now_rows
    for each statement execute function note_inbox_change();
create trigger tr_inbox_task_changed after update on inbox_task referencing old table as old_rows new table as now_rows
    for each statement execute function note_inbox_change();
create trigger tr_inbox_task_removed after delete on inbox_task referencing old table as old_rows
    for each statement execute function note_inbox_change();

create index ix_inbox_count_day_empty on inbox_count_day (seat_key) where tasks = 0 and returned = 0;
create index ix_inbox_count_empty on inbox_count (seat_key) where tasks = 0 and returned = 0;
create index ix_inbox_count_week on inbox_count (week);

-- Folds the changes that are there, and brings the rows of seats whose week is over, some thousand at a time, to the week of a Monday. Answers
-- how many changes it folded; 0 at once while somebody else is folding.
create function fold_inbox_counts(monday date) returns bigint language plpgsql as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtext('inbox_count')) then
        return 0;
    end if;
    with taken as (
        delete from inbox_count_delta returning *
    ), change as (
        select seat_key, holder, shared, due_on, sum(tasks) as tasks, sum(returned) as returned from taken group by 1, 2, 3, 4
    ), changed as (
        insert into inbox_count_day as known select * from change
        on conflict (seat_key, holder, shared, due_on) do update
           set tasks = known.tasks + excluded.tasks, returned = known.returned + excluded.returned
        returning *
    ), old_week as (
        select seat_key, holder, shared from inbox_count where week < monday limit 5000
    ), day as (
        select * from changed
        union all
        select same.* from (select seat_key, holder, shared from change union select * from old_week) key
          join inbox_count_day same using (seat_key, holder, shared)
         where not exists (select 1 from change
                            where (change.seat_key, change.holder, change.shared, change.due_on) = (same.seat_key, same.holder, same.shared, same.due_on))
    ), counted as (
        insert into inbox_count
        select seat_key, holder, shared, monday, sum(tasks), sum(returned), coalesce(sum(tasks) filter (where due_on < monday), 0),
               array[coalesce(sum(tasks) filter (where due_on = monday), 0), coalesce(sum(tasks) filter (where due_on = monday + 1), 0),
                     coalesce(sum(tasks) filter (where due_on = monday + 2), 0), coalesce(sum(tasks) filter (where due_on = monday + 3), 0),
                     coalesce(sum(tasks) filter (where due_on = monday + 4), 0), coalesce(sum(tasks) filter (where due_on = monday + 5), 0),
                     coalesce(sum(tasks) filter (where due_on = monday + 6), 0)]
          from day group by 1, 2, 3
        on conflict (seat_key, holder, shared) do update
           set week = excluded.week, tasks = excluded.tasks, returned = excluded.returned, before = excluded.before, days = excluded.days
    )
    select count(*) into folded from taken;
    delete from inbox_count_day where tasks = 0 and returned = 0;
    delete from inbox_count where tasks = 0 and returned = 0;
    return folded;
end $$;

-- What the counts say and what counting finds, added up over their differences; 0 is right.
create function inbox_count_difference() returns bigint language sql stable as $$
    select coalesce(sum(abs(tasks) + abs(returned)), 0)
      from (select seat_key, holder, shared, due_on, sum(tasks) as tasks, sum(returned) as returned
              from (select seat_key, holder, shared, due_on, tasks, returned from inbox_count_day
                    union all
                    select seat_key, holder, shared, due_on, tasks, returned from inbox_count_delta
                    union all
                    select seat_key, coalesce(assignee, nobody()), shared, due_on, -1, -num_nonnulls(remarks) from inbox_task where state = 'OPEN') one
             group by 1, 2, 3, 4) each_day
$$;

-- Counts everything anew: for databases that were in use before there were counts, and for an operator who found a difference.
create function recount_inbox(monday date) returns void language plpgsql as $$
begin
    lock table inbox_task in share row exclusive mode;
    delete from inbox_count_delta;
    delete from inbox_count_day;
    delete from inbox_count;
    insert into inbox_count_delta
    select seat_key, coalesce(assignee, nobody()), shared, due_on, count(*), count(remarks) from inbox_task where state = 'OPEN' group by 1, 2, 3, 4;
    perform fold_inbox_counts(monday);
end $$;

select recount_inbox(date_trunc('week', current_date)::date);
