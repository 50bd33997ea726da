-- Which deed an Idempotency-Key stands for, written in the deed's own transaction. Never the body: only a keyed
-- fingerprint of it, to tell the same request from another one.
create table idempotency_key (
    agency      text        not null,
    subject     text        not null,
    key         text        not null check (length(key) between 1 and 255),
    request     text        not null,
    fingerprint bytea       not null,
    resource_id uuid        not null,
    status      integer     not null check (status between 200 and 299),
    recorded_at timestamptz not null,
    primary key (agency, subject, key)
);
-- keys older than 30 days may be deleted
create index idempotency_key_by_age on idempotency_key (recorded_at);
