package kz.tirek.assessment.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;
import kz.tirek.shared.text.Texts;

/**
 * A letter to an office that refused something for a reason that the rules do not support. It asks
 * to look again, and for a written answer with the norm.
 *
 * <p>Whoever reads it learns what was asked for and what was answered, and nothing else of the
 * family: no name, no number, no address, nothing that is recorded of it. What an office named as
 * its reason stands there as the office's demand ("registration is needed"), never as a fact of the
 * family ("is not registered"). A reason that is about debts is not named at all.
 *
 * @param language the family's own; null where it is not recorded
 * @param text in all languages
 */
public record Letter(Language language, Text text) {

  /** Reasons that tell of what only those may know who work with the family. */
  private static final Set<String> UNNAMED = Set.of("DEBT");

  /**
   * The letter; null where nothing certain is left to say.
   *
   * @param language the family's own; null where it is not recorded
   */
  public static Letter of(Complaint complaint, Language language) {
    List<String> reasons =
        complaint.reasons().stream().filter(reason -> !UNNAMED.contains(reason)).toList();
    return reasons.isEmpty() || complaint.rules().isEmpty()
        ? null
        : new Letter(
            language,
            new Text(
                written(complaint, reasons, Language.KK),
                written(complaint, reasons, Language.RU),
                written(complaint, reasons, Language.EN)));
  }

  /** The text in the family's language, or where that is not recorded in another one. */
  public String inFamilysOr(Language otherwise) {
    return text.in(language == null ? otherwise : language);
  }

  private static String written(Complaint complaint, List<String> reasons, Language language) {
    String office =
        complaint.office() == null
            ? complaint.asksAt().in(language)
            : Texts.text(language, "letter.office." + complaint.office().name());
    String asked = complaint.benefit().in(language);
    List<String> lines = new ArrayList<>();
    lines.add(Texts.text(language, "letter.to", office));
    lines.add(Texts.text(language, "letter.from"));
    lines.add(Texts.text(language, "letter.answer-to"));
    lines.add("");
    lines.add(Texts.text(language, "letter.title"));
    lines.add("");
    lines.add(
        complaint.on() == null
            ? Texts.text(language, "letter.asked", asked)
            : Texts.text(language, "letter.asked-on", asked, day(complaint.on())));
    lines.add(
        Texts.text(
            language,
            "letter.reasons",
            reasons.stream()
                .map(reason -> Texts.text(language, "letter.reason." + reason))
                .collect(Collectors.joining("; "))));
    lines.add("");
    lines.add(Texts.text(language, "letter.rules"));
    for (Complaint.Rule rule : complaint.rules()) {
      lines.add(Texts.text(language, "letter.rule", rule.text().in(language), rule.source()));
    }
    lines.add("");
    lines.add(Texts.text(language, "letter.not-a-ground"));
    lines.add("");
    lines.add(Texts.text(language, "letter.please"));
    lines.add(Texts.text(language, "letter.look-again"));
    lines.add(Texts.text(language, "letter.name-the-norm"));
    lines.add("");
    lines.add(Texts.text(language, "letter.signature"));
    return String.join("\n", lines) + "\n";
  }

  /** As it is written in Kazakhstan: 05.02.2026, 02.2026 or 2026. */
  private static String day(PartialDate day) {
    List<String> parts = new ArrayList<>(List.of(day.text().split("-")));
    java.util.Collections.reverse(parts);
    return String.join(".", parts);
  }

  @Override
  public String toString() {
    return "Letter[...]";
  }
}
