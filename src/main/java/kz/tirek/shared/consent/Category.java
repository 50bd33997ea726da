package kz.tirek.shared.consent;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which facts a consent is about, in the words that a household is taken in with (the law asks that
 * it lists the data).
 */
@Schema(
    name = "ConsentCategory",
    description =
        "Facts that a consent is about, in the words of an intake. FAMILY: what is known of the family as a whole. PERSON: names, birth"
            + " dates, relations. IDENTIFIERS: identification and phone numbers.")
public enum Category {
  FAMILY("FAMILY_PROFILE"),
  PERSON("PERSON", "MEMBERSHIP", "RELATION", "KINSHIP"),
  IDENTIFIERS,
  REGISTRATIONS("REGISTRATION"),
  SCHOOLING("SCHOOLING"),
  HEALTH("HEALTH", "NEEDED_CARE"),
  WORK("WORK", "JOB"),
  DUTIES("DUTY"),
  HOUSING("HOUSING"),
  INCOMES("INCOME"),
  DEBTS("DEBT"),
  BENEFITS_RECEIVED("BENEFIT_RECEIVED"),
  DAILY_LIFE("DAILY_LIFE"),
  TIES("TIE"),
  ENCOUNTERS("ENCOUNTER"),
  INCIDENTS("INCIDENT");

  /** The codes of the areas of facts. */
  private final List<String> areas;

  Category(String... areas) {
    this.areas = List.of(areas);
  }

  /** The category of an area of facts; null where it is none, as whether a list is whole. */
  public static Category ofArea(String code) {
    return Arrays.stream(values()).filter(each -> each.areas.contains(code)).findAny().orElse(null);
  }
}
