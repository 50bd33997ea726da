-- A fact that was told of one person and corrected to be another's is erased with that other: what stood before says it of
-- somebody, and nothing would lead to it any more.
alter table fact
    drop constraint fact_family_id_replaced_by_fkey,
    add constraint fact_family_id_replaced_by_fkey
        foreign key (family_id, replaced_by) references fact on delete cascade deferrable initially deferred;
