-- Among a million families thousands have two words of a name in common with somebody. Who may be born when she was is few
-- of them: both indexes are asked at once. Of those whose birth is not known on one of the sides, the ones stay whose family
-- is found for most members.

-- whose birth is not known are found by their names alone
create index person_name_of_unknown_birth on person_name using gin (keys) with (gin_pending_list_limit = 256)
    where born_from is null;

-- Records whose names have one of the keys and who may be born then, in all cases or in some. How near: 0 the same first
-- day, 2 near, 4 not known; one more where the name is written with a mistake. Where no birth is known, as many as the index
-- gives first.
create function names_alike(among uuid[], the_keys bigint[], exact_keys bigint[], born_days date[], born_first date,
                            born_last date)
returns table (family_id uuid, person_id uuid, distance integer)
language plpgsql stable rows 200 set search_path = public, pg_temp
    set enable_seqscan = off set enable_indexscan = off set plan_cache_mode = force_generic_plan set jit = off
as $$
declare
    most constant integer := 1000;
begin
    if among is not null then
        return query
        select n.family_id, n.person_id,
               case when born_first is null or n.born_from is null then 4 when n.born_from = born_first then 0 else 2 end
               + case when n.keys && exact_keys then 0 else 1 end
          from (select * from person_name p where p.family_id = any (among) offset 0) n
         where n.keys && the_keys
           and (born_first is null or n.born_from is null
                or born_days is null and n.born_from <= born_last and n.born_until >= born_first
                or n.born_from = any (born_days));
        return;
    end if;
    if born_first is null then
        return query
        with exact as materialized (
            select n.family_id, n.person_id from person_name n where n.keys && exact_keys limit most),
        mistaken as materialized (
            select n.family_id, n.person_id from person_name n where n.keys && the_keys limit most)
        select e.family_id, e.person_id, 4 from exact e
        union all
        select m.family_id, m.person_id, 5 from mistaken m;
        return;
    end if;
    if born_days is null then
        return query
        select n.family_id, n.person_id,
               case when n.born_from = born_first then 0 else 2 end + case when n.keys && exact_keys then 0 else 1 end
          from person_name n
         where n.keys && the_keys
           and n.born_from between date_trunc('year', born_first)::date and born_last and n.born_until >= born_first;
    else
        return query
        select n.family_id, n.person_id,
               case when n.born_from = born_first then 0 else 2 end + case when n.keys && exact_keys then 0 else 1 end
          from person_name n where n.keys && the_keys and n.born_from = any (born_days);
    end if;
    return query
    select n.family_id, n.person_id, 4 + case when n.keys && exact_keys then 0 else 1 end
      from person_name n where n.keys && the_keys and n.born_from is null
     limit most;
end $$;
-- it knows no scope: for the functions below alone
revoke all on function names_alike(uuid[], bigint[], bigint[], date[], date, date) from public;

drop function duplicate_candidates(integer[], text[], date[], date[], uuid, uuid[], timestamptz, integer, integer[], text[], text[]);

-- As before, ids alone, of the cases that a list of families shows. Keys and days of each person are one text, divided by
-- blanks: the keys of her name, those without a mistake, and where the day of birth is known, the days that somebody's time
-- of birth may begin on who is the same. Of each person at most so many.
create function duplicate_candidates(
    the_persons integer[], the_keys text[], exact_keys text[], born_days text[], born_first date[], born_last date[],
    but uuid, but_persons uuid[], opened_before timestamptz, most integer,
    of_persons integer[], kinds text[], prints text[])
returns table (person integer, family_id uuid, person_id uuid, how text)
language plpgsql stable rows 100 security definer set search_path = public, pg_temp
    set enable_seqscan = off set plan_cache_mode = force_generic_plan set jit = off
as $$
declare
    mine uuid[] := scope_families();
    whole text := case when scope_whole_agency() then scope_agency() end;
    me text := scope_worker();
    -- the names of a caseload are sooner read than an index of all
    few uuid[] := case when whole is null and coalesce(cardinality(mine), 0) <= 500 then coalesce(mine, '{}') end;
    found_for integer[] := '{}';
    found_families uuid[] := '{}';
    found_persons uuid[] := '{}';
    distances integer[] := '{}';
    found_how text[];
    each record;
