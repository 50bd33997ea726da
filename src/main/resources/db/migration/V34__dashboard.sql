-- A kept judgement is renewed in the transaction of each change of its case, by no job.
alter table judgement
    alter column job_id drop not null,
    -- NOT_JUDGED: its facts could not be read; CLOSED: nothing is said of a case that is closed
    add column state     text not null default 'JUDGED' check (state in ('JUDGED', 'NOT_JUDGED', 'CLOSED')),
    -- whose case it was when it was judged; null: it was not judged since figures are kept
    add column agency    text,
    add column district  text not null default 'UNKNOWN',
    add column household text not null default 'UNKNOWN' check (household in ('MONO', 'NUCLEAR', 'EXTENDED', 'UNKNOWN')),
    -- what figures count of it, each once: barriers, and benefits by their best status; nothing that rests on restricted facts
    add column counted   text[] not null default '{}';

-- How many families have a barrier, or stand somewhere with a benefit. Each row is what a month added to the figure or
-- took away, so that the sum up to a month is how many it was at the month's end. It names nobody.
create table rollup (
    agency    text    not null,
    kind      text    not null check (kind in ('BARRIER', 'BENEFIT')),
    code      text    not null,
    -- of a barrier: FOUND
    status    text    not null,
    district  text    not null,
    household text    not null,
    month     date    not null check (extract(day from month) = 1),
    n         bigint  not null,
    primary key (agency, kind, code, status, district, household, month)
);

-- What transactions added since, until a job folds it: rows are only ever added, so nobody waits for anybody.
create table rollup_change (
    change_id bigint  primary key generated always as identity,
    agency    text    not null,
    kind      text    not null,
    code      text    not null,
    status    text    not null,
    district  text    not null,
    household text    not null,
    month     date    not null,
    n         bigint  not null
);
create index rollup_change_by_agency on rollup_change (agency);

-- Where figures are rounded up and where down is nobody's to know, and the same at all times: whoever saw one number
-- rounded in many ways could tell it.
create table rollup_salt (
    one  boolean primary key default true check (one),
    salt bytea   not null
);
insert into rollup_salt (salt) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

alter table rollup enable row level security;
alter table rollup_change enable row level security;
create policy agency on rollup for select using (agency = (select scope_agency()));
create policy agency on rollup_change for select using (agency = (select scope_agency()));
create policy job on rollup for select using ((select scope_job()));
create policy job on rollup_change for select using ((select scope_job()));

-- An entry of what is counted, in columns.
create function rollup_kind(counted text) returns text language sql immutable parallel safe
    as $$ select upper(split_part(counted, ':', 1)) $$;
create function rollup_code(counted text) returns text language sql immutable parallel safe
    as $$ select split_part(split_part(counted, ':', 2), '=', 1) $$;
create function rollup_status(counted text) returns text language sql immutable parallel safe
    as $$ select coalesce(nullif(split_part(counted, '=', 2), ''), 'FOUND') $$;

-- Keeps the figures in the transaction and by the statement that writes judgements, however many these are.
create function keep_rollup() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        insert into rollup_change (agency, kind, code, status, district, household, month, n)
        select agency, rollup_kind(c), rollup_code(c), rollup_status(c), district, household,
               date_trunc('month', judged_for)::date, count(*)
          from after_rows, unnest(counted) c
         where agency is not null
         group by 1, 2, 3, 4, 5, 6, 7;
    elsif tg_op = 'DELETE' then
        -- who is erased goes from now on, and not from what was
        insert into rollup_change (agency, kind, code, status, district, household, month, n)
        select agency, rollup_kind(c), rollup_code(c), rollup_status(c), district, household,
               date_trunc('month', greatest(judged_for, scope_day()))::date, -count(*)
          from before_rows, unnest(counted) c
         where agency is not null
         group by 1, 2, 3, 4, 5, 6, 7;
    else
        insert into rollup_change (agency, kind, code, status, district, household, month, n)
        select agency, rollup_kind(c), rollup_code(c), rollup_status(c), district, household,
               date_trunc('month', judged_for)::date, sum(n)
          from (select b.agency, c, b.district, b.household, a.judged_for, -1 as n
                  from before_rows b join after_rows a using (family_id), unnest(b.counted) c
                 where (b.agency, b.district, b.household, b.counted) is distinct from (a.agency, a.district, a.household, a.counted)
                union all
                select a.agency, c, a.district, a.household, a.judged_for, 1
                  from before_rows b join after_rows a using (family_id), unnest(a.counted) c
                 where (b.agency, b.district, b.household, b.counted) is distinct from (a.agency, a.district, a.household, a.counted)) s
         where agency is not null
         group by 1, 2, 3, 4, 5, 6, 7
        having sum(n) <> 0;
    end if;
    return null;
end $$;
create trigger rollup_of_new after insert on judgement
    referencing new table as after_rows for each statement execute function keep_rollup();
create trigger rollup_of_changed after update on judgement
    referencing old table as before_rows new table as after_rows for each statement execute function keep_rollup();
create trigger rollup_of_gone after delete on judgement
    referencing old table as before_rows for each statement execute function keep_rollup();

-- Adds to the figures what was written since; two that try come one after the other, in the order of the keys.
create function fold_rollup() returns integer language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    folded integer;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('tirek fold rollup', 0)) then
        return 0;
    end if;
    with gone as (
        delete from rollup_change
        returning agency, kind, code, status, district, household, month, n),
    added as (
        insert into rollup as r (agency, kind, code, status, district, household, month, n)
        select agency, kind, code, status, district, household, month, sum(n)
          from gone
         group by 1, 2, 3, 4, 5, 6, 7
         order by 1, 2, 3, 4, 5, 6, 7
        on conflict (agency, kind, code, status, district, household, month) do update set n = r.n + excluded.n)
    select count(*) into folded from gone;
    return folded;
end $$;

-- Where the figures of now are not what the judgements say; one statement sees both as they were at one moment.
create function rollup_differences()
returns table (agency text, kind text, code text, status text, district text, household text, kept bigint, counted bigint)
language sql stable security definer set search_path = public, pg_temp
as $$
    with kept as (
        select agency, kind, code, status, district, household, sum(n)::bigint as n
          from (select agency, kind, code, status, district, household, n from rollup
                union all
                select agency, kind, code, status, district, household, n from rollup_change) k
         group by 1, 2, 3, 4, 5, 6),
    told as (
        select agency, rollup_kind(c) as kind, rollup_code(c) as code, rollup_status(c) as status, district, household, count(*) as n
          from judgement, unnest(counted) c
         where agency is not null
         group by 1, 2, 3, 4, 5, 6)
    select agency, kind, code, status, district, household, coalesce(k.n, 0), coalesce(t.n, 0)
      from kept k full join told t using (agency, kind, code, status, district, household)
     where coalesce(k.n, 0) <> coalesce(t.n, 0)
$$;

-- Puts them right from this day on; how many were wrong.
create function repair_rollup(the_day date) returns integer
language sql volatile security definer set search_path = public, pg_temp
as $$
    with repaired as (
        insert into rollup_change (agency, kind, code, status, district, household, month, n)
        select agency, kind, code, status, district, household, date_trunc('month', the_day)::date, counted - kept
          from rollup_differences()
        returning 1)
    select count(*)::integer from repaired
$$;
