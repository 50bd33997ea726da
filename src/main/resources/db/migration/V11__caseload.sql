-- Whose case it is, who covers for whom, who alone may know of a case, who reached one in an emergency, what supervisors
-- are told, and why cases were closed.

-- The reason for which somebody has a case no longer, where one was given.
alter table assignment add column ended_for text
    check (ended_for in ('WORKER_LEFT', 'WORKLOAD', 'FAMILY_WISH', 'WORKER_WISH', 'CONFLICT_OF_INTEREST', 'MISTAKE',
                         'MOVED', 'OTHER'));
alter table assignment add check (ended_for is null or until_at is not null);

-- A whole caseload given to somebody else in one deed.
create table caseload_move (
    move_id     uuid        primary key,
    agency      text        not null,
    from_worker text        not null,
    to_worker   text        not null,
    -- how many cases the one has no longer, and how many of them the other had already
    cases       integer     not null check (cases >= 0),
    had_already integer     not null check (had_already between 0 and cases),
    moved_at    timestamptz not null,
    moved_by    text        not null,
    check (from_worker <> to_worker)
);
alter table caseload_move enable row level security;
create policy agency on caseload_move using (agency = (select scope_agency()) and (select scope_whole_agency()));

create index cover_by_agency on cover (agency, cover_id);

-- Null where another restriction took its place.
alter table restriction add column lifted_for text;
alter table restriction add check (lifted_for is null or until_at is not null);

-- Null where it ended by itself.
alter table emergency_access add column ended_by text;
alter table emergency_access add column review_note text;
alter table emergency_access add check (review_note is null or reviewed_at is not null);

-- Of a restricted case those supervisors alone are told who are named on it: they alone see its row.
drop policy agency on emergency_access;
create policy agency on emergency_access for select using (
    agency = (select scope_agency()) and (select scope_whole_agency())
    and exists (select from family f where f.family_id = emergency_access.family_id));
create policy agency_changes on emergency_access for update using (
    agency = (select scope_agency()) and (select scope_whole_agency())
    and exists (select from family f where f.family_id = emergency_access.family_id));
create policy own on emergency_access for select
    using (agency = (select scope_agency()) and worker = (select scope_worker()));
create policy own_changes on emergency_access for update
    using (agency = (select scope_agency()) and worker = (select scope_worker()));

-- What supervisors are told. It holds ids alone, so that erasing a family leaves it whole.
create table notice (
    notice_id uuid        primary key,
    -- null: the supervisors of every agency
    agency    text,
    kind      text        not null,
    family_id uuid,
    -- what it is about beside the case, such as an emergency access
    about     uuid,
    worker    text,
    by_whom   text        not null,
    at        timestamptz not null
);
create index notice_by_agency on notice (agency, notice_id);
-- an export tells what supervisors were told of the case
create index notice_by_family on notice (family_id) where family_id is not null;

-- Who has read which notice.
create table notice_reading (
    notice_id uuid        not null references notice,
    agency    text        not null,
    reader    text        not null,
    read_at   timestamptz not null,
    primary key (notice_id, agency, reader)
);

alter table notice enable row level security;
create policy agency on notice for select using (
    (select scope_whole_agency()) and (agency is null or agency = (select scope_agency()))
    and (family_id is null or exists (select from family f where f.family_id = notice.family_id)));
create policy told on notice for insert with check (
    agency = (select scope_agency()) or family_id = any ((select scope_families())::uuid[]) or (select scope_job()));
alter table notice_reading enable row level security;
create policy own on notice_reading
    using (agency = (select scope_agency()) and reader = (select scope_worker()));

-- How a case was closed, each time.
create table closing (
    family_id    uuid        not null references family,
    closing_id   uuid        not null,
    reason       text        not null check (reason in ('HELPED', 'MOVED_AWAY', 'FAMILY_WISH', 'NO_CONTACT', 'DIED',
                                                        'TRANSFERRED', 'OTHER')),
    closed_on    date        not null,
    closed_at    timestamptz not null,
    closed_by    text        not null,
    reopened_for text        check (reopened_for in ('NEW_NEED', 'CAME_BACK', 'MISTAKE', 'OTHER')),
    reopened_at  timestamptz,
    reopened_by  text,
    primary key (family_id, closing_id),
    check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopened_for is null))
);
create unique index closing_now on closing (family_id) where reopened_at is null;
alter table closing enable row level security;
create policy cases on closing using (family_id = any ((select scope_families())::uuid[]));
create policy job on closing using ((select scope_job()));

-- The cases that a worker of the agency has, for whoever arranges its work. Restricted ones are not moved with the
-- others.
create function caseload_of(the_worker text) returns setof uuid language sql stable rows 100 security definer
    set search_path = public, pg_temp
as $$
    select f.family_id
      from assignment a join family f using (family_id)
     where scope_whole_agency() and a.worker = the_worker and a.until_at is null
       and f.agency = scope_agency() and f.restricted_to is null
$$;

-- The restricted cases of the agency that a worker has or is named on, so that whoever is named can be told.
create function restricted_cases_of(the_worker text) returns setof uuid language sql stable rows 10 security definer
    set search_path = public, pg_temp
as $$
    select f.family_id
      from family f
     where scope_whole_agency() and f.agency = scope_agency() and f.restricted_to is not null
       and (the_worker = any (f.restricted_to)
            or exists (select from assignment a
                        where a.family_id = f.family_id and a.worker = the_worker and a.until_at is null))
$$;

-- The emergency access that a worker has to a case just now, found as enter_emergency finds the case. Two requests of
-- one worker come one after the other.
create function running_emergency(
    the_case uuid, the_number text, the_agency text, the_worker text, the_instant timestamptz)
returns uuid
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('emergency ' || the_agency || ' ' || the_worker, 0));
    return (
        select e.emergency_id
          from family f join emergency_access e using (family_id)
         where f.agency = the_agency and (f.family_id = the_case or f.case_number = the_number)
           and not f.closed_to_emergency
           and e.agency = the_agency and e.worker = the_worker
           and the_instant >= e.from_at and the_instant < e.until_at
         order by e.until_at desc
         limit 1);
end $$;
