package kz.tirek.referral.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says whether help came. */
@Schema(
    name = "FeedbackBy",
    description = "Who says whether help came: the family, or its caseworker.")
public enum Voice {
  FAMILY,
  WORKER
}
