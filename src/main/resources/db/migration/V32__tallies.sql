-- What came of referrals, in counts that name nobody, written with each move of a referral in the same transaction.

-- how many referrals to an offer are open now
create table offer_load (
    offer_id uuid    primary key,
    -- those that were open when the offer was taken out may be closed in another order
    open     integer not null
);

-- what came of referrals to an offer for a kind of help in a month
create table offer_tally (
    offer_id uuid    not null,
    help     text    not null,
    -- its first day
    month    date    not null check (extract(day from month) = 1),
    counted  text    not null,
    -- '' where there is none
    reason   text    not null,
    n        integer not null,
    primary key (offer_id, month, help, counted, reason)
);

-- how many answers came after so many days
create table offer_days (
    offer_id uuid    not null,
    help     text    not null,
    month    date    not null check (extract(day from month) = 1),
    -- the last one stands for itself and more
    days     integer not null check (days between 0 and 365),
    n        integer not null,
    primary key (offer_id, month, help, days)
);

-- how often somebody of a family's own network was asked for a kind of help on a day
create table tie_tally (
    family_id uuid    not null references family,
    tie_id    uuid    not null,
    help      text    not null,
    asked_on  date    not null,
    n         integer not null,
    primary key (family_id, tie_id, help, asked_on)
);
alter table tie_tally enable row level security;
create policy cases on tie_tally using (family_id = any ((select scope_families())::uuid[]));
create policy job on tie_tally using ((select scope_job()));
create policy erased on tie_tally as restrictive for delete using (family_id = (select scope_erased()));
