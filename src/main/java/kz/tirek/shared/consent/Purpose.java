package kz.tirek.shared.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a consent is for (Law No. 94-V of 21.05.2013 asks that it names the purpose). Counts name
 * nobody and need none.
 */
@Schema(
    name = "ConsentPurpose",
    description =
        "What a consent is for. KEEP_FACTS: that the agency keeps the facts. TRANSFER: that the case goes to another agency, the"
            + " recipient. REFERRAL: that a provider, the recipient, is told what it needs. MUNICIPAL_EXCHANGE: that a system of the"
            + " city, the recipient, is told.")
public enum Purpose {
  KEEP_FACTS,
  TRANSFER,
  REFERRAL,
  MUNICIPAL_EXCHANGE;

  /** Whether it lets facts go to somebody else, who has to be named. */
  public boolean hasRecipient() {
    return this != KEEP_FACTS;
  }
}
