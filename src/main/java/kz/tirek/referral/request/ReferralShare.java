package kz.tirek.referral.request;

import kz.tirek.shared.consent.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Categories of facts of which a provider can be shown some; of no other anything is. */
@Schema(
    name = "ReferralShare",
    description =
        "Categories of facts of which a provider can be shown some. FAMILY: language, district, kind and size of the household. PERSON:"
            + " the name of the head, and name, age in full years and relation of those whom it concerns. IDENTIFIERS: the phone of the"
            + " head. REGISTRATIONS: kind and place of the head's registration.")
public enum ReferralShare {
  FAMILY(Category.FAMILY),
  PERSON(Category.PERSON),
  IDENTIFIERS(Category.IDENTIFIERS),
  REGISTRATIONS(Category.REGISTRATIONS);

  private final Category category;

  ReferralShare(Category category) {
    this.category = category;
  }

  /** As consents name it. */
  public Category category() {
    return category;
  }
}
