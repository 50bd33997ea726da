package kz.tirek.assessment.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tirek.assessment.finding.Said;
import kz.tirek.assessment.finding.Warning;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Caution;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.parameter.Wording;

/** Puts what rules say into the words and amounts of the day that is judged. */
public final class Telling {

  private final Weighing weighing;
  private final Tracing tracing;
  private final Map<Wording, Said> said;

  /**
   * @param said what rules say on this day, as far as it was asked for; the same for every family
   */
  public Telling(Weighing weighing, Tracing tracing, Map<Wording, Said> said) {
    this.weighing = weighing;
    this.tracing = tracing;
    this.said = said;
  }

  /** Null for null. */
  public Said said(Wording wording) {
    return wording == null ? null : said.computeIfAbsent(wording, this::put);
  }

  private Said put(Wording wording) {
    return new Said(
        wording.on(weighing.day, weighing.parameters, weighing.rulebook::parameter),
        wording.codes(weighing.day).stream().map(tracing::parameter).toList());
  }

  /**
   * What must be said before somebody asks for a benefit, for the member laid out or the family.
   */
  List<Caution> cautions(Benefit benefit) {
    List<Caution> found = new ArrayList<>();
    for (Caution caution : weighing.rulebook.cautions()) {
      if (caution.benefits().contains(benefit.code()) && holds(caution)) {
        found.add(caution);
      }
    }
    return found;
  }

  /** What must be said before the family complains of a refusal. */
  List<Said> beforeComplaints() {
    weighing.member(-1);
    return weighing.rulebook.cautions().stream()
        .filter(caution -> caution.refusals() && holds(caution))
        .map(caution -> said(caution.text()))
        .toList();
  }

  /** What is said with every plan. */
  public List<Warning> withPlans() {
    weighing.member(-1);
    return weighing.rulebook.cautions().stream()
        .filter(caution -> caution.plans() && holds(caution))
        .map(caution -> Warning.of(caution, said(caution.text())))
        .toList();
  }

  /** What something that is recorded may bring upon somebody, whatever the family asks for. */
  List<Warning> warnings() {
    weighing.member(-1);
    return weighing.rulebook.cautions().stream()
        .filter(caution -> caution.warns() && holds(caution))
        .map(caution -> Warning.of(caution, said(caution.text())))
        .toList();
  }

  private boolean holds(Caution caution) {
    return (caution.subject() == Subject.FAMILY || weighing.member() >= 0)
        && weighing.test(caution.when()) == Truth.YES;
  }
}
