-- What families agreed to, cases that go to another agency, what was given out, what was erased and what must not be,
-- and the trail as it is read.

-- The trail

-- Nobody writes the same event twice; whoever puts a copy of one in is found by what belongs to one request. Ids of
-- requests grow with time, so the index grows at its end.
create index audit_event_by_request on audit_event (request);
-- a page of a few days among years
create index audit_event_by_time on audit_event using brin (at);

-- The whole trail, for who seals or checks it, and no case.
create function scope_trail() returns boolean language sql stable parallel safe
    as $$ select current_setting('tirek.trail', true) = 'whole' $$;
create policy trail on audit_event for select using ((select scope_trail()));

-- What was done to a case, or asked of it, or showed it in a list: the latest before this event. For who is let in to
-- the case everything; for the agency its own part.
create function events_of_case(the_family uuid, before bigint, most integer) returns setof audit_event
language sql stable rows 50 security definer set search_path = public, pg_temp
as $$
    select e.*
      from (select sequence
              from (select sequence from audit_event
                     where family_id = the_family and sequence < before
                       and (the_family = any (scope_families()) or agency = scope_agency())
                     order by sequence desc limit most) as done
             union
            select sequence
              from (select sequence from audit_event
                     where shown @> array[the_family] and sequence < before
                       and (the_family = any (scope_families()) or agency = scope_agency())
                     order by sequence desc limit most) as showed
             order by 1 desc limit most) as latest
      join audit_event e using (sequence)
     where the_family = any (scope_families()) or scope_whole_agency()
     order by sequence desc
$$;

-- Consent

-- What a family, or one person in it, agreed to: for what, which facts, to whom, until when, and how that can be shown.
-- What it said when it was first asked, a no included, is a fact of its profile; what the service goes by is here.
create table consent (
    family_id        uuid        not null references family,
    consent_id       uuid        not null,
    -- null: the whole household
    person_id        uuid,
    -- who asked for it
    agency           text        not null,
    purpose          text        not null check (purpose in ('KEEP_FACTS', 'TRANSFER', 'REFERRAL', 'MUNICIPAL_EXCHANGE')),
    categories       text[]      not null check (cardinality(categories) > 0),
    recipient        text,
    given_on         date        not null,
    until_day        date,
    -- null: nobody wrote down how
    how              text check (how in ('PAPER', 'SPOKEN_WITH_WITNESS', 'ELECTRONIC')),
    -- the name of the witness, encrypted
    witness          text,
    proof            text,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    withdrawn_on     date,
    withdrawn_how    text check (withdrawn_how in ('PAPER', 'SPOKEN_WITH_WITNESS', 'ELECTRONIC')),
    withdrawn_reason text,
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    primary key (family_id, consent_id),
    foreign key (family_id, person_id) references member,
    check ((purpose = 'KEEP_FACTS') = (recipient is null)),
    check (until_day is null or until_day >= given_on),
    check (withdrawn_on >= given_on),
    check (num_nulls(withdrawn_on, withdrawn_how, withdrawn_at, withdrawn_by) in (0, 4)),
    check (withdrawn_reason is null or withdrawn_at is not null)
);
create index consent_by_person on consent (family_id, person_id) where person_id is not null;

-- The consents of the household that hold on a day. Whoever takes one back takes back all of this purpose and recipient
-- that were recorded before.
create function consents_in_force(the_family uuid, the_purpose text, the_recipient text, the_day date)
returns setof consent language sql stable
as $$
    select c.*
      from consent c
     where c.family_id = the_family and c.person_id is null
       and c.purpose = the_purpose and c.recipient is not distinct from the_recipient
       and c.given_on <= the_day and (c.until_day is null or c.until_day >= the_day)
       and not exists (select from consent w
                        where w.family_id = the_family and w.person_id is null
                          and w.purpose = the_purpose and w.recipient is not distinct from the_recipient
                          and w.withdrawn_on <= the_day and w.withdrawn_at >= c.recorded_at)
$$;

-- What became of the household's consent, where it agreed once that its facts are kept, and does so no longer.
create function no_consent_to_keep(the_family uuid, the_day date) returns text language sql stable
as $$
    with asked as (
        select recorded_at, withdrawn_at from consent
         where family_id = the_family and person_id is null and purpose = 'KEEP_FACTS')
    select case when not exists (select from asked)
                     or exists (select from consents_in_force(the_family, 'KEEP_FACTS', null, the_day)) then null
                when (select max(withdrawn_at) >= max(recorded_at) from asked) then 'WITHDRAWN'
                else 'EXPIRED' end
$$;

-- Transfer to another agency

