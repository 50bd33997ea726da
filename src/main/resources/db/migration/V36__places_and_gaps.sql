-- How many open cases of the caller's agency have some barrier with which a kind of help is lacking where they live, by what
-- figures may tell of them: nothing that rests on restricted facts. It tells counts alone, of restricted cases too; who
-- reads it rounds them.
create or replace function families_lacking(barriers text[], kinds text[], districts text[])
returns table (kind text, district text, families bigint)
language sql stable security definer set search_path = public, pg_temp
as $$
    select l.kind, l.district, count(distinct j.family_id)
      from family f
      join judgement j using (family_id)
     cross join lateral unnest(j.counted) as c (counted)
      join unnest(barriers, kinds, districts) as l (barrier, kind, district)
        on c.counted = 'barrier:' || l.barrier and l.district = j.district
     where f.agency = scope_agency() and f.status = 'OPEN'
     group by l.kind, l.district
$$;
