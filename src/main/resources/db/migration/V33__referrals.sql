-- Families sent to help: where a referral stands, how it came there, and what its family says of it.

-- The provider that the caller works for, as the token names it; it is let in to what was sent to it, and to no case.
create function scope_provider() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('tirek.provider', true), '')::uuid $$;

create table referral (
    family_id       uuid        not null references family,
    referral_id     uuid        not null,
    -- rises with each change
    version         integer     not null default 1,
    -- who has the case now, and who had it when the referral was made
    agency          text        not null,
    made_by_agency  text        not null,
    -- to an offer of the directory...
    offer_id        uuid,
    provider_id     uuid,
    provider_kind   text,
    -- as consents name it
    recipient       text,
    formal          boolean     not null default false,
    -- ... or to somebody of the family's own network
    tie_id          uuid,
    -- it says what the family believes
    restricted      boolean     not null default false,
    help            text        not null,
    barrier         text,
    step            text,
    -- what is asked of an office
    service         text,
    -- whom it concerns; empty: the family
    members         uuid[]      not null default '{}',
    -- the referral that ended without help and that this one follows
    follows         uuid,
    -- for the agency, and for the provider
    note            text,
    message         text,
    -- asked for although nobody more could be taken, and why
    despite         text,
    categories      text[]      not null default '{}',
    -- what the provider is shown, encrypted
    shared          text,
    status          text        not null check (status in ('DRAFT', 'REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD',
                                                           'COMPLETED', 'REJECTED', 'FAILED', 'CANCELLED', 'EXPIRED',
                                                           'ENTERED_IN_ERROR')),
    reason          text,
    outcome         text check (outcome in ('HELP_RECEIVED', 'PARTLY', 'NOT_RECEIVED', 'FAMILY_WITHDREW')),
    -- whose word it is that it stands so; null: nobody's, the time to answer ran out
    word_of         text check (word_of in ('PROVIDER', 'WORKER', 'FAMILY')),
    answer_within   integer     not null,
    asked_on        date,
    answer_until    date,
    answered_on     date,
    accepted_on     date,
    moved_on        date        not null,
    ended_on        date,
    -- what was said afterwards
    family_said     text check (family_said in ('YES', 'PARTLY', 'NO')),
    worker_said     text check (worker_said in ('YES', 'PARTLY', 'NO')),
    -- the visit that it became, once somebody of the agency confirmed it
    encounter_id    uuid,
    confirmed_at    timestamptz,
    confirmed_by    text,
    made_at         timestamptz not null,
    made_by         text        not null,
    changed_at      timestamptz not null,
    primary key (family_id, referral_id),
    foreign key (family_id, follows) references referral,
    check (num_nonnulls(offer_id, tie_id) = 1),
    check ((offer_id is null) = (provider_id is null)),
    check ((confirmed_at is null) = (confirmed_by is null)),
    check (status = 'DRAFT' or status = 'ENTERED_IN_ERROR' or asked_on is not null)
);
create index referral_by_agency on referral (agency, referral_id);
create index referral_by_provider on referral (provider_id, referral_id) where shared is not null;
create index referral_by_deadline on referral (answer_until, family_id, referral_id) where status = 'REQUESTED';
create index referral_without_feedback on referral (agency, ended_on)
    where status in ('COMPLETED', 'FAILED') and family_said is null and worker_said is null;
create index referral_by_follows on referral (family_id, follows) where follows is not null;
create index referral_by_key on referral ((split_part(shared, ':', 1))) where shared is not null;

-- How a referral came to stand where it stands. It is only ever added to.
create table referral_move (
    family_id   uuid        not null references family,
    move_id     uuid        not null,
    referral_id uuid        not null,
    -- null: it was made
    from_status text,
    to_status   text        not null,
    reason      text,
    outcome     text,
    word_of     text,
    on_day      date        not null,
    note        text,
    moved_at    timestamptz not null,
    moved_by    text        not null,
    primary key (family_id, move_id),
    foreign key (family_id, referral_id) references referral
);
create index referral_move_by_referral on referral_move (family_id, referral_id, move_id);

-- Whether it helped, in the word of the family and that of its caseworker, beside what the provider said.
create table referral_feedback (
    family_id     uuid        not null references family,
    feedback_id   uuid        not null,
    referral_id   uuid        not null,
    voice         text        not null check (voice in ('FAMILY', 'WORKER')),
    help_received text        not null check (help_received in ('YES', 'PARTLY', 'NO')),
    on_day        date        not null,
    note          text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    primary key (family_id, feedback_id),
    unique (family_id, referral_id, voice),
    foreign key (family_id, referral_id) references referral
);

