package kz.tirek.assessment;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.casefile.CaseFile;

/** The language of what is given into a family's hands: its own before that of whoever asks. */
public final class FamilyLanguage {

  /** What the document says of the parameter that names it. */
  public static final String PARAMETER =
      "The family's own language when not given, and where that is not recorded Accept-Language. kk, ru and en are understood, too.";

  private FamilyLanguage() {}

  /**
   * @param named {@code KK}, {@code RU} or {@code EN} in any case, which comes first; null where
   *     none is named
   * @param asked the language that the request asks for, where the family's own is not recorded
   * @throws Problem 400 where it names none of ours
   */
  public static Language of(String named, CaseFile file, Language asked) {
    if (named != null) {
      return Arrays.stream(Language.values())
          .filter(each -> each.name().equalsIgnoreCase(named))
          .findAny()
          .orElseThrow(
              () -> Problem.unreadable(FieldError.parameter("language", "unknown-value", names())));
    }
    return Optional.ofNullable(file.family())
        .map(family -> family.value().language())
        .orElse(asked);
  }

  private static String names() {
    return Arrays.stream(Language.values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
