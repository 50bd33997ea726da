-- What became of a fact that is not so any more: corrected or ended by a newer version of it, or withdrawn as an error,
-- and why. Until here only corrections were possible, and nobody said why.
alter table fact
    add column replaced_as     text check (replaced_as in ('CORRECTED', 'ENDED', 'WITHDRAWN')),
    add column replaced_reason text,
    add column replaced_note   text,
    add column withdrawn_by    text;
update fact set replaced_as = 'CORRECTED' where replaced_at is not null;
alter table fact drop constraint fact_check1;
alter table fact
    add constraint fact_replaced_somehow check ((replaced_at is null) = (replaced_as is null)),
    add constraint fact_replaced_by_one check ((replaced_by is null) = (replaced_as is null or replaced_as = 'WITHDRAWN')),
    add constraint fact_withdrawn_by_somebody check ((withdrawn_by is null) = (replaced_as is distinct from 'WITHDRAWN'));
