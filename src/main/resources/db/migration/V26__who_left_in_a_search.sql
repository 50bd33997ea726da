-- Who of these persons of these cases belongs to the household no more, on the day of the request, since when and why. It
-- tells so of the cases that a list of families shows, as names_by_keys: facts themselves are not shown there.
create function leavings_of(the_families uuid[], the_persons uuid[])
returns table (family_id uuid, person_id uuid, left_on text, left_reason text)
language plpgsql stable rows 10 security definer set search_path = public, pg_temp
    set enable_seqscan = off
as $$
declare
    mine uuid[] := scope_families();
    whole text := case when scope_whole_agency() then scope_agency() end;
    me text := scope_worker();
    today date := scope_day();
begin
    return query
    select c.family_id, c.person_id, last.value ->> 'leftOn', last.value ->> 'leftReason'
      from unnest(the_families, the_persons) as c (family_id, person_id)
     cross join lateral (select * from family o where o.family_id = c.family_id offset 0) f
     -- who left and came back is there
     cross join lateral (
           select m.value, m.holds_until from fact m
            where m.family_id = c.family_id and m.person_id = c.person_id
              and m.area = 'MEMBERSHIP' and m.replaced_at is null
              and (m.holds_from is null or m.holds_from <= today)
            order by m.holds_until desc nulls first limit 1) last
     where last.holds_until < today
       and (f.family_id = any (mine) or f.agency = whole and (f.restricted_to is null or me = any (f.restricted_to)));
end $$;
