-- Who may see which case. The service works as a role that owns nothing: without a scope, set for one transaction by
-- the functions at the end, it sees no row of anybody.

-- who alone may see a restricted case; null: it is not restricted
alter table family add column restricted_to text[];
alter table family add column closed_to_emergency boolean not null default false;

-- Whose case it is. A case may have several caseworkers.
create table assignment (
    family_id     uuid        not null references family,
    assignment_id uuid        not null,
    worker        text        not null,
    from_at       timestamptz not null,
    assigned_by   text        not null,
    until_at      timestamptz,
    ended_by      text,
    primary key (family_id, assignment_id),
    check ((until_at is null) = (ended_by is null))
);
create unique index assignment_now on assignment (family_id, worker) where until_at is null;
create index assignment_by_worker on assignment (worker, family_id) where until_at is null;

-- Whoever took a case in has it, as long as nobody says otherwise.
insert into assignment (family_id, assignment_id, worker, from_at, assigned_by)
select family_id, gen_random_uuid(), opened_by, opened_at, opened_by from family;

-- Who covers for an absent colleague, from the first to the last day. It belongs to no case.
create table cover (
    cover_id    uuid primary key,
    agency      text        not null,
    absent      text        not null,
    covering    text        not null,
    from_day    date        not null,
    until_day   date        not null,
    arranged_at timestamptz not null,
    arranged_by text        not null,
    ended_at    timestamptz,
    ended_by    text,
    check (absent <> covering),
    check (until_day >= from_day),
    check ((ended_at is null) = (ended_by is null))
);
create index cover_by_covering on cover (agency, covering, until_day);

create table restriction (
    family_id           uuid        not null references family,
    restriction_id      uuid        not null,
    reason              text        not null,
    workers             text[]      not null check (cardinality(workers) > 0),
    closed_to_emergency boolean     not null,
    from_at             timestamptz not null,
    restricted_by       text        not null,
    until_at            timestamptz,
    lifted_by           text,
    primary key (family_id, restriction_id),
    check ((until_at is null) = (lifted_by is null))
);
create unique index restriction_now on restriction (family_id) where until_at is null;

create table emergency_access (
    family_id    uuid        not null references family,
    emergency_id uuid        not null,
    agency       text        not null,
    worker       text        not null,
    reason       text        not null,
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    reviewed_at  timestamptz,
    reviewed_by  text,
    primary key (family_id, emergency_id),
    check (until_at > from_at and until_at <= from_at + interval '3 hours'),
    check ((reviewed_at is null) = (reviewed_by is null))
);
create index emergency_access_by_agency on emergency_access (agency, emergency_id);
create index emergency_access_by_worker on emergency_access (worker, until_at);

-- Every read, search, change, refusal and export: ids alone, so that erasing a family leaves it whole. It is only ever
-- added to.
create sequence audit_event_sequence;

-- The transaction gets its number before the event gets its own: whoever sees that all transactions of before are over
-- knows then that no event of before is still to come.
create function next_audit_event() returns bigint language plpgsql
as $$
begin
    perform pg_current_xact_id();
    return nextval('audit_event_sequence');
end $$;

create table audit_event (
    sequence  bigint      primary key default next_audit_event(),
    at        timestamptz not null,
    agency    text,
    subject   text        not null,
    client    text,
    roles     text[]      not null,
    deed      text        not null,
    family_id uuid,
    shown     uuid[],
    relation  text,
    purpose   text        not null,
    outcome   text        not null,
    request   uuid        not null,
    -- a keyed hash by which the service knows what it wrote itself
    mac       bytea       not null
);
create index audit_event_by_family on audit_event (family_id, sequence) where family_id is not null;
create index audit_event_by_agency on audit_event (agency, sequence);
create index audit_event_by_shown on audit_event using gin (shown) where shown is not null;

-- The chain of seals: each is a keyed hash of the seal before it and of one event.
create table audit_seal (
    position  bigint      primary key check (position > 0),
    sequence  bigint      not null unique,
    hash      bytea       not null,
    sealed_at timestamptz not null
);

