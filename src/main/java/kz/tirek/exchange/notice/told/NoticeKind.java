package kz.tirek.exchange.notice.told;

import java.util.Set;
import kz.tirek.shared.consent.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What offices say. */
@Schema(
    name = "MunicipalNoticeKind",
    description =
        "What an office says. REGISTRATION_GRANTED (registration, place, until) and REGISTRATION_ENDED (registration): of a person's"
            + " registration. BENEFIT_GRANTED (benefit, monthly, until), BENEFIT_REFUSED (benefit, refusedFor, office). SCHOOL_PLACE"
            + " (grade, name) and KINDERGARTEN_PLACE (name): the child has a place.")
public enum NoticeKind {
  REGISTRATION_GRANTED(Category.REGISTRATIONS, "registration", "place", "until"),
  REGISTRATION_ENDED(Category.REGISTRATIONS, "registration"),
  BENEFIT_GRANTED(Category.BENEFITS_RECEIVED, "benefit", "monthly", "until"),
  BENEFIT_REFUSED(Category.ENCOUNTERS, "benefit", "refusedFor", "office"),
  SCHOOL_PLACE(Category.SCHOOLING, "grade", "name"),
  KINDERGARTEN_PLACE(Category.SCHOOLING, "name");

  private final Category category;
  private final Set<String> fields;

  NoticeKind(Category category, String... fields) {
    this.category = category;
    this.fields = Set.of(fields);
  }

  /** The facts that a family has to have agreed to exchange. */
  public Category category() {
    return category;
  }

  /** What else it says. */
  Set<String> fields() {
    return fields;
  }
}
