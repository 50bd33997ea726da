package kz.tirek.support.fitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;

/** What keeps an offer out that is about the offer and the need alone, and not about the family. */
public final class OfferClauses {

  private static final String REGISTRATION = "registration";

  private final MatchingRules rules;
  private final LocalDate day;

  public OfferClauses(MatchingRules rules, LocalDate day) {
    this.rules = rules;
    this.day = day;
  }

  private static List<String> given(Need need, Offer offer) {
    List<String> helps = null;
    for (String kind : need.kinds()) {
      if (offer.helps().contains(kind) && !isRegistrationByPerson(kind, offer)) {
        if (helps == null) {
          helps = new ArrayList<>(need.kinds().size());
        }
        helps.add(kind);
      }
    }
    return helps == null ? List.of() : helps;
  }

  /**
   * The wanted kinds of help that an offer gives, in the need's order. Who tells or advises beside
   * other help does so about that: a bank tells nothing of pregnancy. Who gives all that is general
   * is there for whatever it is.
   */
  public List<String> helps(Need need, Offer offer) {
    List<String> helps = given(need, offer);
    List<String> general = rules.general();
    return helps.isEmpty()
            || isMadeFor(need, offer)
            || general.contains(offer.helps().get(0))
            || !general.containsAll(helps)
            || offer.helps().containsAll(general)
        ? helps
        : List.of();
  }

  /** Whether it is made for this very barrier or step. */
  static boolean isMadeFor(Need need, Offer offer) {
    return need.barrier() != null && offer.barriers().contains(need.barrier())
        || need.step() != null && offer.steps().contains(need.step());
  }

  /**
   * The first clause that keeps an offer out, whatever family it is; null where none does.
   *
   * @param helps as {@link #helps} tells them
   */
  public Clause inTheWay(Need need, Offer offer, List<String> helps) {
    boolean madeFor = isMadeFor(need, offer);
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

  /** Who names steps alone is for no barrier; who names barriers alone helps with steps too. */
  private static boolean isMadeForOthers(Need need, Offer offer) {
    return !offer.steps().isEmpty() || need.barrier() != null && !offer.barriers().isEmpty();
  }

  private static boolean isRegistrationByPerson(Need need, Offer offer) {
    return need.kinds().contains(REGISTRATION)
        && offer.helps().contains(REGISTRATION)
        && isRegistrationByPerson(REGISTRATION, offer);
  }

  /**
   * Whether a private person of the directory would register the family: nobody knows that the
   * person owns the dwelling that it lives in.
   */
  public static boolean isRegistrationByPerson(String help, Offer offer) {
    return help.equals(REGISTRATION) && offer.provider().kind().isPerson();
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
}
