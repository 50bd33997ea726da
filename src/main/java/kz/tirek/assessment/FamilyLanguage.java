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

  private FamilyLanguage() {}

  /**
   * @param named {@code kk}, {@code ru} or {@code en}, which comes first; null where none is named
   * @param asked the language that the request asks for, where the family's own is not recorded
   * @throws Problem 400 where it names none of ours
   */
  public static Language of(String named, CaseFile file, Language asked) {
    if (named != null) {
      return Arrays.stream(Language.values())
          .filter(each -> each.tag().equals(named))
          .findAny()
          .orElseThrow(
              () -> Problem.unreadable(FieldError.parameter("language", "unknown-value", tags())));
    }
    return Optional.ofNullable(file.family())
        .map(family -> family.value().language())
        .orElse(asked);
  }

  private static String tags() {
    return Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "));
  }
}
