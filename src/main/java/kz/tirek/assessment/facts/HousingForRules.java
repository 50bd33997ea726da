package kz.tirek.assessment.facts;

import static kz.tirek.assessment.facts.KnownLists.known;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.HousingFacts;
import kz.tirek.shared.Listed;
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
        value.leaseUntil(),
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
        value.repairsRefused(),
        value.placeToStudy(),
        value.privacy(),
        value.noticeToLeave(),
        value.leaveBy(),
        value.slatedForDemolition(),
        value.moves(),
        Choices.CONSENT.of(value.ownersConsent()),
        Choices.ATTITUDE.of(value.landlordToChildren()),
        value.ownsElsewhere(),
        value.ownedUntil() == null
            ? value.ownedInFiveYears()
            : Boolean.valueOf(ChronoUnit.YEARS.between(value.ownedUntil(), day) < 5),
        value.ownedUntil());
  }
}
