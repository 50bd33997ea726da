-- A search that says when somebody was born looks first for those who may be born then, through both indexes at once, and
-- only then for others, as many as are missing: a common name alone has ten thousands among a million families. Whoever has
-- a caseload alone is answered from the names of her cases.
create or replace function names_by_keys(the_keys bigint[], bounds integer[], born_first date, born_last date,
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
    few uuid[] := case when whole is null and coalesce(cardinality(mine), 0) <= 500 then coalesce(mine, '{}') end;
    -- where a year begins whose only the year is known
    born_year date := date_trunc('year', born_first);
    one bigint[];
    other bigint[];
    found bigint;
begin
    for i in 1 .. cardinality(bounds) / 2 loop
        one := the_keys[coalesce(bounds[2 * i - 2], 0) + 1 : bounds[2 * i - 1]];
        other := the_keys[bounds[2 * i - 1] + 1 : bounds[2 * i]];
        if few is not null then
            return query
            select n.family_id, n.fact_id, n.person_id, n.family_name, n.given, n.patronymic, n.birth, n.earlier
              from (select * from person_name p where p.family_id = any (few) offset 0) n
              join family f on f.family_id = n.family_id
             where n.keys && one and (cardinality(other) = 0 or n.keys && other)
               and (the_status is null or f.status = the_status)
               and (the_district is null or f.district = the_district)
               and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                     and a.worker = the_worker and a.until_at is null))
             order by coalesce(n.born_from <= born_last and n.born_until >= born_first, false) desc
             limit most;
            continue;
        end if;
        found := 0;
        if born_first is not null then
            return query
            with named as materialized (
                select * from person_name p
                 where p.keys && one and p.born_from between born_year and born_last and p.born_until >= born_first)
            select n.family_id, n.fact_id, n.person_id, n.family_name, n.given, n.patronymic, n.birth, n.earlier
              from named n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where (cardinality(other) = 0 or n.keys && other)
               and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
               and (the_status is null or f.status = the_status)
               and (the_district is null or f.district = the_district)
               and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                     and a.worker = the_worker and a.until_at is null))
             limit most;
            get diagnostics found = row_count;
            continue when found >= most;
        end if;
        if cardinality(other) = 0 then
            return query
            select n.family_id, n.fact_id, n.person_id, n.family_name, n.given, n.patronymic, n.birth, n.earlier
              from person_name n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where n.keys && one
               and (born_first is null or n.born_from is null
                    or n.born_from not between born_year and born_last or n.born_until < born_first)
               and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
               and (the_status is null or f.status = the_status)
               and (the_district is null or f.district = the_district)
               and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                     and a.worker = the_worker and a.until_at is null))
             limit most - found;
        else
            return query
            select n.family_id, n.fact_id, n.person_id, n.family_name, n.given, n.patronymic, n.birth, n.earlier
              from person_name n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where n.keys && one and n.keys && other
               and (born_first is null or n.born_from is null
                    or n.born_from not between born_year and born_last or n.born_until < born_first)
               and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
               and (the_status is null or f.status = the_status)
               and (the_district is null or f.district = the_district)
               and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                     and a.worker = the_worker and a.until_at is null))
             limit most - found;
        end if;
    end loop;
end $$;
