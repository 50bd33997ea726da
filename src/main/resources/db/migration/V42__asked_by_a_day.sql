-- How many of the referrals to an offer that are open now were asked for by a day. It tells a count alone, of cases of all
-- agencies, as offer_load does; whoever keeps the directory sees none of them.
create function open_referrals_asked_by(offer uuid, day date) returns integer
language sql stable security definer set search_path = public, pg_temp
as $$
    select count(*)::integer from referral
     where offer_id = offer and asked_on <= day and status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
       and scope_agency() is not null
$$;
create index referral_open_by_offer on referral (offer_id, asked_on)
    where status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD');
