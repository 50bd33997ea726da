package kz.tirek.referral.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the family had of a referral, whatever state it ended in. */
@Schema(
    name = "ReferralOutcome",
    description = "What the family had of a referral, whatever state it ended in.")
public enum ReferralOutcome {
  HELP_RECEIVED,
  PARTLY,
  NOT_RECEIVED,
  FAMILY_WITHDREW
}
