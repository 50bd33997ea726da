-- What a system of the city sent, by its own ids, so that the same is done once: no person and no case, and of the content a
-- keyed hash. A notice that was refused for what it says is not here.
create table municipal_notice_key (
    sender      text        not null,
    -- the sender's own
    sender_id   text        not null,
    content     bytea       not null,
    received_at timestamptz not null,
    -- null until its transaction ends
    answer      text        check (answer in ('APPLIED', 'NO_SUCH_PERSON', 'NEEDS_CASEWORKER')),
    primary key (sender, sender_id)
);

-- What a system of the city said of somebody in a case, for those who work with the family.
create table municipal_notice (
    family_id   uuid        not null references family,
    notice_id   uuid        not null,
    person_id   uuid        not null,
    sender      text        not null,
    kind        text        not null,
    on_day      date        not null,
    details     jsonb       not null,
    -- why it was left to a person; null: it was applied
    reason      text,
    -- the fact that was recorded
    fact_id     uuid,
    received_at timestamptz not null,
    primary key (family_id, notice_id),
    foreign key (family_id, person_id) references member,
    check ((reason is null) = (fact_id is not null))
);
create index municipal_notice_by_person on municipal_notice (family_id, person_id);

-- What happened to a case, by ids alone, for whoever is to be told. It is written in the transaction in which it happened.
create table event_outbox (
    family_id uuid        not null references family,
    event_id  uuid        not null,
    kind      text        not null,
    about     uuid,
    at        timestamptz not null,
    primary key (family_id, event_id)
);
create index event_outbox_in_order on event_outbox (event_id);

do $$
declare t text;
begin
    foreach t in array array['municipal_notice', 'event_outbox'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy cases on %I using (family_id = any ((select scope_families())::uuid[]))', t);
        execute format('create policy job on %I using ((select scope_job()))', t);
        execute format('create policy erased on %I as restrictive for delete using (family_id = (select scope_erased()))', t);
    end loop;
end $$;

-- In which cases of whatever agency somebody has this identification number now. Who may be answered what is decided once the
-- case was looked at.
create function persons_of_number(prints text[]) returns table (family_id uuid, person_id uuid)
language sql stable rows 2 security definer set search_path = public, pg_temp
as $$
    select distinct i.family_id, i.person_id
      from identifier i
     where i.kind = 'IIN' and i.fingerprint in (select decode(print, 'hex') from unnest(prints) as p (print))
       and i.replaced_at is null
     order by 1, 2
$$;
