-- Likely duplicates of a household, and what somebody said of two records: that they are of one person or one family, or
-- that they are not.

-- Two records of one person, or two families that are one, or that they are not: a row for each of the two cases, under
-- one id. Rows are added, never moved; a link that was undone stays.
create table link (
    family_id    uuid        not null references family,
    link_id      uuid        not null,
    kind         text        not null check (kind in ('SAME_PERSON', 'SAME_FAMILY', 'NOT_SAME_PERSON', 'NOT_SAME_FAMILY')),
    -- null: it is about the whole family
    person_id    uuid,
    other_family uuid        not null,
    other_person uuid,
    -- how it is known
    source       text        not null check (source in ('FAMILY_SAID', 'DOCUMENT_SEEN', 'OFFICE_CONFIRMED')),
    at           timestamptz not null,
    made_by      text        not null,
    undone_at    timestamptz,
    undone_by    text,
    primary key (family_id, link_id),
    foreign key (family_id, person_id) references member,
    check (family_id <> other_family),
    check ((person_id is null) = (other_person is null)),
    check ((person_id is null) = (kind in ('SAME_FAMILY', 'NOT_SAME_FAMILY'))),
    check ((undone_at is null) = (undone_by is null))
);
create index link_by_person on link (person_id) where undone_at is null;

alter table link enable row level security;
create policy cases on link using (family_id = any ((select scope_families())::uuid[]));
create policy job on link using ((select scope_job()));
-- whoever sees the case in a list
create policy agency on link for select using (
    (select scope_whole_agency()) and exists (select from family f where f.family_id = link.family_id));
create policy erased on link as restrictive for delete using (family_id = (select scope_erased()));

-- What is erased of one case is said no longer in the other: it would name somebody whom nobody has.
create function forget_other_side() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    delete from link where link_id = old.link_id and family_id = old.other_family;
    return null;
end $$;
create trigger forget_other_side after delete on link for each row execute function forget_other_side();

-- All records that are of one person with one of these, as far as the scope shows both sides of each link, and the person
-- itself: from record to record, however long the way.
create function records_of_one_person(the_persons uuid[])
returns table (person_id uuid, family_id uuid, same_person uuid, same_family uuid)
language sql stable
as $$
    with recursive reached (person_id, family_id, same_person, same_family) as (
        select l.person_id, l.family_id, l.person_id, l.family_id
          from link l where l.person_id = any (the_persons) and l.kind = 'SAME_PERSON' and l.undone_at is null
        union
        select r.person_id, r.family_id, l.other_person, l.other_family
          from reached r
          join link l on l.person_id = r.same_person and l.kind = 'SAME_PERSON' and l.undone_at is null
         where exists (select from link o where o.family_id = l.other_family and o.link_id = l.link_id))
    select * from reached
$$;

-- Candidates for a household that is taken in, or is there: whose names have one of the keys and who may be born then, and
-- whose numbers are the same. Ids alone, of the cases that a list of families shows (as names_by_key); what is known of them
-- is read under row-level security. How each is a candidate: NAME, IIN, DOCUMENT, PHONE; and OTHER_IIN of those who have
-- another identification number than the one that is looked for.

-- Keys of each person are one text, divided by blanks; of the last four lists the places belong together.
create function duplicate_candidates(
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
            select distinct n.family_id, n.person_id
              from person_name n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where n.keys && part
               and (born_first[i] is null or n.born_from is null
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

-- Two intakes of one household come one after the other, so that the later one finds the earlier.
create function await_same_numbers(kinds text[], prints text[]) returns void
language plpgsql
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('tirek number ' || number, 0))
       from (select distinct kind || ' ' || print as number from unnest(kinds, prints) as n (kind, print)
              where kind <> 'PHONE' order by 1) as numbers;
end $$;

-- Tells supervisors that a family just taken in is likely to be one that whoever took it in is not shown. Nothing of that
-- other case leaves the database, and whoever took the family in learns nothing. It is found by an identification number, by
-- the number of a document, or by family name, given name and the day of birth together.
--
-- Of a restricted case those are told who are named on it, and nobody on the side of the intake; where the family just
-- taken in is restricted, nobody on the other side. To another agency goes neither the case nor whose it is: both notices
-- have one id that they are about, by which two supervisors know that they speak of the same.
create function tell_of_unseen_duplicates(
    the_family uuid, the_keys text[], born date[], of_persons integer[], kinds text[], prints text[],
    the_instant timestamptz, notice_ids text[])
returns void
language plpgsql security definer set search_path = public, pg_temp
    set enable_seqscan = off set plan_cache_mode = force_generic_plan
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
            select n.family_id
              from person_name n
             where n.keys && string_to_array(the_keys[i], ' ')::bigint[] and n.born_from = born[i] and n.born_until = born[i]
               -- who has another identification number is somebody else
               and not exists (
                   select from unnest(of_persons, kinds) as p (person, kind)
                     join identifier d on d.family_id = n.family_id and d.person_id = n.person_id and d.kind = 'IIN'
                                          and d.replaced_at is null
                    where p.person = i and p.kind = 'IIN')
             limit 20);
    end loop;
    for i in 1 .. cardinality(of_persons) loop
        continue when kinds[i] = 'PHONE';
        candidates := candidates || array(
            select d.family_id from identifier d
             where d.kind = kinds[i] and d.fingerprint = decode(prints[i], 'hex')
               and coalesce(d.replaced_for, '') not in ('MISTYPED', 'OF_SOMEBODY_ELSE')
             limit 20);
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
