package kz.tirek.assessment.facts;

import static kz.tirek.assessment.facts.KnownLists.day;
import static kz.tirek.assessment.facts.KnownLists.known;

import java.time.LocalDate;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.HousingFacts;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.dwelling.Housing;

/** The dwelling in the words of the rulebook. */
final class HousingForRules {

  private HousingForRules() {}

  static HousingFacts of(CaseFile file, LocalDate day) {
    if (file.housing() == null) {
      return null;
    }
    Housing value = file.housing().value();
    return new HousingFacts(
        Choices.TENURE.of(value.tenure()),
        day(value.leaseUntil()),
        value.tiedToJob(),
        value.rooms(),
        value.people() != null
            ? Range.exactly(value.people())
            : Range.atLeast(Listed.itemsOf(file.members()).size()),
        value.area(),
        value.rent(),
        value.utilities(),
        value.deposit(),
        known(value.defects(), Choices.DEFECT::of),
        value.hadFire(),
        value.repairsRefused(),
        value.placeToStudy(),
        value.privacy(),
        value.noticeToLeave(),
        value.leaveBy(),
        value.slatedForDemolition(),
        value.moves(),
        known(value.chosenFor(), Choices.CHOSEN_FOR::of),
        Choices.CONSENT.of(value.ownersConsent()),
        Choices.ATTITUDE.of(value.landlordToChildren()),
        value.ownsElsewhere(),
        ownedInFiveYears(value, day),
        day(value.ownedUntil()));
  }

  /** The day until which it owned one tells more, where it is known well enough. */
  private static Boolean ownedInFiveYears(Housing value, LocalDate day) {
    PartialDate until = value.ownedUntil();
    if (until != null && until.yearsAtLeast(day) >= 5) {
      return false;
    }
    return until != null && until.yearsAtMost(day) < 5 ? Boolean.TRUE : value.ownedInFiveYears();
  }
}
