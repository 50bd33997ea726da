-- By these a start notices that a key is not the one that this database was written with: a proof made with it when it was
-- first configured. A proof is written once, never changed, and tells nothing of the key.
create table key_check (
    purpose text not null check (purpose in ('ENCRYPTION', 'FINGERPRINT')),
    key_id  text not null,
    proof   text not null,
    primary key (purpose, key_id)
);
