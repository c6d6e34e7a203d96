-- A paper is signed first; its number and date come from the records office of the body that issues it, often days later. What had its number
-- drawn here keeps it.
alter table official_document
    alter column number drop not null,
    alter column sequence drop not null,
    alter column issued_on drop not null,
    add column symbol text,
    add column numbered text constraint ck_official_document_numbered check (numbered in ('SERIES', 'ENTERED')),
    add column signed_on date,
    add column unit_code text references unit;
update official_document set symbol = substring(number from position('/' in number) + 1), numbered = 'SERIES', signed_on = issued_on;
update official_document paper set unit_code = inspection.unit_code from inspection where paper.subject_type = 'inspection' and inspection.id = paper.subject_id;
alter table official_document
    alter column signed_on set not null,
    add constraint ck_official_document_number check ((number is null) = (symbol is null) and (number is null) = (sequence is null)
        and (number is null) = (issued_on is null) and (number is null) = (numbered is null)),
    drop constraint uq_official_document_number;
-- No two papers of one body, year, kind and symbol share a number.
create unique index uq_paper_number on official_document (issuer, type, year, symbol, sequence);
create index ix_official_document_unit on official_document (unit_code);
drop trigger day_range_written on official_document;
drop trigger day_range_changed on official_document;
call guard_ranges('official_document', 'day', 'issued_on', 'signed_on');

-- The signed decisions on teams and the letters that urge units are papers like all others. What is no number of the office, or stands on
-- another paper already, stays where it is and is still to be entered.
insert into official_document (id, type, issuer, year, title, subject_type, subject_id, signed_by, signed_on, body, sha256)
select id, 'QĐ', 'UBND', extract(year from signed_at at time zone 'Asia/Ho_Chi_Minh')::int, title, 'team', id, signed_by,
       (signed_at at time zone 'Asia/Ho_Chi_Minh')::date, '{}', encode(sha256(convert_to('{}', 'UTF8')), 'hex')
  from team_decision where state = 'SIGNED';
insert into official_document (id, type, issuer, year, title, unit_code, subject_type, subject_id, signed_by, signed_on, body, sha256)
select letter.id, case letter.kind when 'CHAIR' then 'BC' else 'CV' end, case letter.kind when 'SECOND' then 'UBND' else 'SNV' end,
       extract(year from signed_on)::int, case letter.kind when 'CHAIR' then 'Báo cáo đơn vị chậm thực hiện kết luận kiểm tra'
           else 'Công văn đôn đốc thực hiện kết luận kiểm tra' end || ', ' || unit.name,
       remedy.unit_code, 'remedy', remedy.id, letter.signed_by, letter.signed_on, '{}', encode(sha256(convert_to('{}', 'UTF8')), 'hex')
  from remedy_letter letter join remedy on remedy.id = letter.remedy_id join unit on unit.code = remedy.unit_code;

with known as (
    select id, number, coalesce(dated, (signed_at at time zone 'Asia/Ho_Chi_Minh')::date) as dated from team_decision where number is not null
    union all select id, number, signed_on from remedy_letter where number is not null
), parted as (
    select paper.id, paper.issuer, paper.type, known.dated, (regexp_match(known.number, '^\s*(\d{1,6})\s*/'))[1]::int as sequence,
           upper(btrim(substring(known.number from position('/' in known.number) + 1))) as symbol, known.number
      from known join official_document paper on paper.id = known.id
), first_of as (
    select distinct on (issuer, type, extract(year from dated), symbol, sequence) * from parted
     where sequence > 0 and symbol <> '' and length(number) <= 60 order by issuer, type, extract(year from dated), symbol, sequence, id
)
update official_document paper set number = lpad(first_of.sequence::text, greatest(2, length(first_of.sequence::text)), '0') || '/' || first_of.symbol,
       symbol = first_of.symbol, sequence = first_of.sequence, issued_on = first_of.dated, year = extract(year from first_of.dated)::int, numbered = 'ENTERED'
  from first_of
 where first_of.id = paper.id and not exists (select 1 from official_document other where other.issuer = first_of.issuer and other.type = first_of.type
       and other.year = extract(year from first_of.dated)::int and other.symbol = first_of.symbol and other.sequence = first_of.sequence);

-- Which bodies number their papers here, and since when; without a row the records office does.
create table own_series (
    issuer     text        not null constraint ck_own_series_issuer check (issuer in ('UBND', 'SNV', 'ĐKT', 'HĐKL')),
    since      date        not null,
    own        boolean     not null,
    decided_by uuid        not null,
    decided_at timestamptz not null,
    primary key (issuer, since)
);
call guard_ranges('own_series', 'day', 'since');
