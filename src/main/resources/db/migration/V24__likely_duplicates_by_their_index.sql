-- Candidates by name are looked for through the index on keys, and only then cut to the most that are asked for: distinct and
-- limit together made the planner walk through all names in the order of their ids. What is found is what V22 says.

create or replace function duplicate_candidates(
    the_persons integer[], the_keys text[], born_first date[], born_last date[],
    but uuid, but_persons uuid[], opened_before timestamptz, most integer,
    of_persons integer[], kinds text[], prints text[])
returns table (person integer, family_id uuid, person_id uuid, how text)
language plpgsql stable rows 100 security definer set search_path = public, pg_temp
    set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
    mine uuid[] := scope_families();
    whole text := case when scope_whole_agency() then scope_agency() end;
    me text := scope_worker();
    part bigint[];
    found_for integer[] := '{}';
    found_families uuid[] := '{}';
    found_persons uuid[] := '{}';
    found_how text[] := '{}';
    each record;
begin
    for i in 1 .. cardinality(the_persons) loop
        part := string_to_array(the_keys[i], ' ')::bigint[];
        for each in
            -- by the index on keys, before the limit makes the planner walk through all names in the order of their ids
            with named as materialized (
                select p.family_id, p.person_id, p.born_from, p.born_until from person_name p where p.keys && part)
            select distinct n.family_id, n.person_id
              from named n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where (born_first[i] is null or n.born_from is null
                    or n.born_from <= born_last[i] and n.born_until >= born_first[i])
               and n.family_id is distinct from but and n.person_id <> all (but_persons) and f.opened_at < opened_before
               and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
             limit most
        loop
            found_for := found_for || the_persons[i];
            found_families := found_families || each.family_id;
            found_persons := found_persons || each.person_id;
            found_how := found_how || 'NAME'::text;
        end loop;
    end loop;
    for i in 1 .. cardinality(of_persons) loop
        for each in
            select distinct d.family_id, d.person_id
              from identifier d join family f on f.family_id = d.family_id
             where d.kind = kinds[i] and d.fingerprint = decode(prints[i], 'hex')
               -- one that never was the person's leads to nobody
               and coalesce(d.replaced_for, '') not in ('MISTYPED', 'OF_SOMEBODY_ELSE')
               and d.family_id is distinct from but and d.person_id <> all (but_persons) and f.opened_at < opened_before
               and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
             limit most
        loop
            found_for := found_for || of_persons[i];
            found_families := found_families || each.family_id;
            found_persons := found_persons || each.person_id;
            found_how := found_how || kinds[i];
        end loop;
    end loop;
    return query
    select * from unnest(found_for, found_families, found_persons, found_how)
    union all
    select distinct c.person, c.family_id, c.person_id, 'OTHER_IIN'
      from unnest(found_for, found_families, found_persons) as c (person, family_id, person_id)
     where exists (select from unnest(of_persons, kinds) as p (person, kind) where p.person = c.person and p.kind = 'IIN')
       and exists (select from identifier d
                    where d.family_id = c.family_id and d.person_id = c.person_id and d.kind = 'IIN'
                      and d.replaced_at is null)
       and not exists (select from identifier d
                         join unnest(of_persons, kinds, prints) as p (person, kind, print) on p.kind = 'IIN'
                        where d.family_id = c.family_id and d.person_id = c.person_id and d.kind = 'IIN'
                          and p.person = c.person and d.fingerprint = decode(p.print, 'hex'));
end $$;
