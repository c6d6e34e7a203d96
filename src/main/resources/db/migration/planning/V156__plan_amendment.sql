-- A plan has one amendment at a time, under way or issued; who changes it once more amends the amendment.
create unique index uq_plan_amends on plan (amends) where state <> 'REJECTED';