-- The end of the chain, with a keyed hash of its own: whoever cuts the tail off would have to forge it.
create table audit_head (
    one      boolean primary key default true check (one),
    position bigint  not null,
    sequence bigint  not null,
    hash     bytea   not null,
    mac      bytea   not null
);

-- The scope of a transaction: settings that end with it, so that a connection of the pool keeps none. A setting that is
-- empty or was never set gives null, or no.

-- the cases that the caller was let in to
create function scope_families() returns uuid[] language sql stable parallel safe
    as $$ select nullif(current_setting('tirek.families', true), '')::uuid[] $$;
-- for which agency the caller works
create function scope_agency() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('tirek.agency', true), '') $$;
-- whether all of the agency that is not restricted is in it
create function scope_whole_agency() returns boolean language sql stable parallel safe
    as $$ select current_setting('tirek.whole_agency', true) = 'yes' $$;
-- who asks: the subject of the token
create function scope_worker() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('tirek.worker', true), '') $$;
-- the instant of the request, and its day where the families live: the service's clock, not the database's
create function scope_at() returns timestamptz language sql stable parallel safe
    as $$ select nullif(current_setting('tirek.at', true), '')::timestamptz $$;
create function scope_day() returns date language sql stable parallel safe
    as $$ select nullif(current_setting('tirek.day', true), '')::date $$;
-- whether a job of the service itself works: it sees the cases of all agencies
create function scope_job() returns boolean language sql stable parallel safe
    as $$ select coalesce(current_setting('tirek.job', true), '') <> '' $$;

-- The cases that the worker of the scope has, covers for, is named on, or reached in an emergency.
create function caseload() returns setof uuid language sql stable rows 100 security definer
    set search_path = public, pg_temp
as $$
    select f.family_id
      from assignment a join family f using (family_id)
     where a.worker = scope_worker() and a.until_at is null
       and f.agency = scope_agency() and f.restricted_to is null
    union
    select f.family_id
      from cover c
      join assignment a on a.worker = c.absent and a.until_at is null
      join family f using (family_id)
     where c.agency = scope_agency() and c.covering = scope_worker() and c.ended_at is null
       and scope_day() between c.from_day and c.until_day
       and f.agency = scope_agency() and f.restricted_to is null
    union
    select f.family_id
      from family f
     -- written as the index on names can answer it
     where f.agency = scope_agency() and f.restricted_to @> array[scope_worker()]
    union
    select f.family_id
      from emergency_access e join family f using (family_id)
     where e.worker = scope_worker() and e.agency = scope_agency() and scope_at() >= e.from_at and scope_at() < e.until_at
       and f.agency = scope_agency() and not f.closed_to_emergency
$$;
create index family_restricted on family using gin (restricted_to) where restricted_to is not null;

-- Row-level security: the second wall behind the check that every endpoint passes.

alter table family enable row level security;
create policy cases on family using (family_id = any ((select scope_families())::uuid[]));
create policy agency on family for select using (
    (select scope_whole_agency()) and agency = (select scope_agency())
    and (restricted_to is null or (select scope_worker()) = any (restricted_to)));
create policy job on family using ((select scope_job()));

