package kz.tirek.assessment.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.ContestableRefusal;
import kz.tirek.assessment.finding.Said;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.letter.Complaint;
import kz.tirek.assessment.letter.Letter;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.MemberFile;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.encounter.Encounter.Office;
import kz.tirek.situation.encounter.Encounter.Outcome;
import kz.tirek.situation.encounter.Encounter.SaidBy;
import kz.tirek.situation.schooling.Schooling;

/**
 * Finds refusals that the rules do not support: no deciding clause asks about what the reason is
 * about, or every one that does holds by what is recorded. Where an uncertain clause that is in
 * doubt asks about it, where the sources say nothing of it, and where the rule may have begun after
 * the refusal, it is not called contestable.
 */
final class Refusals {

  private static final Set<Outcome> REFUSING =
      Set.of(Outcome.REFUSED, Outcome.TOLD_TO_PAY, Outcome.SENT_ELSEWHERE);

  private static final Set<Status> SETTLED =
      Set.of(Status.NOT_IN_FORCE, Status.RECEIVING, Status.NOT_ELIGIBLE);

  /**
   * Something that was refused.
   *
   * @param fact that tells of it
   * @param service as it was asked for; null where a place was
   * @param member for whom; null when for nobody in particular
   * @param on when; null when that is not recorded
   */
  private record Refusal(
      UUID fact,
      Office office,
      SaidBy saidBy,
      String service,
      UUID member,
      PartialDate on,
      List<String> reasons) {

    boolean of(Benefit benefit) {
      return service == null ? benefit.place() : benefit.askedAs(service);
    }
  }

  private final Weighing weighing;
  private final List<Said> cautions;
  private final List<ContestableRefusal> found = new ArrayList<>();

  private Refusals(Weighing weighing, List<Said> cautions) {
    this.weighing = weighing;
    this.cautions = cautions;
  }

  /**
   * @param cautions what must be said before the family complains
   */
  static List<ContestableRefusal> contestable(
      Weighing weighing, List<BenefitFinding> findings, List<Said> cautions) {
    Refusals refusals = new Refusals(weighing, cautions);
    for (Recorded<Encounter> visit : Listed.itemsOf(weighing.file.file().encounters())) {
      refusals.check(of(visit), findings);
    }
    for (MemberFile member : weighing.file.members()) {
      refusals.check(of(member), findings);
    }
    return refusals.found;
  }

  /** Null where nothing was refused for a reason. */
  private static Refusal of(Recorded<Encounter> recorded) {
    Encounter visit = recorded.value();
    if (visit.service() == null || visit.outcome() != null && !REFUSING.contains(visit.outcome())) {
      return null;
    }
    List<String> reasons = Listed.itemsOf(visit.refusedFor()).stream().map(Enum::name).toList();
    if (reasons.isEmpty() && visit.outcome() == Outcome.TOLD_TO_PAY) {
      reasons = List.of(Outcome.TOLD_TO_PAY.name());
    }
    return new Refusal(
        recorded.id(),
        visit.office(),
        visit.saidBy(),
        visit.service(),
        recorded.memberId(),
        visit.on(),
        reasons);
  }

  private static Refusal of(MemberFile member) {
    Recorded<Schooling> recorded = member.schooling();
    if (recorded == null || recorded.value().placeRefused() == null) {
      return null;
    }
    return new Refusal(
        recorded.id(),
        null,
        null,
        null,
        member.id(),
        null,
        List.of(recorded.value().placeRefused().name()));
  }

  private void check(Refusal refusal, List<BenefitFinding> findings) {
    if (refusal == null) {
      return;
    }
    Map<Benefit, List<BenefitFinding>> asked = new LinkedHashMap<>();
    for (BenefitFinding finding : findings) {
      if (refusal.of(finding.benefit())
          && !SETTLED.contains(finding.status())
          && finding.who().missing().isEmpty()
          && (refusal.member() == null
              || finding.member() == null
              || refusal.member().equals(finding.member()))
          && began(finding.benefit(), refusal.on())) {
        asked.computeIfAbsent(finding.benefit(), any -> new ArrayList<>()).add(finding);
      }
    }
    asked.forEach(
        (benefit, about) -> {
          boolean one =
              findings.stream().filter(finding -> finding.benefit() == benefit).count() == 1;
          check(refusal, benefit, about, one ? about.get(0).member() : refusal.member());
        });
  }

