package kz.tirek.support.matching;

import java.util.List;
import java.util.UUID;
import kz.tirek.support.fitting.FittingOffer;
import kz.tirek.support.fitting.FittingTie;

/**
 * Somebody who can help, in the place that the ranking gave.
 *
 * @param offer null where it is a tie
 * @param tie null where it is an offer
 * @param kind the kind of help for which it stands there
 * @param points the sum of those of the terms
 * @param newcomer whether it stands there so that what is little tried gets seen
 */
public record Match(
    FittingOffer offer,
    FittingTie tie,
    String kind,
    List<Term> terms,
    int points,
    boolean newcomer) {

  public Match {
    terms = List.copyOf(terms);
  }

  /** Of the offer or of the tie. */
  public UUID id() {
    return isTie() ? tie.id() : offer.offer().id();
  }

  /** How many of the kinds of help that are wanted it gives. */
  int helps() {
    return isTie() ? tie.gives().size() : offer.helps().size();
  }

  public boolean isTie() {
    return tie != null;
  }

  /** Whether it is for the family only after a step. */
  public boolean waits() {
    return offer != null && offer.waits();
  }

  /** The same with other words in its terms. */
  Match with(List<Term> told) {
    return new Match(offer, tie, kind, told, points, newcomer);
  }

  Term term(TermName name) {
    return terms.stream().filter(term -> term.name() == name).findAny().orElseThrow();
  }

  @Override
  public String toString() {
    return "Match[" + id() + ", " + points + " " + terms + "]";
  }
}
