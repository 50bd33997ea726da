package kz.tirek.access.matrix;

import static kz.tirek.access.SignedIn.as;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import kz.tirek.access.SignedIn;
import kz.tirek.shared.postgres.Owner;

/**
 * Two referrals of each family of the stage: one that its provider completed, and one that it was
 * asked.
 */
final class ReferralsOfStage {

  /** Of the version that each of them has once it stands as at first. */
  static final String ETAG = "\"7\"";

  private final String agency;
  private final UUID provider;
  private final String offer = UUID.randomUUID().toString();

  /** A clinic, for which those of the agency work who have the role of a provider. */
  ReferralsOfStage(String agency) {
    this.agency = agency;
    provider = SignedIn.provider(agency);
    tell(
        """
        insert into provider (provider_id, kind, formal, name, example, added_on, added_by, version)
        values ('%s', 'POLYCLINIC', true, '{Емхана,Поликлиника,Clinic}', false, '2026-01-01', 'keeper', 0)
        """
            .formatted(provider),
        """
        insert into offer (offer_id, provider_id, helps, barriers, steps, languages, seasonal, name, what, papers, source,
                           example, added_on, added_by, version)
        values ('%s', '%s', '{medical-care}', '{}', '{}', '{}', false, '{Емхана,Поликлиника,Clinic}',
                '{Дәрігер,Врач,A doctor}', '{}', 'keeper', false, '2026-01-01', 'keeper', 0)
        """
            .formatted(offer, provider),
        "update directory_version set version = version + 1");
  }

  /** Sends a family there twice. */
  Map<String, String> ids(String family) {
    tell(consent(family));
    return Map.of("referralId", refer(family), "openReferralId", refer(family));
  }

  private String refer(String family) {
    return as(Relation.OWN.subject(), "caseworker", agency)
        .contentType("application/json")
        .body(
            "{\"offer\": \"%s\", \"help\": \"medical-care\", \"shares\": [\"REGISTRATIONS\"]}"
                .formatted(offer))
        .post("/v1/families/" + family + "/referrals")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String consent(String family) {
    return """
        insert into consent (family_id, consent_id, agency, purpose, categories, recipient, given_on, recorded_at, recorded_by)
        values ('%s', gen_random_uuid(), '%s', 'REFERRAL', '{REGISTRATIONS}', '%s', '%s', now(), 'keeper')
        """
        .formatted(family, agency, provider, Stage.today().minusDays(1));
  }

  /** Both stand again as they stood at first. */
  void reset(Statement owner, String family, Map<String, String> ids) throws SQLException {
    Stage.tell(owner, "delete from referral_feedback where family_id = '%s'", family);
    // who was asked often is left in peace
    Stage.tell(owner, "delete from tie_tally where family_id = '%s'", family);
    for (String table : new String[] {"referral_move", "referral"}) {
      Stage.tell(
          owner,
          "delete from %s where family_id = '%s' and referral_id not in ('%s', '%s')",
          table,
          family,
          ids.get("referralId"),
          ids.get("openReferralId"));
    }
    Stage.tell(
        owner,
        """
        update referral set version = 7, agency = '%s', status = 'COMPLETED', outcome = 'HELP_RECEIVED', word_of = 'PROVIDER',
               answered_on = asked_on, accepted_on = asked_on, moved_on = asked_on, ended_on = date '%s' - 60,
               family_said = null, worker_said = null, encounter_id = null, confirmed_at = null, confirmed_by = null
         where referral_id = '%s'
        """,
        agency,
        Stage.today(),
        ids.get("referralId"));
    Stage.tell(
        owner,
        """
        update referral set version = 7, agency = '%s', status = 'REQUESTED', word_of = 'WORKER', answered_on = null, accepted_on = null
         where referral_id = '%s'
        """,
        agency,
        ids.get("openReferralId"));
    Stage.tell(owner, "%s", consent(family));
  }

  private static void tell(String... statements) {
    try {
      Owner.tell(statements);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
