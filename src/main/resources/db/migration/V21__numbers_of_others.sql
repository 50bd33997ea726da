-- A number that never was the person's (mistyped, or somebody else's) finds the person no more. One that was, and is of no
-- use now, does.
create or replace function persons_by_number(the_kind text, the_fingerprint bytea,
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
       and coalesce(i.replaced_for, '') not in ('MISTYPED', 'OF_SOMEBODY_ELSE')
       and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)))
       and (the_status is null or f.status = the_status)
       and (the_district is null or f.district = the_district)
       and (the_worker is null or exists (select from assignment a where a.family_id = f.family_id
                                             and a.worker = the_worker and a.until_at is null))
     limit most;
end $$;
