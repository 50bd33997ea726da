-- People are found by their names, as people write them.

-- What a search reads of a person: a row for each fact that tells a name or a birth date, those of before included. The
-- keys are numbers made of the skeletons of the name's words (kz.tirek.family.naming): of each word, of each two, of a
-- word and an initial.
create table person_name (
    family_id   uuid     not null references family,
    fact_id     uuid     not null,
    person_id   uuid     not null,
    -- as the person writes it
    family_name text,
    given       text,
    patronymic  text,
    -- a date, a month or a year; and the first and the last day that it may be
    birth       text,
    born_from   date,
    born_until  date,
    -- whether another fact stands in the place of this one
    earlier     boolean  not null,
    -- by which version of the keys
    version     smallint not null,
    keys        bigint[] not null,
    primary key (family_id, fact_id),
    foreign key (family_id, fact_id) references fact,
    foreign key (family_id, person_id) references member
);
-- what waits to be put in its place is read by every search: let it be little
create index person_name_by_key on person_name using gin (keys) with (gin_pending_list_limit = 256);
create index person_name_by_birth on person_name (born_from, born_until) where born_from is not null;

-- The skeletons that names of today's rows have, with what is left of each when letters are struck out: by these a
-- skeleton with a mistake in it finds the right one. Consonants in classes, of no one; the last name with a skeleton
-- takes it along.
create table name_skeleton (
    skeleton text     primary key,
    remains  bigint[] not null
);
create index name_skeleton_by_remains on name_skeleton using gin (remains) with (fastupdate = off);

-- How far the names that were recorded before have their keys, and of which version.
create table name_filling (
    one       boolean primary key default true check (one),
    version   smallint not null,
    -- the last family that was done; null: none
    up_to     uuid,
    done      boolean  not null
);
insert into name_filling (version, done) values (0, not exists (select from fact));

alter table person_name enable row level security;
create policy cases on person_name using (family_id = any ((select scope_families())::uuid[]));
create policy job on person_name using ((select scope_job()));
-- whoever sees the case in a list
create policy agency on person_name for select using (
    (select scope_whole_agency()) and exists (select from family f where f.family_id = person_name.family_id));
create policy erased on person_name as restrictive for delete using (family_id = (select scope_erased()));

-- A fact that is replaced, or is so no longer, whoever does it: its name is an earlier one.
create function name_of_replaced_fact() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    update person_name set earlier = (new.replaced_at is not null)
     where family_id = new.family_id and fact_id = new.fact_id;
    return null;
end $$;
create trigger name_of_replaced_fact after update of replaced_at on fact for each row
    when (new.area = 'PERSON' and new.replaced_at is distinct from old.replaced_at)
    execute function name_of_replaced_fact();

-- Writes names down. A skeleton that is there now may be on its way out, with the last name that had it: whoever erases
-- waits for those who write, and they for whoever erases. Lists are texts, their parts divided by blanks.
create function keep_names(
    the_families uuid[], the_facts uuid[], the_persons uuid[], family_names text[], givens text[], patronymics text[],
    births text[], froms date[], untils date[], the_version smallint, the_keys text[],
    skeletons text[], the_remains text[])
returns void language plpgsql
as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('tirek names', 0));
    insert into name_skeleton (skeleton, remains)
    select s, string_to_array(r, ' ')::bigint[] from unnest(skeletons, the_remains) as known (s, r)
     where not exists (select from name_skeleton n where n.skeleton = s)
        on conflict do nothing;
    insert into person_name (family_id, fact_id, person_id, family_name, given, patronymic, birth, born_from, born_until,
                             earlier, version, keys)
    select n.family_id, n.fact_id, n.person_id, n.family_name, n.given, n.patronymic, n.birth, n.born_from, n.born_until,
           f.replaced_at is not null, the_version, string_to_array(n.keys, ' ')::bigint[]
      from unnest(the_families, the_facts, the_persons, family_names, givens, patronymics, births, froms, untils, the_keys)
           as n (family_id, fact_id, person_id, family_name, given, patronymic, birth, born_from, born_until, keys)
      join fact f using (family_id, fact_id)
        on conflict (family_id, fact_id) do update set version = excluded.version, keys = excluded.keys;
end $$;

-- Takes away skeletons that no name has any longer. Each comes with the key of its word.
create function forget_skeletons(skeletons text[], the_keys bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('tirek names', 0));
    delete from name_skeleton n
     using unnest(skeletons, the_keys) as gone (skeleton, key)
     where n.skeleton = gone.skeleton
       and not exists (select from person_name p where p.keys @> array[gone.key]);
