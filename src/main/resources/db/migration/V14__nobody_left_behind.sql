-- Restricted cases, legal holds, and what erasure leaves.

-- The restricted cases of the agency that a worker has or is named on, so that whoever is named can be told. Each half
-- has its index; an "or" over both reads every restricted case of the agency.
create or replace function restricted_cases_of(the_worker text) returns setof uuid language sql stable rows 10
    security definer set search_path = public, pg_temp
as $$
    select f.family_id
      from family f
     where scope_whole_agency() and f.agency = scope_agency() and f.restricted_to @> array[the_worker]
    union
    select f.family_id
      from assignment a join family f using (family_id)
     where scope_whole_agency() and a.worker = the_worker and a.until_at is null
       and f.agency = scope_agency() and f.restricted_to is not null
$$;

-- Legal hold

-- Why it was lifted; null where another hold took its place.
alter table legal_hold add column lifted_for text;
alter table legal_hold add check (lifted_for is null or lifted_at is not null);
