package kz.tirek.assessment.judging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.parameter.Parameters;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.shared.Listed;
import kz.tirek.situation.livelihood.BenefitReceived;

/** Asks the rules about one family: the facts laid out for them, one member at a time. */
public final class Weighing {

  public final Rulebook rulebook;
  public final Parameters parameters;
  public final FactsForRules file;
  final LocalDate day;
  public final Facts facts;
  private final Slots slots;

  /** The family's facts on other days; many rules ask for the same ones. */
  private final Map<LocalDate, FamilyFacts> later = new HashMap<>();

  private int member = -1;

  Weighing(Rulebook rulebook, Slots slots, Facts facts, FactsForRules file, LocalDate day) {
    this(rulebook, slots, facts, file, day, rulebook.parameters(day));
  }

  /**
   * The rules and the facts of a day, with the amounts of perhaps another one: of amounts to come
   * nobody knows.
   */
  public Weighing(
      Rulebook rulebook,
      Slots slots,
      Facts facts,
      FactsForRules file,
      LocalDate day,
      Parameters parameters) {
    this.rulebook = rulebook;
    this.slots = slots;
    this.facts = facts;
    this.file = file;
    this.day = day;
    this.parameters = parameters;
    lay(file.family(), day);
  }

  /** The numbers of the variables. */
  public record Slots(int family, int head, int member, int housing, int today) {

    public static Slots of(Language language) {
      return new Slots(
          language.slot("family"),
          language.slot("head"),
          language.slot("member"),
          language.slot("housing"),
          language.slot(Facts.TODAY));
    }
  }

  /** The family's facts as they will be on another day: ages go on, and registrations run out. */
  FamilyFacts on(LocalDate other) {
    return other.equals(day)
        ? file.family()
        : later.computeIfAbsent(other, on -> FactsForRules.of(file.file(), on).family());
  }

  /** Lays out these facts of the family instead, on another day: what a step would make of them. */
  void lay(FamilyFacts family, LocalDate today) {
    facts.set(slots.family, family);
    facts.set(slots.head, file.head() < 0 ? null : memberOf(family, file.head()));
    facts.set(slots.housing, family.housing());
    facts.set(slots.today, today);
    facts.set(slots.member, member < 0 ? null : memberOf(family, member));
  }

  /** Lays out one member, by place in the list; -1 for none. */
  public void member(int place) {
    member = place;
    facts.set(slots.member, place < 0 ? null : memberOf(file.family(), place));
  }

  int member() {
    return member;
  }

  private static MemberFacts memberOf(FamilyFacts family, int place) {
    return family.members().items().get(place);
  }

  /** With every parameter that has a number. */
  public Truth test(Condition condition) {
    return condition.test(facts.parameters(parameters.all()));
  }

  /** With those parameters only that may decide. */
  public Truth testCertain(Condition condition) {
    return condition.test(facts.parameters(parameters.certain()));
  }

  /** The last day of the registration of a member that ran out last. */
  DayRange registrationEndedOn(int place) {
    return memberOf(file.family(), place).registrationEndedOn();
  }

  /**
   * Whether the member laid out lives with the family and belongs to nobody in it: of whom nothing
   * is judged.
   */
  public boolean lodger() {
    return member >= 0 && file.lodger(member);
  }

  /** What a clause's own condition says, by the amounts that it may rest on. */
  public Truth truth(Clause clause) {
    return clause.decides(day) ? testCertain(clause.when()) : test(clause.when());
  }

  public Standing standing(Clause clause) {
    return standing(clause, Standing.HOLDS);
  }

  /**
   * How a clause stands.
   *
   * @param worst how another clause of the benefit stands: where this one cannot be worse, it is
   *     not asked why it is unknown
   */
  private Standing standing(Clause clause, Standing worst) {
    boolean certain = clause.decides(day);
    return switch (truth(clause)) {
      case YES -> Standing.HOLDS;
      case NO -> certain ? failing(clause, worst) : Standing.DOUBTFUL;
      case UNKNOWN ->
          clause.presumed()
              ? Standing.PRESUMED
              : certain ? unknown(clause.when(), worst) : Standing.UNCLEAR;
    };
  }

  /** How a certain clause stands that does not hold. */
  private Standing failing(Clause clause, Standing worst) {
    Truth asked = clause.orAsk() == null ? Truth.NO : test(clause.orAsk());
    if (asked == Truth.UNKNOWN) {
      return unknown(clause.orAsk(), worst);
    }
    return asked == Truth.YES
        ? Standing.DOUBTFUL
        : clause.byTime() || !clause.fixableBy().isEmpty()
            ? Standing.FIXABLE
            : clause.discretion() ? Standing.DOUBTFUL : Standing.FAILS;
  }

