package kz.tirek.support.fitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;

/**
 * Parts those who can help one family from those who cannot, by clauses that nothing outweighs.
 * What is not known keeps nobody out. It belongs to one thread.
 */
public final class Sieve {

  private static final String REGISTRATION = "registration";

  private final MatchingRules rules;
  private final LocalDate day;
  private final Conditions conditions;
  private final Ties ties;

  /**
   * @param asked how often each of the family's ties was asked lately, as it was counted here
   */
  public Sieve(CaseFile file, Compiled compiled, Map<UUID, Integer> asked) {
    this.rules = compiled.rulebook().matching();
    this.day = file.asOf();
    this.conditions = new Conditions(file, compiled);
    this.ties = new Ties(file, rules.load(), asked);
  }

  /**
   * Who can help with a need.
   *
   * @param offers all of them, or at least all that give one of the kinds of help or are made for
   *     the need
   * @param explain whether it is told of everybody who cannot
   */
  public Fitting of(Need need, List<Offer> offers, boolean explain) {
    List<FittingOffer> fitting = new ArrayList<>();
    List<KeptOut> out = new ArrayList<>();
    for (Offer offer : offers) {
      List<String> helps = helps(need, offer);
      boolean madeFor = isMadeFor(need, offer);
      Clause clause = inTheWay(need, offer, helps, madeFor);
      Verdict verdict = clause == null ? conditions.of(offer.when()) : null;
      if (clause == null) {
        clause = inTheWay(verdict);
      }
      if (clause == null) {
        fitting.add(new FittingOffer(offer, helps, madeFor, verdict));
      } else if (explain) {
        out.add(
            clause == Clause.STEP_REFUSED
                ? new KeptOut(offer, null, null, clause, verdict.waitsFor(), null)
                : KeptOut.of(offer, clause));
      }
    }
    List<FittingTie> askable = new ArrayList<>();
    ties.find(need.kinds(), explain, askable, out);
    return new Fitting(fitting, askable, out);
  }

  /** A private person of the directory is not known to own the dwelling: nobody is registered. */
  private static List<String> helps(Need need, Offer offer) {
    List<String> helps = null;
    for (String kind : need.kinds()) {
      if (offer.helps().contains(kind)
          && !(kind.equals(REGISTRATION) && offer.provider().kind().isPerson())) {
        if (helps == null) {
          helps = new ArrayList<>(need.kinds().size());
        }
        helps.add(kind);
      }
    }
    return helps == null ? List.of() : helps;
  }

  private static boolean isMadeFor(Need need, Offer offer) {
    return need.barrier() != null && offer.barriers().contains(need.barrier())
        || need.step() != null && offer.steps().contains(need.step());
  }

  private Clause inTheWay(Need need, Offer offer, List<String> helps, boolean madeFor) {
    if (helps.isEmpty() && isRegistrationByPerson(need, offer)) {
      return Clause.REGISTRATION_BY_OTHERS;
    }
    if (helps.isEmpty() && !madeFor) {
      return Clause.OTHER_HELP;
    }
    if (!madeFor && isMadeForOthers(need, offer)) {
      return Clause.MADE_FOR_OTHER_NEEDS;
    }
    if (!offer.isThere(day)) {
      return Clause.NOT_THERE;
    }
    if (need.urgent() && offer.seasonal()) {
      return Clause.SEASONAL;
    }
    return isFull(offer.capacity()) ? Clause.NO_PLACES : null;
  }

  private static boolean isMadeForOthers(Need need, Offer offer) {
    return need.barrier() != null && !offer.barriers().isEmpty()
        || need.step() != null && !offer.steps().isEmpty();
  }

  private static boolean isRegistrationByPerson(Need need, Offer offer) {
    return offer.provider().kind().isPerson()
        && need.kinds().contains(REGISTRATION)
        && offer.helps().contains(REGISTRATION);
  }

  /** What was said long ago says nothing any more. */
  private boolean isFull(Capacity capacity) {
    return capacity != null
        && capacity.kind() == Capacity.Kind.NONE
        && isFresh(capacity, day, rules);
  }

  /** Whether what was said of places is still to be believed. */
  public static boolean isFresh(Capacity capacity, LocalDate day, MatchingRules rules) {
    return capacity.asOf() != null
        && !capacity.asOf().plusDays(rules.capacity().freshDays()).isBefore(day);
  }

  private static Clause inTheWay(Verdict verdict) {
    if (verdict.isFor() != Truth.NO) {
      return null;
    }
    return verdict.waitsFor() == null
        ? Clause.CONDITION
        : verdict.refused() ? Clause.STEP_REFUSED : null;
  }
}
