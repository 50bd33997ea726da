-- Numbers of documents beside identification and phone numbers; numbers that are corrected and withdrawn; keys that are
-- exchanged while the service works.

alter table identifier drop constraint identifier_kind_check;
alter table identifier add constraint identifier_kind_check check (kind in ('IIN', 'PHONE', 'DOCUMENT'));

alter table identifier
    -- the id of the key of the fingerprint; that of the secret stands before it
    add column fingerprint_key text not null default 'fingerprint',
    -- since when and until when the number is the person's: of a document, since it was issued
    add column holds_from      date,
    add column holds_until     date,
    -- of what kind the document is, the last day of its validity, and whether the person still has it
    add column document        text check (document in ('IDENTITY_CARD', 'BIRTH_CERTIFICATE', 'MARRIAGE_CERTIFICATE',
                                                        'DIVORCE_CERTIFICATE', 'KANDAS_CERTIFICATE',
                                                        'DISABILITY_CERTIFICATE')),
    add column valid_until     date,
    add column held            boolean,
    -- why it stands no longer, and who withdrew it where nothing stands in its place
    add column replaced_for    text check (replaced_for in ('MISTYPED', 'OF_SOMEBODY_ELSE', 'KNOWN_BETTER', 'NOT_IN_USE')),
    add column withdrawn_by    text;

alter table identifier drop constraint identifier_check;
alter table identifier
    add constraint identifier_replaced_or_withdrawn
        check (num_nonnulls(replaced_by, withdrawn_by) = case when replaced_at is null then 0 else 1 end),
    add constraint identifier_replaced_for check ((replaced_at is null) = (replaced_for is null)) not valid,
    add constraint identifier_of_document
        check ((kind = 'DOCUMENT') = (document is not null)
               and (kind = 'DOCUMENT' or valid_until is null and held is null)),
    add constraint identifier_period check (holds_until is null or holds_from is null or holds_until >= holds_from);
create index identifier_by_replacement on identifier (family_id, replaced_by) where replaced_by is not null;

-- Under which keys a row stands: that of its secret, a space, that of its fingerprint. Rows under old keys are found by
-- it, and whether there are any is known at once; there are as many values as there are keys.
create index identifier_by_keys on identifier ((split_part(secret, ':', 1) || ' ' || fingerprint_key));
create index consent_by_key on consent ((split_part(witness, ':', 1))) where witness is not null;

-- Which key locks or makes fingerprints, since when: the latest of a purpose is the one that all rows are moved to.
create table key_turn (
    purpose text        not null check (purpose in ('ENCRYPTION', 'NUMBER')),
    key_id  text        not null,
    since   timestamptz not null default clock_timestamp(),
    primary key (purpose, key_id)
);

alter table key_check drop constraint key_check_purpose_check;
alter table key_check add constraint key_check_purpose_check check (purpose in ('ENCRYPTION', 'FINGERPRINT', 'NUMBER'));

-- The ids of all keys under which anything stands; it tells nothing of anybody. From each to the next by the index.
create function keys_in_use() returns table (purpose text, key_id text)
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
          from of_consents o where o.key is not null)
    select 'ENCRYPTION', split_part(keys, ' ', 1) from of_identifiers where keys is not null
    union
    select 'NUMBER', split_part(keys, ' ', 2) from of_identifiers where keys is not null
    union
    select 'ENCRYPTION', key from of_consents where key is not null
$$;

-- What is locked is moved to another key by a job of the service alone.
create function only_a_job_moves_keys() returns trigger language plpgsql
as $$
begin
    if not scope_job() then
        raise exception 'what is locked is moved to another key by a job alone' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger only_a_job_moves_keys before update of secret, fingerprint, fingerprint_key on identifier
    for each row execute function only_a_job_moves_keys();
create trigger only_a_job_moves_keys before update of witness on consent
    for each row execute function only_a_job_moves_keys();
