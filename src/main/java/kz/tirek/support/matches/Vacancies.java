package kz.tirek.support.matches;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.rulebook.matching.MatchingRules.Load;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.directory.Directory;
import kz.tirek.support.fitting.OfferClauses;
import kz.tirek.support.fitting.Ties;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.tally.Tallies;
import kz.tirek.support.tally.TieAsked;

/** Whether somebody more can be taken, or asked once more, as far as that is known. */
@Singleton
public class Vacancies {

  private final Directory directory;
  private final Rulebooks rulebooks;
  private final Tallies tallies;

  @Inject
  Vacancies(Directory directory, Rulebooks rulebooks, Tallies tallies) {
    this.directory = directory;
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

  /**
   * How often a private person of the directory was asked lately, for whatever the person offers;
   * empty where that is not often, or it is no person.
   */
  public OptionalInt askedOften(Offer offer, LocalDate day) {
    if (!offer.provider().kind().isPerson()) {
      return OptionalInt.empty();
    }
    Load load = rulebooks.on(day).matching().load();
    List<UUID> ofPerson = directory.snapshot().ofSamePerson(offer);
    int asked =
        tallies
            .of(ofPerson, day.minusMonths(load.personMonths()), day)
            .together(Map.of(offer.id(), ofPerson))
            .asked(offer.id(), day, load.personMonths());
    return asked > load.personMost() ? OptionalInt.of(asked) : OptionalInt.empty();
  }

  /** Who of a family's own network can be asked. */
  public Ties ties(CaseFile file) {
    Load load = rulebooks.on(file.asOf()).matching().load();
    return new Ties(file, load, asked(file, load));
  }

  /** How often each of a family's ties was asked lately, as it was counted here. */
  Map<UUID, Integer> asked(CaseFile file, Load load) {
    if (Listed.itemsOf(file.ties()).isEmpty()) {
      return Map.of();
    }
    LocalDate from = file.asOf().minusDays(load.tieDays());
    return tallies.askedTies(file.familyId(), from, file.asOf()).stream()
        .collect(Collectors.groupingBy(TieAsked::tie, Collectors.summingInt(TieAsked::n)));
  }
}
