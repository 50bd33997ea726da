package kz.tirek.assessment.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.IncomeFacts;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.livelihood.BenefitReceived;
import kz.tirek.situation.livelihood.Income;

/**
 * A family's incomes in the words of the rulebook. A pension and alimony are income by their
 * nature, wherever they were recorded; what the family names as all its income stands for
 * everything else.
 */
final class IncomesForRules {

  private static final Map<String, IncomeFacts.Kind> AMONG_BENEFITS =
      Map.of("pension", IncomeFacts.Kind.PENSION, "alimony", IncomeFacts.Kind.ALIMONY);

  private final Function<Recorded<?>, Integer> whose;
  private final List<Recorded<?>> recorded = new ArrayList<>();
  private final List<IncomeFacts> facts = new ArrayList<>();
  private final boolean asked;
  private boolean whole;

  /**
   * @param whose the number of the member whom a fact concerns; null for nobody in particular
   */
  IncomesForRules(CaseFile file, Function<Recorded<?>, Integer> whose) {
    this.whose = whose;
    this.whole = file.incomes() != null && file.incomes().complete();
    for (Recorded<Income> income : Listed.itemsOf(file.incomes())) {
      if (income.value().kind() == Income.Kind.ALL_TOGETHER) {
        recorded.clear();
        facts.clear();
        add(income, null, income.value().monthly());
        whole = true;
        asked = true;
        return;
      }
      add(income, Choices.INCOME.of(income.value().kind()), income.value().monthly());
    }
    for (Recorded<BenefitReceived> benefit : Listed.itemsOf(file.benefitsReceived())) {
      IncomeFacts.Kind kind = AMONG_BENEFITS.get(benefit.value().benefit());
      if (kind != null && !isAmong(kind, whose.apply(benefit))) {
        add(benefit, kind, benefit.value().monthly());
      }
    }
    asked = file.incomes() != null || !facts.isEmpty();
  }

  private void add(Recorded<?> from, IncomeFacts.Kind kind, Long monthly) {
    recorded.add(from);
    facts.add(
        new IncomeFacts(kind, monthly == null ? null : Range.exactly(monthly), whose.apply(from)));
  }

  /** The same pension may be recorded as an income and as a benefit: it counts once. */
  private boolean isAmong(IncomeFacts.Kind kind, Integer member) {
    return facts.stream()
        .anyMatch(
            income ->
                income.kind() == kind
                    && (income.member() == null
                        || member == null
                        || Objects.equals(income.member(), member)));
  }

  /** What tells of each, in their order. */
  List<Recorded<?>> recorded() {
    return recorded;
  }

  /** Null when nobody asked. */
  Known<IncomeFacts> facts() {
    return asked ? new Known<>(facts, whole) : null;
  }
}
