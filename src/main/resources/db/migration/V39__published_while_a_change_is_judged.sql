-- How often rulebooks were published or taken back, when a change of a case is about to be committed: whoever publishes next
-- waits until it is, so that what is judged after a publication is never written over by what was judged before it.
create function rulebook_changes_for_now() returns bigint language plpgsql volatile
as $$
begin
    -- shared by all changes, and in no row: they do not wait for one another
    perform pg_advisory_xact_lock_shared(hashtextextended('tirek rulebooks', 0));
    -- a statement of its own, which sees what was published while it waited
    return (select changes from rulebook_changes);
end $$;

create function after_changes_under_way() returns trigger language plpgsql
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('tirek rulebooks', 0));
    return null;
end $$;
create trigger after_changes_under_way before update on rulebook_changes
    for each statement execute function after_changes_under_way();
