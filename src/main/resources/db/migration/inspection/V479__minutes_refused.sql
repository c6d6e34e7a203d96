-- A unit that refuses to sign the minutes: why, and before which two witnesses. Cases of earlier models are not asked for witnesses.
create table inspection_minutes_refusal (
    inspection_id  uuid primary key references inspection,
    refused_on     date not null,
    reason         text not null,
    first_witness  text,
    second_witness text
);
call guard_ranges('inspection_minutes_refusal', 'day', 'refused_on');
