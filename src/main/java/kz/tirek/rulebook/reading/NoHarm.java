package kz.tirek.rulebook.reading;

import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.HousingFacts;
import kz.tirek.rulebook.vocabulary.HousingFacts.Consent;
import kz.tirek.rulebook.vocabulary.HousingFacts.Tenure;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.yaml.Yaml;

/**
 * What no step may do, however a rulebook is written: change who lives together, who people are,
 * marital status, declared income or debts, or claim a place where one does not live. Registering
 * people where they do not live is fined, and so is registering them against the owner's will.
 */
final class NoHarm {

  /**
   * What a step may change: what one has or is at an office, a school or a clinic. A fact that is
   * not listed here is taken for untouchable, whoever adds it to the vocabulary.
   */
  private static final Set<String> MAY_CHANGE =
      Set.of(
          "family.housing.ownersConsent",
          "member.digitalSignature",
          "member.health.attached",
          "member.health.insurance",
          "member.health.pregnancyCare",
          "member.jobs",
          "member.permanentInCitySince",
          "member.phoneInMobileBase",
          "member.registrations",
          "member.schooling.freeMeals",
          "member.schooling.status",
          "member.schooling.supplies",
          "member.schooling.textbooks",
          "member.schooling.uniform",
          "member.work.contributionsPaid",
          "member.work.registeredUnemployed");

  private static final String CONSENT = "family.housing.ownersConsent";

  private static final String REGISTRATIONS = "member.registrations";

  private static final String COUNTED_SINCE = "member.permanentInCitySince";

  private static final HousingFacts NOTHING_KNOWN =
      With.set(FamilyFacts.UNKNOWN, "housing.ownersConsent", Consent.NOT_ASKED).housing();

  private final Language language;

  NoHarm(Language language) {
    this.language = language;
  }

  void check(
      Yaml step, Map<String, String> sets, Map<String, Map<String, String>> adds, Condition needs) {
    if (step.get("sets") != null) {
      step.get("sets").named().forEach(NoHarm::checkTouched);
    }
    adds.keySet().forEach(path -> checkTouched(path, step.get("adds").get(path)));
    Map<String, String> registration = adds.get(REGISTRATIONS);
    if (registration != null && !(lawful(registration) && needsConsent(needs))) {
      step.problem(
          "people are registered only where they live, and only when the owners agreed: the kind"
              + " must be TEMPORARY or PERMANENT, the place THIS_DWELLING, livesThere true, and"
              + " 'needs' must be a no wherever there is no dwelling, or another's and not"
              + " housing.ownersConsent == 'GIVEN'");
    }
    if (sets.containsKey(COUNTED_SINCE)
        && (registration == null || !"PERMANENT".equals(registration.get("kind")))) {
      step.problem(COUNTED_SINCE + " follows from a permanent registration");
    }
    if (sets.containsKey(CONSENT) && !refuses(needs, Tenure.RENTED_WITHOUT_CONTRACT, "REFUSED")) {
      step.problem("who refused to have the family registered is not asked again");
    }
  }

  private static void checkTouched(String path, Yaml place) {
    if (!MAY_CHANGE.contains(path)) {
      place.problem("no step may change " + path);
    }
  }

  private static boolean lawful(Map<String, String> registration) {
    return Set.of("TEMPORARY", "PERMANENT").contains(registration.getOrDefault("kind", ""))
        && "THIS_DWELLING".equals(registration.get("place"))
        && "true".equals(registration.get("livesThere"));
  }

  /** Whether nobody is registered without the owners' consent, or where there is no dwelling. */
  private boolean needsConsent(Condition needs) {
    for (Tenure tenure : Tenure.values()) {
      for (Consent consent : Consent.values()) {
        boolean lawful =
            tenure == Tenure.OWNED || (tenure != Tenure.NONE && consent == Consent.GIVEN);
        if (!lawful && !refuses(needs, tenure, consent.name())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether what is needed is not there, whoever the member is. */
  private boolean refuses(Condition needs, Tenure tenure, String consent) {
    if (needs == null) {
      return false;
    }
    HousingFacts housing =
        With.set(With.set(NOTHING_KNOWN, "tenure", tenure), "ownersConsent", consent);
    Facts facts = language.facts();
    facts.set("family", With.set(FamilyFacts.UNKNOWN, "housing", housing));
    facts.set("housing", housing);
    return needs.test(facts) == Truth.NO;
  }
}
