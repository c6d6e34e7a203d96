-- A person's post changes with the unit and with time; what a head was when something was decided stays known.
alter table employment add column post text not null default '';
update employment set post = person.post from person where person.id = employment.person_id;
