-- What was written in the shapes of before is said in those of now: a person may have several jobs and need several
-- services of health care, every list says whether it is whole, and days may be known to the month or the year.

-- The day stays for comparing (the first that it may be), and beside it stands what was told: 2024, 2024-05 or 2024-05-12.
alter table member add column joined text check (joined ~ '^(19|20)\d\d(-\d\d(-\d\d)?)?$');
update member
   set joined = case when joined_on < date '1900-01-01' then '1900' else to_char(joined_on, 'YYYY-MM-DD') end
 where joined_on is not null;
alter table member add constraint member_joined_on_check check ((joined is null) = (joined_on is null));

-- A list in the shape of now. A plain list was an answer as a whole. Of one that did not say so nobody knows.
create function pg_temp.listed(value jsonb, field text) returns jsonb language sql immutable as $$
  select case jsonb_typeof(value -> field)
         when 'array' then
           value || jsonb_build_object(field, jsonb_build_object('complete', true, 'items', value -> field))
         when 'object' then
           value || jsonb_build_object(field, '{"complete": false, "items": []}'::jsonb || jsonb_strip_nulls(value -> field))
         else value - field
         end
$$;

-- A day in the shape of now, whose years are 1900 to 2100.
create function pg_temp.dated(value jsonb, field text) returns jsonb language sql immutable as $$
  select case
         when value ->> field is null then value - field
         when left(value ->> field, 4) < '1900' then value || jsonb_build_object(field, '1900')
         when left(value ->> field, 4) > '2100' then value || jsonb_build_object(field, '2100')
         else value
         end
$$;

create function pg_temp.rewritten(area text, value jsonb) returns jsonb language plpgsql immutable as $$
declare
  field text;
begin
  foreach field in array case area
    when 'PERSON' then array['papers', 'carerOf']
    when 'HOUSING' then array['defects', 'chosenFor']
    when 'SCHOOLING' then array['clubs', 'clubObstacles']
    when 'HEALTH' then array['forgoneFor', 'obstacles']
    when 'DUTY' then array['costs']
    when 'DAILY_LIFE' then array['knowsOf', 'notAppliedFor', 'dwellingSearch']
    when 'TIE' then array['gives', 'costs', 'conflicts']
    when 'ENCOUNTER' then array['refusedFor', 'treatment']
    else array[]::text[]
    end
  loop
    value := pg_temp.listed(value, field);
  end loop;
  foreach field in array array['since', 'until', 'leaseUntil', 'ownedUntil', 'waitingSince']
  loop
    value := pg_temp.dated(value, field);
  end loop;
  -- a help of which nobody says what it is was let in before
  if area = 'TIE' and jsonb_path_exists(value, '$.gives.items[*] ? (!exists(@.what))') then
    value := jsonb_set(
        value, '{gives}',
        jsonb_build_object('complete', false, 'items', jsonb_path_query_array(value, '$.gives.items[*] ? (exists(@.what))')));
  end if;
  return value;
end
$$;

-- what needs no change stays as it was written
update fact
   set value = pg_temp.rewritten(area, value::jsonb)::json
 where pg_temp.rewritten(area, value::jsonb) <> value::jsonb;

-- Work: each job is a fact of its own. That there is no work is a list of jobs which is whole and empty.
insert into fact (family_id, fact_id, person_id, area, value, holds_from, holds_until, observed_on, source,
                  recorded_at, recorded_by, replaced_at, replaced_by)
select family_id, gen_random_uuid(), person_id,
       case value ->> 'kind' when 'NONE' then 'WHOLENESS' else 'JOB' end,
       case value ->> 'kind'
       when 'NONE' then
         json_strip_nulls(json_build_object('list', 'JOB', 'complete', true, 'since', value -> 'since'))
       else
         json_strip_nulls(json_build_object(
             'kind', value -> 'kind', 'occupation', value -> 'occupation',
             'since', value -> 'since', 'until', value -> 'until'))
       end,
       holds_from, holds_until, observed_on, source, recorded_at, recorded_by, replaced_at, replaced_by
  from fact
 where area = 'WORK' and value::jsonb ?| array['kind', 'occupation', 'since', 'until'];
update fact
   set value = (value::jsonb - array['kind', 'occupation', 'since', 'until'])::json, holds_from = null, holds_until = null
 where area = 'WORK';

-- Health: each service that is needed is a fact of its own. That nothing stands before any is a whole list without any.
insert into fact (family_id, fact_id, person_id, area, value, holds_from, observed_on, source,
                  recorded_at, recorded_by, replaced_at, replaced_by)
select family_id, gen_random_uuid(), person_id,
       case when needed then 'NEEDED_CARE' else 'WHOLENESS' end,
       case when needed then
         json_strip_nulls(json_build_object(
             'service', value -> 'neededService', 'waitingSince', value -> 'waitingSince', 'obstacles', value -> 'obstacles'))
       else
         json_build_object('list', 'NEEDED_CARE', 'complete', true)
       end,
       case when needed and length(value ->> 'waitingSince') = 10 then (value ->> 'waitingSince')::date end,
       observed_on, source, recorded_at, recorded_by, replaced_at, replaced_by
  from (select *,
               value::jsonb ?| array['neededService', 'waitingSince']
               or coalesce(json_array_length(value -> 'obstacles' -> 'items') > 0, false) as needed
          from fact
         where area = 'HEALTH') as health
 where needed or (value -> 'obstacles' ->> 'complete')::boolean;
update fact
   set value = (value::jsonb - array['neededService', 'waitingSince', 'obstacles'])::json
 where area = 'HEALTH' and value::jsonb ?| array['neededService', 'waitingSince', 'obstacles'];

-- of which nothing is left stands elsewhere now
delete from fact as empty
 where area in ('WORK', 'HEALTH') and value::jsonb = '{}'::jsonb and replaced_at is null
   and not exists (select from fact as before
                    where before.family_id = empty.family_id and before.replaced_by = empty.fact_id);

drop function pg_temp.rewritten(text, jsonb), pg_temp.dated(jsonb, text), pg_temp.listed(jsonb, text);
