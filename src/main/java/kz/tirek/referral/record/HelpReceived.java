package kz.tirek.referral.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether help came, asked some time after a referral ended. */
@Schema(
    name = "HelpReceived",
    description = "Whether help came, asked some time after the referral ended.")
public enum HelpReceived {
  YES,
  PARTLY,
  NO
}
