-- What the role that the service works as may do; it owns nothing, and what is not here it may not. Done at every start,
-- since the role can be another one next time.
do $$
begin
    -- two nodes that start at once would change the same catalogue rows
    perform pg_advisory_xact_lock(hashtextextended('tirek grants', 0));

    grant usage on schema public to "${service}";

    grant select, insert, update on family to "${service}";
    grant select, insert on member, fact, identifier to "${service}";
    -- what is recorded stays; it can be replaced
    grant update (replaced_at, replaced_by) on fact, identifier to "${service}";
    grant select, insert, delete on idempotency_key to "${service}";
    -- old keys are locked before they are deleted, which asks for the right to change some column
    grant update (recorded_at) on idempotency_key to "${service}";
    grant select, insert on key_check to "${service}";

    grant select, insert on assignment, cover, restriction, emergency_access to "${service}";
    grant update (until_at, ended_by) on assignment to "${service}";
    grant update (ended_at, ended_by) on cover to "${service}";
    grant update (until_at, lifted_by) on restriction to "${service}";
    grant update (until_at, reviewed_at, reviewed_by) on emergency_access to "${service}";

    -- the trail is only ever added to
    grant select, insert on audit_event, audit_seal to "${service}";
    grant usage on sequence audit_event_sequence to "${service}";
    grant select, insert, update on audit_head to "${service}";

    -- caseload, restriction, emergency access, notices, closing
    grant update (ended_for) on assignment to "${service}";
    grant select, insert on caseload_move to "${service}";
    grant update (lifted_for) on restriction to "${service}";
    grant update (ended_by, review_note) on emergency_access to "${service}";
    grant select, insert on notice, notice_reading to "${service}";
    grant select, insert on closing to "${service}";
    grant update (reopened_for, reopened_at, reopened_by) on closing to "${service}";

    -- consent, transfer, export, erasure
    grant select, insert on consent, transfer, disclosure, legal_hold, tombstone to "${service}";
    grant update (withdrawn_on, withdrawn_how, withdrawn_reason, withdrawn_at, withdrawn_by) on consent to "${service}";
    grant update (status, refused_for, decided_at, decided_by, restricted) on transfer to "${service}";
    grant update (lifted_at, lifted_by, lifted_for) on legal_hold to "${service}";
    -- of the case that is erased alone, as row-level security sees to
    grant delete on family, member, fact, identifier, assignment, restriction, emergency_access, closing, consent,
                    transfer, disclosure, legal_hold to "${service}";

    -- what became of a fact
    grant update (replaced_as, replaced_reason, replaced_note, withdrawn_by) on fact to "${service}";

    -- search
    grant select, insert, delete on person_name to "${service}";
    grant update (version, keys) on person_name to "${service}";
    grant select, insert on name_skeleton to "${service}";
    grant select on name_filling to "${service}";
    grant update (version, up_to, done) on name_filling to "${service}";

    -- numbers that are withdrawn; keys that are exchanged, by a job alone, as a trigger sees to
    grant update (replaced_for, withdrawn_by, secret, fingerprint, fingerprint_key) on identifier to "${service}";
    grant update (witness) on consent to "${service}";
    grant select, insert on key_turn to "${service}";

    -- households that split and join
    grant select, insert on regrouping to "${service}";
    grant update (undone_at, undone_by) on regrouping to "${service}";
    grant update (recorded_in, replaced_in) on fact to "${service}";
    grant delete on regrouping to "${service}";

    -- what was said of two records of one person or one family
    grant select, insert, delete on link to "${service}";
    grant update (undone_at, undone_by) on link to "${service}";

    -- judging in bulk
    grant select, insert, update, delete on judgement to "${service}";
    grant select, insert on job, job_part to "${service}";
    grant update (state, total, begun_at, ended_at, judged, changed, failed) on job to "${service}";
    grant delete on job_part to "${service}";
    grant update (done_at, judged, changed, failed, found) on job_part to "${service}";

    -- figures, which triggers and functions of their own keep
    grant select on rollup, rollup_change, rollup_salt to "${service}";

    -- rulebooks; what came with the service may come otherwise with the next one
    grant select, insert on rulebook, rulebook_publication to "${service}";
    grant update (archive, content, uploaded_at) on rulebook to "${service}";
    grant update (withdrawn_at, withdrawn_by) on rulebook_publication to "${service}";
    grant select on rulebook_changes to "${service}";
    grant update (changes) on rulebook_changes to "${service}";

    -- families sent to help
    grant select, insert, delete on referral, referral_move, referral_feedback to "${service}";
    grant update (version, agency, status, reason, outcome, word_of, members, shared, categories, asked_on, answer_until,
                  answered_on, accepted_on, moved_on, ended_on, family_said, worker_said, encounter_id, confirmed_at,
                  confirmed_by, changed_at, despite, not_recorded)
        on referral to "${service}";
    -- what was said in words of somebody who is erased
    grant update (note) on referral_move, referral_feedback to "${service}";
    grant update (note, message) on referral to "${service}";
    grant select, insert on referral_rollup to "${service}";
    grant update (n) on referral_rollup to "${service}";
    -- what came of referrals, in counts
    grant select, insert, update on offer_load, offer_tally, offer_days, tie_tally to "${service}";
    grant delete on tie_tally to "${service}";
    -- the directory: nothing is deleted, it is closed
    grant select, insert, update on provider, offer to "${service}";
    grant select, update on directory_version to "${service}";

    -- notices of systems of the city
    grant select, insert on municipal_notice_key to "${service}";
    grant update (answer) on municipal_notice_key to "${service}";
    grant select, insert, delete on municipal_notice, event_outbox to "${service}";

    revoke execute on all functions in schema public from public;
    grant execute on all functions in schema public to "${service}";
end $$;
