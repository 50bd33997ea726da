-- Families, their members and everything known of them.
-- Every table that belongs to a case leads its primary key with family_id.

create table family (
    family_id   uuid primary key,
    agency      text        not null,
    case_number text        not null,
    status      text        not null check (status in ('OPEN', 'CLOSED')),
    opened_at   timestamptz not null,
    opened_by   text        not null,
    changed_at  timestamptz not null,
    version     integer     not null,
    -- what a list of families shows, kept with every change of the case
    kind        text check (kind in ('MONO', 'NUCLEAR', 'EXTENDED')),
    head_name   text,
    district    text,
    language    text,
    size        integer     not null check (size >= 0),
    unique (agency, case_number)
);
create index family_by_agency on family (agency, family_id desc);

create sequence case_number;

-- Who belongs to the household, and from when until when. A person keeps one id for life; rows are added, never moved.
create table member (
    family_id     uuid        not null references family,
    person_id     uuid        not null,
    position      integer     not null,
    joined_on     date,
    joined_reason text check (joined_reason in ('BORN', 'MARRIED', 'MOVED_IN', 'CAME_BACK')),
    left_on       date,
    left_reason   text check (left_reason in ('DIED', 'MOVED_OUT', 'SEPARATED')),
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    primary key (family_id, person_id),
    check (left_on is null or joined_on is null or left_on >= joined_on)
);

-- One thing known of a family, or of one person in it. Facts are appended: a correction is a new row, and the row
-- that stood before says by which it was replaced and when. What nobody asked about has no row; "none" is a row.
create table fact (
    family_id   uuid        not null references family,
    fact_id     uuid        not null,
    person_id   uuid,
    area        text        not null,
    value       jsonb       not null check (jsonb_typeof(value) = 'object'),
    holds_from  date,
    holds_until date,
    observed_on date        not null,
    source      text        not null check (source in ('FAMILY_SAID', 'DOCUMENT_SEEN', 'OFFICE_CONFIRMED')),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    replaced_at timestamptz,
    replaced_by uuid,
    primary key (family_id, fact_id),
    foreign key (family_id, person_id) references member,
    foreign key (family_id, replaced_by) references fact deferrable initially deferred,
    check (holds_until is null or holds_from is null or holds_until >= holds_from),
    check ((replaced_at is null) = (replaced_by is null))
);
create index fact_by_person on fact (family_id, person_id);
create index fact_by_replacement on fact (family_id, replaced_by) where replaced_by is not null;

-- Individual identification numbers and phone numbers: encrypted, and found by a keyed fingerprint alone.
create table identifier (
    family_id     uuid        not null references family,
    identifier_id uuid        not null,
    person_id     uuid        not null,
    kind          text        not null check (kind in ('IIN', 'PHONE')),
    secret        text        not null,
    fingerprint   bytea       not null,
    observed_on   date        not null,
    source        text        not null check (source in ('FAMILY_SAID', 'DOCUMENT_SEEN', 'OFFICE_CONFIRMED')),
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    replaced_at   timestamptz,
    replaced_by   uuid,
    primary key (family_id, identifier_id),
    foreign key (family_id, person_id) references member,
    foreign key (family_id, replaced_by) references identifier deferrable initially deferred,
    check ((replaced_at is null) = (replaced_by is null))
);
create index identifier_by_fingerprint on identifier (kind, fingerprint);
create index identifier_by_person on identifier (family_id, person_id);
