-- Whoever is looked for with three words is in few names that have two pairs of them: a search asks for one of some keys
-- and one of some others at once, which the index answers without a look at the names.

drop function names_by_key(bigint[], integer[], date, date, text, text, text, integer);

-- Candidates among the cases of the scope, which are the same that a list of families shows, with what they are compared
-- by; what is told of them is read anew, under row-level security. Keys come in groups of two sets, each of which ends at
-- the next of the bounds: names that have one of the first set, and one of the second where that is not empty. Of each
-- group at most so many; where a time of birth is given, first those who may be born then.
create function names_by_keys(the_keys bigint[], bounds integer[], born_first date, born_last date,
                              the_status text, the_district text, the_worker text, most integer)
returns table (family_id uuid, fact_id uuid, person_id uuid, family_name text, given text, patronymic text, birth text,
               earlier boolean)
language plpgsql stable rows 500 security definer set search_path = public, pg_temp
    set enable_seqscan = off set plan_cache_mode = force_generic_plan set jit = off
as $$
declare
    mine uuid[] := scope_families();
    whole text := case when scope_whole_agency() then scope_agency() end;
    me text := scope_worker();
    one bigint[];
    other bigint[];
begin
    for i in 1 .. cardinality(bounds) / 2 loop
        one := the_keys[coalesce(bounds[2 * i - 2], 0) + 1 : bounds[2 * i - 1]];
        other := the_keys[bounds[2 * i - 1] + 1 : bounds[2 * i]];
        if born_first is null and cardinality(other) = 0 then
            return query
            select n.family_id, n.fact_id, n.person_id, n.family_name, n.given, n.patronymic, n.birth, n.earlier
              from person_name n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where n.keys && one
               and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
               and (the_status is null or f.status = the_status)
               and (the_district is null or f.district = the_district)
               and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                     and a.worker = the_worker and a.until_at is null))
             limit most;
        elsif born_first is null then
            return query
            select n.family_id, n.fact_id, n.person_id, n.family_name, n.given, n.patronymic, n.birth, n.earlier
              from person_name n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where n.keys && one and n.keys && other
               and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
               and (the_status is null or f.status = the_status)
               and (the_district is null or f.district = the_district)
               and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                     and a.worker = the_worker and a.until_at is null))
             limit most;
        elsif cardinality(other) = 0 then
            return query
            with named as materialized (
                select p.family_id, p.fact_id, p.person_id, p.family_name, p.given, p.patronymic, p.birth, p.earlier
                  from person_name p where p.keys && one
                 order by coalesce(p.born_from <= born_last and p.born_until >= born_first, false) desc)
            select n.*
              from named n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
               and (the_status is null or f.status = the_status)
               and (the_district is null or f.district = the_district)
               and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                     and a.worker = the_worker and a.until_at is null))
             limit most;
        else
            return query
            with named as materialized (
                select p.family_id, p.fact_id, p.person_id, p.family_name, p.given, p.patronymic, p.birth, p.earlier
                  from person_name p where p.keys && one and p.keys && other
                 order by coalesce(p.born_from <= born_last and p.born_until >= born_first, false) desc)
            select n.*
              from named n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
               and (the_status is null or f.status = the_status)
               and (the_district is null or f.district = the_district)
               and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                     and a.worker = the_worker and a.until_at is null))
             limit most;
        end if;
    end loop;
end $$;