-- How many of the referrals that an agency asked for in a month came how far. It names nobody.
create table referral_rollup (
    agency text    not null,
    month  date    not null check (extract(day from month) = 1),
    formal boolean not null,
    help   text    not null,
    stage  text    not null,
    n      integer not null,
    primary key (agency, month, formal, help, stage)
);

do $$
declare t text;
begin
    foreach t in array array['referral', 'referral_move', 'referral_feedback'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy cases on %I using (family_id = any ((select scope_families())::uuid[]))', t);
        execute format('create policy job on %I using ((select scope_job()))', t);
        execute format('create policy erased on %I as restrictive for delete using (family_id = (select scope_erased()))', t);
    end loop;
end $$;

-- supervisors list those of all cases of the agency that are open to them
create policy agency on referral for select
    using ((select scope_whole_agency()) and agency = (select scope_agency())
           and exists (select from family f where f.family_id = referral.family_id));

-- The receiving provider sees what was sent to it, and says what became of it.
create policy received on referral for select
    using (provider_id = (select scope_provider()) and shared is not null and status not in ('DRAFT', 'ENTERED_IN_ERROR'));
create policy answered on referral for update
    using (provider_id = (select scope_provider()) and shared is not null and status not in ('DRAFT', 'ENTERED_IN_ERROR'))
    with check (provider_id = (select scope_provider()) and shared is not null
                and status not in ('DRAFT', 'ENTERED_IN_ERROR', 'CANCELLED', 'EXPIRED'));
create policy answered on referral_move for insert
    with check ((select scope_provider()) is not null
                and exists (select from referral r
                             where r.family_id = referral_move.family_id and r.referral_id = referral_move.referral_id
                               and r.provider_id = (select scope_provider())));
-- it sees too whether the family still agrees that it does
create policy received on consent for select
    using ((select scope_provider()) is not null and purpose = 'REFERRAL'
           and exists (select from referral r
                        where r.family_id = consent.family_id and r.recipient = consent.recipient
                          and r.provider_id = (select scope_provider())));

-- What is locked is moved to another key by a job alone; it may be taken away.
create trigger only_a_job_moves_keys before update of shared on referral
    for each row when (old.shared is not null and new.shared is not null and old.shared <> new.shared)
    execute function only_a_job_moves_keys();

-- as before, and the keys of what providers are shown
create or replace function keys_in_use() returns table (purpose text, key_id text)
language sql stable security definer set search_path = public, pg_temp
as $$
    with recursive of_identifiers as (
        (select split_part(secret, ':', 1) || ' ' || fingerprint_key as keys from identifier
          order by split_part(secret, ':', 1) || ' ' || fingerprint_key limit 1)
        union all
        select (select split_part(i.secret, ':', 1) || ' ' || i.fingerprint_key from identifier i
                 where split_part(i.secret, ':', 1) || ' ' || i.fingerprint_key > o.keys
                 order by split_part(i.secret, ':', 1) || ' ' || i.fingerprint_key limit 1)
          from of_identifiers o where o.keys is not null),
    of_consents as (
        (select split_part(witness, ':', 1) as key from consent where witness is not null
          order by split_part(witness, ':', 1) limit 1)
        union all
        select (select split_part(c.witness, ':', 1) from consent c
                 where c.witness is not null and split_part(c.witness, ':', 1) > o.key
                 order by split_part(c.witness, ':', 1) limit 1)
          from of_consents o where o.key is not null),
    of_referrals as (
        (select split_part(shared, ':', 1) as key from referral where shared is not null
          order by split_part(shared, ':', 1) limit 1)
        union all
        select (select split_part(r.shared, ':', 1) from referral r
                 where r.shared is not null and split_part(r.shared, ':', 1) > o.key
                 order by split_part(r.shared, ':', 1) limit 1)
          from of_referrals o where o.key is not null)
    select 'ENCRYPTION', split_part(keys, ' ', 1) from of_identifiers where keys is not null
    union
    select 'NUMBER', split_part(keys, ' ', 2) from of_identifiers where keys is not null
    union
    select 'ENCRYPTION', key from of_consents where key is not null
    union
    select 'ENCRYPTION', key from of_referrals where key is not null
$$;
