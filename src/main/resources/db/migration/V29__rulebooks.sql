-- Rulebooks, whole and as they came; once there, they stay as they are. They say nothing of anybody.
create table rulebook (
    rulebook_id uuid primary key,
    version     text        not null unique check (length(version) <= 40),
    archive     bytea       not null,
    sha256      bytea       not null generated always as (sha256(archive)) stored,
    -- of the names and texts of the files, however they are packed
    content     bytea       not null,
    uploaded_at timestamptz not null,
    -- null: it came with the service
    uploaded_by text
);

-- Which rulebook judges from which day on, in the order in which that was said; what was taken back stays here.
create table rulebook_publication (
    publication_id uuid primary key,
    -- those who publish wait for one another, so it says what came first
    number         bigint      not null generated always as identity unique,
    version        text        not null references rulebook (version),
    from_day       date        not null,
    -- whether days were among them that were over
    past_days      boolean     not null,
    published_at   timestamptz not null,
    published_by   text        not null,
    withdrawn_at   timestamptz,
    withdrawn_by   text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index rulebook_publication_by_version on rulebook_publication (version);

-- How often that was changed: every node looks here whether it knows the last of it, and whoever changes it waits here.
create table rulebook_changes (
    one     boolean primary key default true check (one),
    changes bigint  not null
);
insert into rulebook_changes (changes) values (0);