end $$;

-- Candidates among the cases of the scope, which are the same that a list of families shows. They are ids alone; what is
-- known of them is read by whoever asks, under row-level security. Filters that are null hold for every case. The plan
-- is always by the index, and made once: most of the keys asked for are in no name. The cases are looked up one by one
-- (offset 0 keeps the planner from reading all of them).

-- Keys come in groups: the next one begins after each of the bounds. Of each group, at most so many; where a time of birth
-- is given, as many first of those who may be born then, and some come twice.
create function names_by_key(the_keys bigint[], bounds integer[], born_first date, born_last date,
                             the_status text, the_district text, the_worker text, most integer)
returns table (family_id uuid, fact_id uuid)
language plpgsql stable rows 500 security definer set search_path = public, pg_temp
    set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
    mine uuid[] := scope_families();
    whole text := case when scope_whole_agency() then scope_agency() end;
    me text := scope_worker();
    after integer := 0;
    bound integer;
    part bigint[];
begin
    foreach bound in array bounds loop
        part := the_keys[after + 1 : bound];
        after := bound;
        if born_first is not null then
            return query
            select n.family_id, n.fact_id
              from person_name n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
             where n.keys && part and n.born_from <= born_last and n.born_until >= born_first
               and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
               and (the_status is null or f.status = the_status)
               and (the_district is null or f.district = the_district)
               and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                     and a.worker = the_worker and a.until_at is null))
             limit most;
        end if;
        return query
        select n.family_id, n.fact_id
          from person_name n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
         where n.keys && part
           and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
           and (the_status is null or f.status = the_status)
           and (the_district is null or f.district = the_district)
           and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                                 and a.worker = the_worker and a.until_at is null))
         limit most;
    end loop;
end $$;

create function names_by_birth(born_first date, born_last date,
                               the_status text, the_district text, the_worker text, most integer)
returns table (family_id uuid, fact_id uuid)
language plpgsql stable rows 500 security definer set search_path = public, pg_temp
as $$
declare
    mine uuid[] := scope_families();
    whole text := case when scope_whole_agency() then scope_agency() end;
    me text := scope_worker();
begin
    return query
    select n.family_id, n.fact_id
      from person_name n cross join lateral (select * from family o where o.family_id = n.family_id offset 0) f
     where n.born_from between born_first and born_last and n.born_until <= born_last
       and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
       and (the_status is null or f.status = the_status)
       and (the_district is null or f.district = the_district)
       and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                             and a.worker = the_worker and a.until_at is null))
     limit most;
end $$;

create function persons_by_number(the_kind text, the_fingerprint bytea,
                                  the_status text, the_district text, the_worker text, most integer)
returns table (family_id uuid, person_id uuid)
language plpgsql stable rows 2 security definer set search_path = public, pg_temp
as $$
declare
    mine uuid[] := scope_families();
    whole text := case when scope_whole_agency() then scope_agency() end;
    me text := scope_worker();
begin
    return query
    select distinct i.family_id, i.person_id
      from identifier i join family f on f.family_id = i.family_id
     where i.kind = the_kind and i.fingerprint = the_fingerprint
       and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
       and (the_status is null or f.status = the_status)
       and (the_district is null or f.district = the_district)
       and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                             and a.worker = the_worker and a.until_at is null))
     limit most;
end $$;

-- The newest cases that fit the filters.
create function families_by_filter(the_status text, the_district text, the_worker text, most integer)
returns table (family_id uuid)
language plpgsql stable rows 200 security definer set search_path = public, pg_temp
as $$
declare
    mine uuid[] := scope_families();
    whole text := case when scope_whole_agency() then scope_agency() end;
    me text := scope_worker();
begin
    return query
    with near as (
        select unnest as id from unnest(mine)
        union
        (select a.family_id from assignment a where a.worker = the_worker and a.until_at is null and whole is not null)
        union
        (select f.family_id from family f
          where the_worker is null and f.agency = whole
            and (f.restricted_to is null or me = any (f.restricted_to))
            and (the_status is null or f.status = the_status)
            and (the_district is null or f.district = the_district)
          order by f.family_id desc limit most))
    select f.family_id
      from near join family f on f.family_id = near.id
     where (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
       and (the_status is null or f.status = the_status)
       and (the_district is null or f.district = the_district)
       and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                             and a.worker = the_worker and a.until_at is null))
     order by f.family_id desc
     limit most;
end $$;
