-- In which split or join a version was recorded or replaced, and of which fact of which other case it is a copy.
alter table fact add column recorded_in uuid, add column replaced_in uuid,
                 add column copied_from uuid, add column copied_from_family uuid,
                 add constraint fact_copied_check check ((copied_from is null) = (copied_from_family is null));
create index fact_by_regrouping on fact (family_id, recorded_in) where recorded_in is not null;
alter table identifier add column copied_from uuid, add column copied_from_family uuid,
                 add constraint identifier_copied_check check ((copied_from is null) = (copied_from_family is null));
alter table consent add column copied_from uuid, add column copied_from_family uuid,
                 add constraint consent_copied_check check ((copied_from is null) = (copied_from_family is null));

-- Since when and until when somebody belongs to a household, and what each is to its head, are facts like others: they can
-- be corrected, ended and withdrawn, and are read as of a day and as known at an instant. The row of a member is only what
-- facts about the person refer to.

insert into fact (family_id, fact_id, person_id, area, value, holds_from, holds_until, observed_on, source,
                  recorded_at, recorded_by)
select m.family_id, gen_random_uuid(), m.person_id, 'MEMBERSHIP',
       json_strip_nulls(json_build_object(
           'joinedOn', m.joined, 'joinedReason', m.joined_reason,
           'leftOn', to_char(m.left_on, 'YYYY-MM-DD'), 'leftReason', m.left_reason)),
       m.joined_on, case when m.left_on is not null then greatest(m.left_on - 1, m.joined_on) end,
       coalesce(p.observed_on, (m.recorded_at at time zone 'Asia/Almaty')::date), coalesce(p.source, 'FAMILY_SAID'),
       m.recorded_at, m.recorded_by
  from member m
  left join lateral (
       select observed_on, source from fact f
        where f.family_id = m.family_id and f.person_id = m.person_id and f.area = 'PERSON'
        order by recorded_at, fact_id limit 1) as p on true;

-- What a member is to the head stood among what is known of the person. Each version of that gives a version of this, whose
-- id follows from the other's.
create function pg_temp.relation_of(fact_id uuid) returns uuid language sql immutable
    as $$ select md5(fact_id || ' RELATION')::uuid $$;
insert into fact (family_id, fact_id, person_id, area, value, observed_on, source, recorded_at, recorded_by,
                  replaced_at, replaced_by, replaced_as, replaced_reason, replaced_note, withdrawn_by)
select f.family_id, pg_temp.relation_of(f.fact_id), f.person_id, 'RELATION',
       json_build_object('relation', f.value -> 'relation'), f.observed_on, f.source, f.recorded_at, f.recorded_by,
       f.replaced_at, case when next.fact_id is not null then pg_temp.relation_of(next.fact_id) end,
       case when f.replaced_as is null then null when next.fact_id is null then 'WITHDRAWN' else f.replaced_as end,
       f.replaced_reason, f.replaced_note,
       case when f.replaced_as is not null and next.fact_id is null then coalesce(f.withdrawn_by, f.recorded_by) end
  from fact f
  left join fact next on next.family_id = f.family_id and next.fact_id = f.replaced_by and next.area = 'PERSON'
       and next.value ->> 'relation' is not null
 where f.area = 'PERSON' and f.value ->> 'relation' is not null;
update fact set value = (value::jsonb - 'relation')::json where area = 'PERSON' and value::jsonb ? 'relation';
drop function pg_temp.relation_of(uuid);
-- what points at newer versions is checked now: nothing is altered while a check is pending
set constraints all immediate;
alter table member drop column joined_on, drop column joined, drop column joined_reason,
                   drop column left_on, drop column left_reason;

-- A household that split into two cases, or two that became one. Rows are added, never moved: those who go leave the one
-- case and join the other, and what is known of them is copied.
create table regrouping (
    family_id     uuid        not null references family,
    regrouping_id uuid        not null,
    kind          text        not null check (kind in ('SPLIT', 'JOIN')),
    -- whether the persons came to this case, or left it
    came          boolean     not null,
    other_family  uuid        not null,
    persons       uuid[]      not null check (cardinality(persons) > 0),
    on_day        date        not null,
    reason        text        not null,
    at            timestamptz not null,
    made_by       text        not null,
    undone_at     timestamptz,
    undone_by     text,
    primary key (family_id, regrouping_id),
    check ((undone_at is null) = (undone_by is null)),
    check (family_id <> other_family)
);
alter table regrouping enable row level security;
create policy cases on regrouping using (family_id = any ((select scope_families())::uuid[]));
create policy job on regrouping using ((select scope_job()));
create policy erased on regrouping as restrictive for delete using (family_id = (select scope_erased()));

-- Why a case ended that was not closed by hand, and which other case its members went to.
alter table closing drop constraint closing_reason_check;
alter table closing add constraint closing_reason_check check (
    reason in ('HELPED', 'MOVED_AWAY', 'FAMILY_WISH', 'NO_CONTACT', 'DIED', 'TRANSFERRED', 'OTHER', 'JOINED_OTHER_CASE',
               'SPLIT_UNDONE'));
alter table closing add column other_family uuid;
alter table closing add constraint closing_other_check
    check ((other_family is not null) = (reason in ('JOINED_OTHER_CASE', 'SPLIT_UNDONE')));
