package kz.tirek.family.search;

import jakarta.validation.constraints.NotNull;
import kz.tirek.family.naming.NameMatch.Closeness;
import kz.tirek.family.naming.Part;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why something was found.
 *
 * @param part which part of the name fits; null where it is not about a name
 */
@Schema(name = "SearchReason", description = "Why something was found.")
public record Reason(
    @NotNull Why why,
    @Schema(description = "Which part of the name fits; absent where it is not about a name.")
        Part part) {

  /** What fits, and how. */
  @Schema(
      name = "SearchWhy",
      description =
          "NAME_SAME: the same letters. NAME_RESPELT: other letters for the same consonants, as other alphabets and habits write them."
              + " NAME_SIMILAR: one or two letters more, fewer, other or swapped. INITIAL: the first letter, where only that was asked"
              + " for. WORD_ORDER: the words stand in another order. EARLIER_NAME: the person was recorded under this name before."
              + " IIN, PHONE: the number of this person. BIRTH_DATE: the birth date, as exactly as it was asked for. BIRTH_YEAR: the"
              + " year of birth at least.")
  public enum Why {
    NAME_SAME,
    NAME_RESPELT,
    NAME_SIMILAR,
    INITIAL,
    WORD_ORDER,
    EARLIER_NAME,
    IIN,
    PHONE,
    BIRTH_DATE,
    BIRTH_YEAR;

    static Why of(Closeness how) {
      return switch (how) {
        case SAME -> NAME_SAME;
        case RESPELT -> NAME_RESPELT;
        case SIMILAR -> NAME_SIMILAR;
        case INITIAL -> INITIAL;
      };
    }
  }

  static Reason of(Why why) {
    return new Reason(why, null);
  }

  @Override
  public String toString() {
    return "Reason[...]";
  }
}
