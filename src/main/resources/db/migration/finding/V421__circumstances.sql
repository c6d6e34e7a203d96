-- What the catalogue asks about single violations because it makes them graver.
create table finding_circumstance (
    finding_id     uuid primary key references finding,
    per_person     integer check (per_person >= 0),
    per_month      integer check (per_month >= 0),
    days_late      integer check (days_late >= 0),
    sign           text constraint ck_finding_circumstance_sign check (sign in ('DELIBERATE', 'HARASSMENT', 'GAIN', 'NEGLECT')),
    reception_acts integer check (reception_acts >= 0),
    days_unhandled integer check (days_unhandled >= 0)
);
