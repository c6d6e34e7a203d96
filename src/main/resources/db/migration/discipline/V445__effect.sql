-- How long a discipline has effect: twelve months, from the Party's decision where there is one.
create table discipline_effect (
    case_id    uuid primary key references discipline_case,
    party_from date,
    until      date not null
);
call guard_ranges('discipline_effect', 'day', 'party_from', 'until');
