-- The register in each of its orders and through each of its filters, walked from where the last page ended.
create index ix_finding_open on finding ((coalesce(due_on, date '9999-12-31')), id)
    where state in ('CONCLUDED', 'REMEDIATING', 'REPORTED', 'REJECTED');
create index ix_finding_gravest on finding ((translate(severity, '12345', '54321')), (coalesce(due_on, date '9999-12-31')), id);
create index ix_finding_detected on finding (detected_on, id);
create index ix_finding_violation on finding (violation, (coalesce(due_on, date '9999-12-31')), id);
create index ix_finding_responsible_person on finding_responsible (person_id, finding_id) where person_id is not null;
