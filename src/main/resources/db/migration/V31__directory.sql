-- Who helps, and with what. Public places are shown to everybody who works here; a private person to one agency alone.
-- A text is in three languages: Kazakh, Russian, English.
create table provider (
    provider_id uuid    primary key,
    -- of public places alone
    code        text    unique,
    kind        text    not null,
    formal      boolean not null,
    -- the only one that is shown it; null: all of them
    agency      text,
    -- of a person, as whoever wrote it down says
    adult       boolean,
    name        text[]  not null check (cardinality(name) = 3),
    -- made up to show how this works
    example     boolean not null,
    added_on    date    not null,
    added_by    text    not null,
    -- the first day on which it is there no more
    closed_on   date,
    version     integer not null,
    check (code is null or agency is null),
    -- nobody under 18 is help
    check (agency is null or adult is true)
);

create table offer (
    offer_id    uuid    primary key,
    provider_id uuid    not null references provider,
    -- that of the provider
    agency      text,
    code        text    unique,
    -- the main one first
    helps       text[]  not null check (cardinality(helps) > 0),
    barriers    text[]  not null,
    steps       text[]  not null,
    -- whom it is for; null: everybody
    condition   text,
    -- whole tenge; null: not known
    price       bigint  check (price >= 0),
    languages   text[]  not null,
    -- null: the whole city
    district    text,
    latitude    double precision check (latitude between 40 and 56),
    longitude   double precision check (longitude between 46 and 88),
    -- such as MONDAY 09:00 18:00; null: not known
    openings    text[],
    seasonal    boolean not null,
    capacity    text    check (capacity in ('CAPACITY', 'WAITLIST', 'NONE')),
    places      integer check (places >= 0),
    capacity_on date,
    -- how many referrals to it were open when its capacity was said: whoever said it knew of them, and they take none of
    -- the places
    open_then   integer not null default 0 check (open_then >= 0),
    contact     text,
    name        text[]  not null check (cardinality(name) = 3),
    what        text[]  not null check (cardinality(what) = 3),
    mind        text[]  check (cardinality(mind) = 3),
    papers      text[]  not null,
    source      text    not null,
    verified_on date,
    verified_by text,
    example     boolean not null,
    added_on    date    not null,
    added_by    text    not null,
    -- the first day on which it is there no more
    closed_on   date,
    version     integer not null,
    check (code is null or agency is null),
    check ((latitude is null) = (longitude is null)),
    check ((capacity is null) = (capacity_on is null) and (places is null or capacity is not null)),
    check ((verified_on is null) = (verified_by is null))
);
create index offer_by_provider on offer (provider_id);
create index provider_by_agency on provider (agency, provider_id);

-- Without a scope nobody sees anything; within one, the public places and the agency's own people.
do $$
declare t text;
begin
    foreach t in array array['provider', 'offer'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy agency on %I using ((select scope_agency()) is not null
                        and (agency is null or agency = (select scope_agency())))', t);
        execute format('create policy job on %I using ((select scope_job()))', t);
    end loop;
end $$;

-- What every node keeps in memory, for all agencies; who is shown what of it is decided there.
create function every_offer() returns setof offer language sql stable security definer set search_path = public, pg_temp
    as $$ select * from offer $$;
create function every_provider() returns setof provider language sql stable security definer set search_path = public, pg_temp
    as $$ select * from provider $$;

-- Raised by every change: each node looks here whether it knows the last of it.
create table directory_version (
    one        boolean primary key default true check (one),
    version    bigint  not null,
    -- the transaction that raised it: what it alone sees so far, nobody else keeps
    changed_in xid8
);
insert into directory_version (version) values (0);
