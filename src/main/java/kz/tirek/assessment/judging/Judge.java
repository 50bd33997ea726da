package kz.tirek.assessment.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.Said;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.finding.Verdicts;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.parameter.Wording;
import kz.tirek.situation.casefile.CaseFile;

/** Judges families by one rulebook. Pure: facts and a day in, an answer out; shared by threads. */
public final class Judge {

  /** Of how many days it is kept what the rules say on them. */
  private static final int MOST_DAYS = 50;

  private final Rulebook rulebook;
  private final Weighing.Slots slots;
  private final ThreadLocal<Facts> facts;

  /** Words with the amounts of a day, by their identity: to compare them costs more. */
  private final Map<LocalDate, Map<Wording, Said>> said = new ConcurrentHashMap<>();

  public Judge(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.slots = Weighing.Slots.of(rulebook.language());
    this.facts = ThreadLocal.withInitial(() -> rulebook.language().facts());
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  /**
   * Judges one family, with reasons for a person to read.
   *
   * @param day chooses rules, amounts and ages; the facts are those of the case file
   */
  public Assessment assess(CaseFile file, LocalDate day) {
    return new Explaining(weighing(file, day), said(day)).assessment();
  }

  /** Judges one family without reasons: the same answers, many times faster. */
  public Verdicts verdicts(CaseFile file, LocalDate day) {
    return verdicts(FactsForRules.of(file, day), day);
  }

  /**
   * As {@link #verdicts(CaseFile, LocalDate)}.
   *
   * @param file as it is on this day
   */
  public Verdicts verdicts(FactsForRules file, LocalDate day) {
    Weighing weighing = new Weighing(rulebook, slots, facts.get(), file, day);
    List<Verdicts.Barrier> barriers = new ArrayList<>();
    List<Verdicts.Benefit> benefits = new ArrayList<>();
    for (int place = -1, size = weighing.file.members().size(); place < size; place++) {
      weighing.member(place);
      if (weighing.lodger()) {
        continue;
      }
      Subject subject = place < 0 ? Subject.FAMILY : Subject.MEMBER;
      UUID member = weighing.file.id(place);
      List<BarrierRule> rules = rulebook.barriers(subject);
      for (int i = 0, count = rules.size(); i < count; i++) {
        BarrierRule rule = rules.get(i);
        if (weighing.test(rule.when()) == Truth.YES) {
          barriers.add(new Verdicts.Barrier(rule.code(), member));
        }
      }
      List<Benefit> offers = rulebook.benefits(subject);
      for (int i = 0, count = offers.size(); i < count; i++) {
        Status status = weighing.status(offers.get(i));
        if (status != null) {
          Long monthly = weighing.monthlyAtLeast(offers.get(i), status);
          benefits.add(new Verdicts.Benefit(offers.get(i).code(), member, status, monthly));
        }
      }
    }
    return new Verdicts(barriers, benefits);
  }

  private Map<Wording, Said> said(LocalDate day) {
    if (said.size() > MOST_DAYS) {
      said.clear();
    }
    return said.computeIfAbsent(day, on -> Collections.synchronizedMap(new IdentityHashMap<>()));
  }

  private Weighing weighing(CaseFile file, LocalDate day) {
    return new Weighing(rulebook, slots, facts.get(), FactsForRules.of(file, day), day);
  }
}
