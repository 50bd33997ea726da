-- Which job was asked for first: of two nodes, each with a clock of its own, the database alone can say. Publications hold one
-- another up until they are committed, and so their jobs stand in the order in which they judge.
alter table job
    add column place   bigint,
    -- what its parts came to, once these are gone
    add column judged  integer,
    add column changed integer,
    add column failed  integer;
update job j
   set place = o.place
  from (select job_id, row_number() over (order by job_id) as place from job) o
 where o.job_id = j.job_id;
alter table job
    alter column place set not null,
    alter column place add generated always as identity,
    add constraint job_place unique (place);
do $$
begin
    perform setval(pg_get_serial_sequence('job', 'place'), (select coalesce(max(place), 0) + 1 from job), false);
end $$;
