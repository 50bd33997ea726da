package kz.tirek.support.matches;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.support.fitting.OfferClauses;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.tally.Tallies;

/** Whether an offer can take somebody more, as far as that is known. */
@Singleton
public class Vacancies {

  private final Rulebooks rulebooks;
  private final Tallies tallies;

  @Inject
  Vacancies(Rulebooks rulebooks, Tallies tallies) {
    this.rulebooks = rulebooks;
    this.tallies = tallies;
  }

  /**
   * Whether it is known that nobody more can be taken on a day. Of the places, those are gone that
   * referrals opened since may take; what was said of them long ago says nothing any more.
   */
  public boolean isFull(Offer offer, LocalDate day) {
    Capacity said = offer.capacity();
    if (said == null || !OfferClauses.isFresh(said, day, rulebooks.on(day).matching())) {
      return false;
    }
    return switch (said.kind()) {
      case NONE -> true;
      case WAITLIST -> false;
      case CAPACITY -> {
        Integer left = offer.placesLeft(tallies.of(List.of(offer.id()), day, day).open(offer.id()));
        yield left != null && left == 0;
      }
    };
  }
}
