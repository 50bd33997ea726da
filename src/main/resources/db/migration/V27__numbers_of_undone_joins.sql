-- Numbers that a split or a join brought to a case find nobody there once it was undone: that case is not where the person
-- is known. They stood as of no use to anybody, by which somebody is found still.
alter table identifier drop constraint identifier_replaced_for_check;
alter table identifier add constraint identifier_replaced_for_check
    check (replaced_for in ('MISTYPED', 'OF_SOMEBODY_ELSE', 'KNOWN_BETTER', 'NOT_IN_USE', 'UNDONE'));

update identifier i set replaced_for = 'UNDONE'
  from regrouping r
 where r.family_id = i.family_id and r.came and r.other_family = i.copied_from_family and r.at = i.recorded_at
   and r.undone_at = i.replaced_at and i.person_id = any (r.persons) and i.replaced_for = 'NOT_IN_USE';

-- Every function that leaves out numbers which never were the person's leaves these out too: searches, likely duplicates
-- and what supervisors are told of them.
do $$
declare
    never text := '(''MISTYPED'', ''OF_SOMEBODY_ELSE'')';
    each oid;
    changed integer := 0;
begin
    for each in select p.oid from pg_proc p
                 where p.pronamespace = current_schema()::regnamespace and position(never in p.prosrc) > 0 loop
        execute replace(pg_get_functiondef(each), never, '(''MISTYPED'', ''OF_SOMEBODY_ELSE'', ''UNDONE'')');
        changed := changed + 1;
    end loop;
    if changed < 3 then
        raise exception 'only % functions leave numbers out', changed;
    end if;
end $$;
