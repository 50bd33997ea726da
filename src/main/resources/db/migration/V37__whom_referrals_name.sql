-- Whom referrals name is there for good: offers and providers are closed, and never deleted.
alter table referral add foreign key (offer_id) references offer, add foreign key (provider_id) references provider;

-- Facts about somebody of the family's own network that would have told, when the person was asked, whether one may ask.
alter table referral add column not_recorded text[] not null default '{}';