begin
    for i in 1 .. cardinality(the_persons) loop
        for each in
            with alike as materialized (
                select a.family_id, a.person_id, min(a.distance) as distance
                  from names_alike(few, string_to_array(the_keys[i], ' ')::bigint[],
                                   string_to_array(exact_keys[i], ' ')::bigint[], string_to_array(born_days[i], ' ')::date[],
                                   born_first[i], born_last[i]) a
                 where a.family_id is distinct from but and a.person_id <> all (but_persons)
                 group by a.family_id, a.person_id)
            select a.*
              from alike a cross join lateral (select * from family o where o.family_id = a.family_id offset 0) f
             where f.opened_at < opened_before
               and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
        loop
            found_for := found_for || the_persons[i];
            found_families := found_families || each.family_id;
            found_persons := found_persons || each.person_id;
            distances := distances || each.distance;
        end loop;
    end loop;
    -- the nearest, and of these the ones whose family has most of the members
    select coalesce(array_agg(c.person), '{}'), coalesce(array_agg(c.family_id), '{}'), coalesce(array_agg(c.person_id), '{}'),
           coalesce(array_agg('NAME'::text), '{}')
      into found_for, found_families, found_persons, found_how
      from (select n.*, row_number() over (partition by n.person
                                           order by n.distance / 2, m.members desc, n.distance, n.family_id desc, n.person_id)
                        as place
              from unnest(found_for, found_families, found_persons, distances) as n (person, family_id, person_id, distance)
              join (select o.family_id, count(distinct o.person) as members
                      from unnest(found_for, found_families) as o (person, family_id) group by o.family_id) m
                using (family_id)) c
     where c.place <= most;
    for i in 1 .. cardinality(of_persons) loop
        for each in
            with numbered as materialized (
                select d.family_id, d.person_id
                  from identifier d
                 where d.kind = kinds[i] and d.fingerprint = decode(prints[i], 'hex')
                   -- one that never was the person's leads to nobody
                   and coalesce(d.replaced_for, '') not in ('MISTYPED', 'OF_SOMEBODY_ELSE')
                   and d.family_id is distinct from but and d.person_id <> all (but_persons))
            select distinct d.family_id, d.person_id
              from numbered d cross join lateral (select * from family o where o.family_id = d.family_id offset 0) f
             where f.opened_at < opened_before
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

-- Who has the same family name, given name and day of birth, through both indexes before any limit; otherwise as before.
create or replace function tell_of_unseen_duplicates(
    the_family uuid, the_keys text[], born date[], of_persons integer[], kinds text[], prints text[],
    the_instant timestamptz, notice_ids text[])
returns void
language plpgsql security definer set search_path = public, pg_temp
    set enable_seqscan = off set enable_indexscan = off set plan_cache_mode = force_generic_plan set jit = off
as $$
declare
    here record;
    mine uuid[] := scope_families();
    whole text := case when scope_whole_agency() then scope_agency() end;
    me text := scope_worker();
    candidates uuid[] := '{}';
    each record;
    place integer := 0;
    matched uuid;
begin
    select agency, restricted_to into here from family where family_id = the_family;
    for i in 1 .. cardinality(the_keys) loop
        continue when the_keys[i] is null or born[i] is null;
        candidates := candidates || array(
            with named as materialized (
                select n.family_id, n.person_id
                  from person_name n
                 where n.keys && string_to_array(the_keys[i], ' ')::bigint[]
                   and n.born_from = born[i] and n.born_until = born[i])
            select n.family_id
              from named n
               -- who has another identification number is somebody else
             where not exists (
                   select from unnest(of_persons, kinds) as p (person, kind)
                     join identifier d on d.family_id = n.family_id and d.person_id = n.person_id and d.kind = 'IIN'
                                          and d.replaced_at is null
                    where p.person = i and p.kind = 'IIN')
             limit 20);
    end loop;
    for i in 1 .. cardinality(of_persons) loop
        continue when kinds[i] = 'PHONE';
        candidates := candidates || array(
            with numbered as materialized (
                select d.family_id from identifier d
                 where d.kind = kinds[i] and d.fingerprint = decode(prints[i], 'hex')
                   and coalesce(d.replaced_for, '') not in ('MISTYPED', 'OF_SOMEBODY_ELSE'))
            select n.family_id from numbered n limit 20);
    end loop;
    for each in
        select f.family_id, f.agency, f.restricted_to is not null as restricted
          from family f
         where f.family_id = any (candidates) and f.family_id <> the_family
           and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
               is not true
           and not exists (select from link l
                            where l.family_id = the_family and l.other_family = f.family_id and l.undone_at is null
                              and l.person_id is null)
         order by f.family_id
         limit cardinality(notice_ids) / 2
    loop
        matched := notice_ids[place + 1]::uuid;
        if not each.restricted then
            insert into notice (notice_id, agency, kind, family_id, about, by_whom, at)
            values (notice_ids[place + 1]::uuid, here.agency, 'LIKELY_DUPLICATE', the_family,
                    case when each.agency = here.agency then each.family_id else matched end,
                    'duplicate-check', the_instant);
        end if;
        if each.agency <> here.agency and here.restricted_to is null or each.restricted then
            insert into notice (notice_id, agency, kind, family_id, about, by_whom, at)
            values (notice_ids[place + 2]::uuid, each.agency, 'LIKELY_DUPLICATE', each.family_id,
                    case when each.restricted then null else matched end, 'duplicate-check', the_instant);
        end if;
        place := place + 2;
    end loop;
end $$;
