package kz.tirek.referral.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the family had of a referral, whatever state it ended in. */
@Schema(
    name = "ReferralOutcome",
    description =
        "What the family had of a referral, whatever state it ended in. HELP_RECEIVED: the help that was asked for. PARTLY: some of it."
            + " NOT_RECEIVED: none. FAMILY_WITHDREW: none, because the family did not want it any more.")
public enum ReferralOutcome {
  HELP_RECEIVED,
  PARTLY,
  NOT_RECEIVED,
  FAMILY_WITHDREW
}
