-- Whoever changes a case, or something under it, waits until others who do so are done, and is let in only if the case is
-- still there and still theirs: otherwise an assignment would be added to a case that was erased, or that went to another
-- agency, in that moment. Whoever reads it waits for nobody.

drop function enter_case(uuid, text, text, date, timestamptz, integer, integer, integer, text, text[], text, uuid, bytea);

-- Lets a caller in to one case: where a relation that is allowed holds, the case is put in the scope of the transaction
-- and the trail gets its event; otherwise nothing happens and nothing is returned. Relations are tried in the order of
-- the numbers: 1 own, 2 covering, 4 named on a restricted case, 8 the agency, 16 emergency.
create function enter_case(
    the_family uuid, the_agency text, the_subject text, the_day date, the_instant timestamptz,
    allowed_open integer, allowed_closed integer, allowed_restricted integer,
    the_client text, the_roles text[], the_deed text, the_request uuid, the_mac bytea, to_change boolean)
returns table (relation integer, closed boolean)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    f record;
    allowed integer;
    found_relation integer := 0;
begin
    select agency, status = 'CLOSED' as closed, restricted_to, closed_to_emergency
      into f from family where family_id = the_family and agency = the_agency;
    if not found then
        return;
    end if;
    if f.restricted_to is not null then
        allowed := allowed_restricted & case when the_subject = any (f.restricted_to) then 20 else 16 end;
        if allowed & 4 <> 0 then
            found_relation := 4;
        end if;
    else
        allowed := case when f.closed then allowed_closed else allowed_open end;
        if allowed & 1 <> 0 and exists (
            select from assignment
             where family_id = the_family and worker = the_subject and until_at is null) then
            found_relation := 1;
        elsif allowed & 2 <> 0 and exists (
            select from assignment a
              join cover c on c.agency = the_agency and c.absent = a.worker and c.covering = the_subject
                   and c.ended_at is null and the_day between c.from_day and c.until_day
             where a.family_id = the_family and a.until_at is null) then
            found_relation := 2;
        elsif allowed & 8 <> 0 then
            found_relation := 8;
        end if;
    end if;
    if found_relation = 0 and allowed & 16 <> 0 and not f.closed_to_emergency and exists (
        select from emergency_access
         where family_id = the_family and agency = the_agency and worker = the_subject
           and the_instant >= from_at and the_instant < until_at) then
        found_relation := 16;
    end if;
    if found_relation = 0 then
        return;
    end if;
    if to_change then
        -- only who is let in waits, so that nobody else learns that somebody works on the case; then it is asked anew
        perform from family where family_id = the_family and agency = the_agency for no key update;
        return query select * from enter_case(
            the_family, the_agency, the_subject, the_day, the_instant, allowed_open, allowed_closed, allowed_restricted,
            the_client, the_roles, the_deed, the_request, the_mac, false);
        return;
    end if;
    perform set_config('tirek.families', (coalesce(scope_families(), '{}') || the_family)::text, true);
    insert into audit_event (at, agency, subject, client, roles, deed, family_id, relation, purpose, outcome, request, mac)
    values (the_instant, the_agency, the_subject, the_client, the_roles, the_deed, the_family,
            case found_relation when 1 then 'OWN' when 2 then 'COVERING' when 4 then 'NAMED' when 8 then 'AGENCY'
                                else 'EMERGENCY' end,
            case found_relation when 8 then 'SUPERVISION' when 16 then 'EMERGENCY' else 'CASEWORK' end,
            'DONE', the_request, the_mac);
    if not found then
        -- a trigger or a rule on the trail can swallow it without a word
        raise exception 'the trail did not take the event';
    end if;
    relation := found_relation;
    closed := f.closed;
    return next;
end $$;

-- As before, but the case stays there, and with this agency, until the access is written down.
create or replace function enter_emergency(
    the_id uuid, the_case uuid, the_number text, the_agency text, the_worker text, the_reason text,
    the_instant timestamptz, the_end timestamptz)
returns table (family_id uuid)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    the_family uuid;
begin
    select f.family_id into the_family
      from family f
     where f.agency = the_agency and (f.family_id = the_case or f.case_number = the_number) and not f.closed_to_emergency
       for key share;
    if not found then
        return;
    end if;
    perform set_config('tirek.families', (coalesce(scope_families(), '{}') || the_family)::text, true);
    insert into emergency_access (family_id, emergency_id, agency, worker, reason, from_at, until_at)
    values (the_family, the_id, the_agency, the_worker, the_reason, the_instant, the_end);
    family_id := the_family;
    return next;
end $$;

-- Transfers

-- Of a case that came to an agency and is restricted, those of its supervisors are told who are named on it, as it is
-- with one that leaves.

-- Whether a case of the scope's agency is restricted: its row is not there for who is not named.
create function restricted_here(the_family uuid) returns boolean language sql stable security definer
    set search_path = public, pg_temp
as $$
    select exists (select from family
                    where family_id = the_family and agency = scope_agency() and restricted_to is not null)
$$;

drop policy received on transfer;
create policy received on transfer
    using ((select scope_whole_agency()) and to_agency = (select scope_agency())
           and (status <> 'ACCEPTED'
                or not restricted and not restricted_here(family_id)
                or exists (select from family f where f.family_id = transfer.family_id)));

-- Of a restricted case that has gone, whoever asked for it may still see what came of it: nobody of her agency is named
-- on it any more.
drop policy sent on transfer;
create policy sent on transfer
    using ((select scope_whole_agency()) and from_agency = (select scope_agency())
           and (status = 'ACCEPTED' and (not restricted or requested_by = (select scope_worker()))
                or exists (select from family f where f.family_id = transfer.family_id)));

-- What supervisors are told of a transfer, those are told who may see the transfer: the notice names no case by which
-- that could be seen.
drop policy agency on notice;
create policy agency on notice for select using (
    (select scope_whole_agency()) and (agency is null or agency = (select scope_agency()))
    and (family_id is null or exists (select from family f where f.family_id = notice.family_id))
    and (kind not like 'TRANSFER_%' or exists (select from transfer t where t.transfer_id = notice.about)));
