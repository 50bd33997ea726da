-- Restricted cases, legal holds, and what erasure leaves.

-- Restriction

-- Why an administrator named a further supervisor on a case that was restricted already; null where a supervisor
-- restricted it.
alter table restriction add column named_for text;

-- Names a supervisor beside those whom a restricted case of the agency knows, for an administrator who is let in to no
-- case: the restriction goes on, as a new row. Whether that was to be done, or she was named before; nothing is returned,
-- and nothing done, where the agency has no such case, or it is not restricted.
create function name_supervisor(
    the_family uuid, the_id uuid, the_supervisor text, the_reason text, the_instant timestamptz)
returns table (done boolean)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    named text[];
begin
    select f.restricted_to into named
      from family f
     where f.family_id = the_family and f.agency = scope_agency() and f.restricted_to is not null
       for update;
    if not found then
        return;
    end if;
    done := the_supervisor <> all (named);
    if done then
        named := named || the_supervisor;
        with ended as (
            update restriction set until_at = the_instant, lifted_by = scope_worker()
             where family_id = the_family and until_at is null
            returning reason, closed_to_emergency)
        insert into restriction
               (family_id, restriction_id, reason, workers, closed_to_emergency, from_at, restricted_by, named_for)
        select the_family, the_id, reason, named, closed_to_emergency, the_instant, scope_worker(), the_reason from ended;
        update family set restricted_to = named, changed_at = the_instant, version = version + 1
         where family_id = the_family;
    end if;
    return next;
end $$;

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

-- Erasure

-- Takes out of the case that the transaction erases a person from what others are said to be to her, and whatever
-- followed a visit that went with her stands by itself.
create function forget_person(the_person uuid) returns void
language sql security definer set search_path = public, pg_temp
as $$
    update fact
       set value = jsonb_set(value::jsonb, '{carerOf,items}', (value::jsonb #> '{carerOf,items}') - the_person::text)::json
     where family_id = scope_erased() and area = 'PERSON'
       and value::jsonb #> '{carerOf,items}' @> to_jsonb(the_person::text);
    update fact f
       set value = (value::jsonb - 'follows')::json
     where f.family_id = scope_erased() and f.value ->> 'follows' is not null
       and not exists (select from fact before
                        where before.family_id = f.family_id and before.fact_id::text = f.value ->> 'follows')
$$;
