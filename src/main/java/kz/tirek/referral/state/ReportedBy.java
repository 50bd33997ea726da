package kz.tirek.referral.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose word it is that a referral stands as it does. */
@Schema(
    name = "ReferralReportedBy",
    description = "Whose word it is that a referral stands as it does.")
public enum ReportedBy {
  PROVIDER,
  WORKER,
  FAMILY
}