create table transfer (
    family_id    uuid        not null references family,
    transfer_id  uuid        not null,
    from_agency  text        not null,
    to_agency    text        not null,
    consent_id   uuid        not null,
    reason       text        not null check (reason in ('MOVED', 'SPECIAL_HELP', 'FAMILY_WISH', 'AGENCY_CLOSES', 'OTHER')),
    -- for who has the case, or will have it
    note         text,
    -- what the other agency is told before it accepts; it names nobody
    district     text,
    kind         text,
    size         integer     not null,
    requested_at timestamptz not null,
    requested_by text        not null,
    status       text        not null check (status in ('REQUESTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    refused_for  text check (refused_for in ('NO_CAPACITY', 'NOT_OUR_AREA', 'NOT_OUR_FIELD', 'OTHER')),
    decided_at   timestamptz,
    decided_by   text,
    -- it was restricted when it went over
    restricted   boolean     not null default false,
    primary key (family_id, transfer_id),
    foreign key (family_id, consent_id) references consent,
    check (from_agency <> to_agency),
    check ((status = 'REQUESTED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    check ((status = 'REFUSED') = (refused_for is not null))
);
create unique index transfer_under_way on transfer (family_id) where status = 'REQUESTED';
create unique index transfer_by_id on transfer (transfer_id);
create index transfer_by_receiver on transfer (to_agency, transfer_id);
create index transfer_by_sender on transfer (from_agency, transfer_id);
create index transfer_by_consent on transfer (family_id, consent_id);

-- The receiving agency sees what it is asked; the other one what it asked, of restricted cases those who are named.
create policy received on transfer
    using ((select scope_whole_agency()) and to_agency = (select scope_agency()));
create policy sent on transfer
    using ((select scope_whole_agency()) and from_agency = (select scope_agency())
           and (status = 'ACCEPTED' and not restricted
                or exists (select from family f where f.family_id = transfer.family_id)));

-- each of both agencies tells the other one of it
create policy told_of_transfer on notice for insert with check (
    family_id is null
    and exists (select from transfer t where t.transfer_id = about and agency in (t.from_agency, t.to_agency)));

-- What was given out

-- What was given out of a case, why and by whom.
create table disclosure (
    family_id     uuid        not null references family,
    disclosure_id uuid        not null,
    -- null: all that is held about the household
    person_id     uuid,
    purpose       text        not null check (purpose in ('ASKED_BY_FAMILY', 'ASKED_BY_PERSON', 'ASKED_BY_COURT')),
    made_at       timestamptz not null,
    made_by       text        not null,
    primary key (family_id, disclosure_id)
);

-- Erasure

-- A case that must not be erased for now, as long as a court or an authority needs it.
create table legal_hold (
    family_id uuid        not null references family,
    hold_id   uuid        not null,
    reason    text        not null,
    set_at    timestamptz not null,
    set_by    text        not null,
    lifted_at timestamptz,
    lifted_by text,
    primary key (family_id, hold_id),
    check ((lifted_at is null) = (lifted_by is null))
);
create unique index legal_hold_now on legal_hold (family_id) where lifted_at is null;

-- What is left of an erased case, or of a person who was erased from one. It names nobody.
create table tombstone (
    family_id    uuid        not null,
    tombstone_id uuid        not null,
    person_id    uuid,
    agency       text        not null,
    reason       text        not null check (reason in ('FAMILY_WISH', 'CONSENT_WITHDRAWN', 'RECORDED_IN_ERROR', 'COURT_ORDER',
                                                        'NO_LONGER_NEEDED', 'RETENTION')),
    erased_at    timestamptz not null,
    erased_by    text        not null,
    primary key (family_id, tombstone_id)
);
create index tombstone_by_agency on tombstone (agency, tombstone_id);

-- The case that the transaction erases; none while a legal hold is on it.
create function scope_erased() returns uuid language sql stable security definer set search_path = public, pg_temp
    as $$
        select erased from (select nullif(current_setting('tirek.erased', true), '')::uuid as erased) as scope
         where not exists (select from legal_hold where family_id = erased and lifted_at is null)
    $$;

do $$
declare t text;
begin
    foreach t in array array['consent', 'transfer', 'disclosure', 'legal_hold', 'tombstone'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy cases on %I using (family_id = any ((select scope_families())::uuid[]))', t);
        execute format('create policy job on %I using ((select scope_job()))', t);
    end loop;
    -- nothing is deleted but what is erased
    foreach t in array array['family', 'member', 'fact', 'identifier', 'assignment', 'restriction', 'emergency_access',
                             'closing', 'consent', 'transfer', 'disclosure', 'legal_hold'] loop
        execute format('create policy erased on %I as restrictive for delete using (family_id = (select scope_erased()))', t);
    end loop;
end $$;
create policy agency on tombstone for select
    using (agency = (select scope_agency()) and (select scope_whole_agency()));

-- what supervisors were told of a case is told to the family too
create policy cases on notice for select using (family_id = any ((select scope_families())::uuid[]));

-- cases that may be kept no longer
create index closing_in_time on closing (closed_at, family_id) where reopened_at is null;