do $$
declare t text;
begin
    foreach t in array array['member', 'fact', 'identifier', 'assignment', 'restriction', 'emergency_access'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy cases on %I using (family_id = any ((select scope_families())::uuid[]))', t);
        execute format('create policy job on %I using ((select scope_job()))', t);
    end loop;
end $$;
create policy agency on emergency_access for select
    using (agency = (select scope_agency()) and (select scope_whole_agency()));

alter table cover enable row level security;
create policy agency on cover using (agency = (select scope_agency()));
create policy job on cover using ((select scope_job()));

-- who may read the trail, and whose part of it, the endpoints say; anybody may add to it
alter table audit_event enable row level security;
create policy added on audit_event for insert with check (true);
create policy cases on audit_event for select
    using (family_id = any ((select scope_families())::uuid[]) or shown && (select scope_families())::uuid[]);
create policy agency on audit_event for select using (agency = (select scope_agency()) and (select scope_whole_agency()));
create policy job on audit_event for select using ((select scope_job()));

-- Lets a caller in to one case: where a relation that is allowed holds, the case is put in the scope of the transaction
-- and the trail gets its event; otherwise nothing happens and nothing is returned. Relations are tried in the order of
-- the numbers: 1 own, 2 covering, 4 named on a restricted case, 8 the agency, 16 emergency.
create function enter_case(
    the_family uuid, the_agency text, the_subject text, the_day date, the_instant timestamptz,
    allowed_open integer, allowed_closed integer, allowed_restricted integer,
    the_client text, the_roles text[], the_deed text, the_request uuid, the_mac bytea)
returns table (relation integer, closed boolean)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    f record;
    allowed integer;
    found_relation integer := 0;
begin
    select agency, status = 'CLOSED' as closed, restricted_to, closed_to_emergency
      into f from family where family_id = the_family and agency = the_agency;
    if not found then
        return;
    end if;
    if f.restricted_to is not null then
        allowed := allowed_restricted & case when the_subject = any (f.restricted_to) then 20 else 16 end;
        if allowed & 4 <> 0 then
            found_relation := 4;
        end if;
    else
        allowed := case when f.closed then allowed_closed else allowed_open end;
        if allowed & 1 <> 0 and exists (
            select from assignment
             where family_id = the_family and worker = the_subject and until_at is null) then
            found_relation := 1;
        elsif allowed & 2 <> 0 and exists (
            select from assignment a
              join cover c on c.agency = the_agency and c.absent = a.worker and c.covering = the_subject
                   and c.ended_at is null and the_day between c.from_day and c.until_day
             where a.family_id = the_family and a.until_at is null) then
            found_relation := 2;
        elsif allowed & 8 <> 0 then
            found_relation := 8;
        end if;
    end if;
    if found_relation = 0 and allowed & 16 <> 0 and not f.closed_to_emergency and exists (
        select from emergency_access
         where family_id = the_family and agency = the_agency and worker = the_subject
           and the_instant >= from_at and the_instant < until_at) then
        found_relation := 16;
    end if;
    if found_relation = 0 then
        return;
    end if;
    perform set_config('tirek.families', (coalesce(scope_families(), '{}') || the_family)::text, true);
    insert into audit_event (at, agency, subject, client, roles, deed, family_id, relation, purpose, outcome, request, mac)
    values (the_instant, the_agency, the_subject, the_client, the_roles, the_deed, the_family,
            case found_relation when 1 then 'OWN' when 2 then 'COVERING' when 4 then 'NAMED' when 8 then 'AGENCY'
                                else 'EMERGENCY' end,
            case found_relation when 8 then 'SUPERVISION' when 16 then 'EMERGENCY' else 'CASEWORK' end,
            'DONE', the_request, the_mac);
    relation := found_relation;
    closed := f.closed;
    return next;
end $$;

-- Gives emergency access to a case of the agency, found by its id or its number; nothing is returned, and nothing done,
-- where there is none, it is closed, or closed even to this.
create function enter_emergency(
    the_id uuid, the_case uuid, the_number text, the_agency text, the_worker text, the_reason text,
    the_instant timestamptz, the_end timestamptz)
returns table (family_id uuid)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    the_family uuid;
begin
    select f.family_id into the_family
      from family f
     where f.agency = the_agency and (f.family_id = the_case or f.case_number = the_number) and not f.closed_to_emergency;
    if not found then
        return;
    end if;
    perform set_config('tirek.families', (coalesce(scope_families(), '{}') || the_family)::text, true);
    insert into emergency_access (family_id, emergency_id, agency, worker, reason, from_at, until_at)
    values (the_family, the_id, the_agency, the_worker, the_reason, the_instant, the_end);
    family_id := the_family;
    return next;
end $$;

-- Whether an agency has no case with this number yet, whoever asks; two who want one at the same time come one after
-- the other.
create function claim_case_number(the_agency text, the_number text) returns boolean
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(the_agency || ' ' || the_number, 0));
    return not exists (select from family where agency = the_agency and case_number = the_number);
end $$;
