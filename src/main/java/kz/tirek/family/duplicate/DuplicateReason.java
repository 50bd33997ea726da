package kz.tirek.family.duplicate;

import jakarta.validation.constraints.NotNull;
import kz.tirek.family.naming.NameMatch.Closeness;
import kz.tirek.family.naming.Part;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why two records are likely to be of one person.
 *
 * @param part which part of the name is alike; null where it is not about a name
 */
@Schema(
    name = "DuplicateReason",
    description = "Why two records are likely to be of one person, or why less likely.")
public record DuplicateReason(
    @NotNull Why why,
    @Schema(description = "Which part of the name is alike; absent where it is not about a name.")
        Part part) {

  /** What is alike, and how. */
  @Schema(
      name = "DuplicateWhy",
      description =
          "IIN: the same identification number. DOCUMENT: a document with the same number. PHONE: the same phone; a landlord or a"
              + " neighbour may have lent it, so it is a weak reason. NAME_SAME: the same letters. NAME_RESPELT: other letters for the"
              + " same consonants. NAME_SIMILAR: one or two letters more, fewer, other or swapped. INITIAL: the first letter, where no"
              + " more is recorded. EARLIER_NAME: a name of before. BIRTH_DATE: the same day. BIRTH_MONTH: the same month, and no day"
              + " is recorded in one of them. BIRTH_YEAR: the same year, and no more is recorded in one of them. BIRTH_NEAR: one of"
              + " day, month and year is another, or day and month are swapped. DISTRICT: the same district.")
  public enum Why {
    IIN,
    DOCUMENT,
    PHONE,
    NAME_SAME,
    NAME_RESPELT,
    NAME_SIMILAR,
    INITIAL,
    EARLIER_NAME,
    BIRTH_DATE,
    BIRTH_MONTH,
    BIRTH_YEAR,
    BIRTH_NEAR,
    DISTRICT;

    static Why of(Closeness how) {
      return switch (how) {
        case SAME -> NAME_SAME;
        case RESPELT -> NAME_RESPELT;
        case SIMILAR -> NAME_SIMILAR;
        case INITIAL -> INITIAL;
      };
    }
  }

  static DuplicateReason of(Why why) {
    return new DuplicateReason(why, null);
  }

  @Override
  public String toString() {
    return "DuplicateReason[...]";
  }
}
