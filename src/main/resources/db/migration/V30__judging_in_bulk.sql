-- What the rules said of each case when it was judged last without being asked for: codes alone, no words and no reasons.
-- A case that changed since has another version.
create table judgement (
    family_id    uuid        primary key references family,
    rulebook     text        not null,
    judged_for   date        not null,
    case_version integer     not null,
    judged_at    timestamptz not null,
    -- the work that judged it
    job_id       uuid        not null,
    -- barriers, and what is not simply refused of benefits
    verdicts     text[]      not null
);
alter table judgement enable row level security;
create policy cases on judgement using (family_id = any ((select scope_families())::uuid[]));
create policy job on judgement using ((select scope_job()));
create policy erased on judgement as restrictive for delete using (family_id = (select scope_erased()));

-- Long work on all open cases, part by part. It names nobody; what the parts found are counts.
create table job (
    job_id   uuid        primary key,
    kind     text        not null check (kind in ('PUBLICATION', 'DAY', 'IMPACT')),
    -- by which it judges, and with which it compares
    rulebook text        not null,
    against  text,
    for_day  date        not null,
    asked_at timestamptz not null,
    -- null where nobody did
    asked_by text,
    state    text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'SUPERSEDED', 'FAILED')),
    -- how many cases there were when it began
    total    integer,
    begun_at timestamptz,
    ended_at timestamptz,
    check ((kind = 'IMPACT') = (against is not null))
);
-- several nodes may begin a day, and one of them does
create unique index job_of_day on job (for_day) where kind = 'DAY';
create index job_by_state on job (state) where state in ('WAITING', 'RUNNING');

create table job_part (
    job_id   uuid    not null references job,
    part     integer not null,
    -- the cases whose ids follow the one and do not follow the other
    after_id uuid    not null,
    up_to_id uuid    not null,
    done_at  timestamptz,
    judged   integer,
    changed  integer,
    -- cases that could not be judged
    failed   integer,
    found    jsonb,
    primary key (job_id, part)
);
create index job_part_to_do on job_part (job_id, part) where done_at is null;