  private Standing unknown(Condition condition, Standing worst) {
    return worst.ordinal() > Standing.DOUBTFUL.ordinal() && hangsOnAmountsAlone(condition)
        ? Standing.DOUBTFUL
        : Standing.UNKNOWN;
  }

  private boolean hangsOnAmountsAlone(Condition condition) {
    for (String code : condition.reads().parameters()) {
      Parameter.Value value = parameters.get(code);
      if (value == null || value.value() == null || !value.certainty().decides()) {
        return !condition.lacksFacts(facts);
      }
    }
    return false;
  }

  /** The status for the member laid out, or for the family; null when the benefit is not for it. */
  public Status status(Benefit benefit) {
    Truth who = isFor(benefit);
    if (who == Truth.NO) {
      return null;
    }
    if (!benefit.inForce(day)) {
      return Status.NOT_IN_FORCE;
    }
    if (who == Truth.UNKNOWN) {
      return Status.NEEDS_FACTS;
    }
    Truth had = had(benefit);
    if (had == Truth.YES) {
      return Status.RECEIVING;
    }
    Standing worst = Standing.HOLDS;
    boolean certain = false;
    List<Clause> clauses = benefit.clauses();
    for (int i = 0, size = clauses.size(); i < size && worst != Standing.FAILS; i++) {
      Clause clause = clauses.get(i);
      Standing standing = standing(clause, worst);
      certain |= clause.decides(day) && standing.status() == Status.ELIGIBLE;
      worst = standing.ordinal() < worst.ordinal() ? standing : worst;
    }
    if (worst.status() != Status.ELIGIBLE) {
      return worst.status();
    }
    return !certain
        ? Status.ASK_OFFICE
        : had == Truth.UNKNOWN ? Status.NEEDS_FACTS : Status.ELIGIBLE;
  }

  /** Whether it is for the member laid out, or for the family. */
  public Truth isFor(Benefit benefit) {
    if (benefit.who() == null) {
      return Truth.YES;
    }
    Truth who = testCertain(benefit.who());
    boolean unlikely =
        who == Truth.UNKNOWN
            && benefit.unlikelyFor() != null
            && testCertain(benefit.unlikelyFor()) == Truth.YES;
    return unlikely ? Truth.NO : who;
  }

  /** What a benefit of this status is worth; null where it is not money or not to be had. */
  Range worth(Benefit benefit, Status status) {
    return benefit.value() == null || status == Status.NOT_IN_FORCE || status == Status.NOT_ELIGIBLE
        ? null
        : benefit.value().tenge(facts.parameters(parameters.all()));
  }

  /** Tenge a month that a benefit of this status is surely worth; null where that is not known. */
  Long monthlyAtLeast(Benefit benefit, Status status) {
    Range tenge = worth(benefit, status);
    return tenge == null ? null : benefit.value().surelyMonthly(tenge);
  }

  /**
   * Whether it is had already, which it is not where nothing tells so. Where it was said of nobody,
   * or of somebody who cannot have it, as of the mother what is for the child, it is unknown of
   * everybody who may be meant, unless that is one alone.
   */
  Truth had(Benefit benefit) {
    Truth had = Truth.NO;
    for (Recorded<BenefitReceived> received : Listed.itemsOf(file.file().benefitsReceived())) {
      String code = received.value().benefit();
      if (isMeant(benefit, code)) {
        if (member < 0 || file.id(member).equals(received.memberId())) {
          return Truth.YES;
        }
        if (!isAnothers(received)) {
          had = had.or(isMeantAlone(code) ? Truth.YES : Truth.UNKNOWN);
        }
      }
    }
    Truth told = benefit.received() == null ? Truth.UNKNOWN : testCertain(benefit.received());
    return told == Truth.UNKNOWN ? had : told;
  }

  private static boolean isMeant(Benefit benefit, String code) {
    return code.equals(benefit.code()) || code.equals(benefit.service());
  }

  /** Whether it was said of somebody who may have it, or who is nobody of the family. */
  private boolean isAnothers(Recorded<BenefitReceived> received) {
    int place = file.placeOf(received.memberId());
    return received.memberId() != null && (place < 0 || canHave(place, received.value().benefit()));
  }

  /** Whether nobody else of the family can have what goes by a code. */
  private boolean isMeantAlone(String code) {
    boolean alone = file.family().members().complete();
    for (int place = 0; place < file.members().size() && alone; place++) {
      alone = place == member || file.lodger(place) || !canHave(place, code);
    }
    return alone;
  }

  private boolean canHave(int place, String code) {
    int before = member;
    member(place);
    boolean can =
        rulebook.benefits(Subject.MEMBER).stream()
            .filter(each -> isMeant(each, code))
            .anyMatch(
                each ->
                    isFor(each) != Truth.NO
                        && (each.received() == null || testCertain(each.received()) != Truth.NO));
    member(before);
    return can;
  }
}