  /** Whether a benefit and its rules were there, for certain, when something was refused. */
  private boolean began(Benefit benefit, PartialDate on) {
    LocalDate day = on == null ? weighing.day : on.earliest();
    return benefit.inForce(day)
        && (benefit.knownFrom() == null || !day.isBefore(benefit.knownFrom()));
  }

  /**
   * Where it is not said for whom, a reason must be unsupported for everybody it could be about.
   */
  private void check(Refusal refusal, Benefit benefit, List<BenefitFinding> about, UUID member) {
    List<String> unsupported = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String reason : refusal.reasons()) {
      Set<String> facts = weighing.rulebook.factsOfRefusal(reason);
      boolean contestable =
          !facts.isEmpty()
              && !benefit.silentOn().contains(reason)
              && about.stream().allMatch(finding -> unsupported(finding, facts));
      (contestable ? unsupported : others).add(reason);
    }
    if (!unsupported.isEmpty()) {
      BenefitFinding first = about.get(0);
      found.add(
          new ContestableRefusal(
              refusal.fact(),
              refusal.office(),
              refusal.saidBy(),
              benefit,
              member,
              unsupported,
              others,
              sources(first),
              first.sayAtCounter(),
              cautions,
              letter(refusal, about, unsupported)));
    }
  }

  /**
   * Null where the words are held back because they would expose somebody, and where the family
   * only heard it from others: then no office refused anything.
   */
  private Letter letter(Refusal refusal, List<BenefitFinding> about, List<String> unsupported) {
    if (refusal.saidBy() == SaidBy.OTHERS
        || about.stream().anyMatch(finding -> finding.sayAtCounter() == null)) {
      return null;
    }
    BenefitFinding first = about.get(0);
    List<String> certain = new ArrayList<>();
    Set<ClauseFinding> deciding = new LinkedHashSet<>();
    for (String reason : unsupported) {
      List<ClauseFinding> reading = reading(first, weighing.rulebook.factsOfRefusal(reason));
      if (reading.stream().allMatch(clause -> clause.certainty().decides())) {
        certain.add(reason);
        deciding.addAll(reading);
      }
    }
    List<Complaint.Rule> rules =
        (deciding.isEmpty() ? first.clauses() : deciding)
            .stream()
                .filter(clause -> clause.certainty().decides() && clause.clause().source() != null)
                .map(clause -> new Complaint.Rule(clause.text().text(), clause.clause().source()))
                .toList();
    Recorded<FamilyProfile> family = weighing.file.file().family();
    return Letter.of(
        new Complaint(
            refusal.office(),
            first.office().text(),
            first.benefit().title(),
            refusal.on(),
            certain,
            rules),
        family == null ? null : family.value().language());
  }

  private static List<ClauseFinding> reading(BenefitFinding finding, Set<String> facts) {
    return finding.clauses().stream()
        .filter(clause -> reads(clause.clause().when(), facts))
        .toList();
  }

  private static List<String> sources(BenefitFinding finding) {
    return finding.clauses().stream()
        .filter(clause -> clause.certainty().decides())
        .map(clause -> clause.clause().source())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static boolean unsupported(BenefitFinding finding, Set<String> facts) {
    return reading(finding, facts).stream()
        .map(ClauseFinding::standing)
        .allMatch(standing -> standing == Standing.HOLDS);
  }

  private static boolean reads(Condition condition, Set<String> facts) {
    return condition.reads().facts().stream().map(FactPath::general).anyMatch(facts::contains);
  }
}
