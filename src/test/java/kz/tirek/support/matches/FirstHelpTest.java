package kz.tirek.support.matches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.rounding.Rounding;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.condition.Compiled;
import kz.tirek.support.directory.ExampleFile;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.fitting.Sieve;
import kz.tirek.support.matching.Matching;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.tally.OfferTallies;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstHelpTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final Compiled COMPILED = new Compiled(RULEBOOK);
  private static final List<Offer> OFFERS = ExampleFile.offers(null, LocalDate.of(2026, 1, 1));

  private static final String NOBODY = "members: {complete: true, items: []}";

  private static List<Help> help(String barrier, String family) {
    BarrierRule rule =
        RULEBOOK.barriers().stream()
            .filter(each -> each.code().equals(barrier))
            .findFirst()
            .orElseThrow();
    CaseFile file = CaseFiles.of("asOf: 2026-03-01\n" + family);
    Need need = Need.of(rule);
    return new Matching(file, RULEBOOK.matching(), OfferTallies.NONE, new Rounding(new byte[] {1}))
            .rank(need, new Sieve(file, COMPILED, Map.of()).of(need, OFFERS, false), 3, false)
            .matches()
            .stream()
            .map(match -> FirstHelp.help(match, Language.EN))
            .toList();
  }

  private static List<String> offers(String barrier, String family) {
    return help(barrier, family).stream().map(Help::offer).filter(Objects::nonNull).toList();
  }

  private static boolean hasTie(String barrier, String family) {
    return help(barrier, family).stream().anyMatch(each -> each.origin() == Help.Origin.TIE);
  }

  private static String ties(String... ties) {
    return "members: {complete: true, items: []}\nties: {complete: true, items: ["
        + String.join(", ", ties)
        + "]}";
  }

  private static String tie(String kind, String gives, String more) {
    return "{kind: %s, adult: true, ownsDwelling: true, gives: {complete: true, items: [{what: %s, agreed: true}]}%s}"
        .formatted(kind, gives, more);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timesAsked: 4", "lastAnswer: WOULD_NOT"})
  void somebody_who_was_asked_for_this_often_or_would_not_give_it_is_left_in_peace(String how) {
    String lodging =
        "{kind: KIN, adult: true, gives: {complete: true, items: [{what: LODGING, agreed: true%s}]}}";

    assertTrue(hasTie("nowhere-to-stay", ties(lodging.formatted(""))));
    assertFalse(hasTie("nowhere-to-stay", ties(lodging.formatted(", " + how))));
  }

  @Test
  void a_registration_offered_where_the_family_does_not_live_is_no_help() {
    String owner =
        "{kind: LANDLORD, adult: true, ownsDwelling: true, gives: {complete: true, items: [{what: REGISTRATION, agreed: true, atWhere: %s}]}}";

    assertTrue(hasTie("no-city-registration", ties(owner.formatted("WHERE_THE_FAMILY_LIVES"))));
    assertFalse(hasTie("no-city-registration", ties(owner.formatted("ELSEWHERE"))));
  }

  @Nested
  class With_nowhere_to_stay {

    private static final String MOTHER_WITH_BABY =
        """
        members:
          complete: true
          items:
            - person: {birthDate: "1998", sex: FEMALE, relation: HEAD}
            - person: {birthDate: "2024-05-01", relation: CHILD}
        """;

    @ParameterizedTest
    @ValueSource(strings = {"nowhere-to-stay", "unsafe-housing"})
    void the_line_that_answers_day_and_night_comes_first(String barrier) {
      assertEquals("line-111", offers(barrier, MOTHER_WITH_BABY).get(0));
      assertEquals("line-111", offers(barrier, NOBODY).get(0));
    }

    @Test
    void the_shelter_is_for_mothers_with_small_children_and_says_so() {
      Help shelter =
          help("nowhere-to-stay", MOTHER_WITH_BABY).stream()
              .filter(each -> "mother-and-child-shelter".equals(each.offer()))
              .findFirst()
              .orElseThrow();

      assertTrue(shelter.mind().contains("up to three years"), shelter.mind());
    }

    @Test
    void the_shelter_is_for_no_man_alone_and_no_family_with_a_grown_child() {
      String man =
          """
          members:
            complete: true
            items: [{person: {birthDate: "1990", sex: MALE, relation: HEAD}}]
          """;
      String couple =
          """
          members:
            complete: true
            items:
              - person: {birthDate: "1985", sex: FEMALE, relation: HEAD}
              - person: {birthDate: "1984", sex: MALE, relation: SPOUSE}
              - person: {birthDate: "2012-01-01", relation: CHILD}
          """;

      assertFalse(offers("nowhere-to-stay", man).contains("mother-and-child-shelter"));
      assertFalse(offers("nowhere-to-stay", couple).contains("mother-and-child-shelter"));
      assertTrue(offers("nowhere-to-stay", man).contains("family-support-centre"));
    }

    @Test
    void whether_the_shelter_is_for_a_family_is_said_to_be_unknown_where_it_is() {
      Help shelter =
          help(
                  "nowhere-to-stay",
                  "members: {complete: false, items: [{person: {relation: HEAD, sex: FEMALE, birthDate: '1990'}}]}")
              .stream()
              .filter(each -> "mother-and-child-shelter".equals(each.offer()))
              .findFirst()
              .orElseThrow();

      assertTrue(shelter.mind().contains("cannot be told"), shelter.mind());
    }
  }

  @Test
  void no_bank_finds_a_dwelling() {
    for (BarrierRule rule : RULEBOOK.barriers()) {
      assertFalse(offers(rule.code(), NOBODY).contains("otbasy-bank"), rule.code());
    }
    assertEquals(List.of("rental-sites"), offers("children-unwelcome", NOBODY));
  }

  @Test
  void what_is_there_once_a_year_is_no_help_against_hunger_today() {
    assertFalse(offers("not-enough-food", NOBODY).contains("qurban-site"));
    assertEquals("zakat-fund", offers("not-enough-food", NOBODY).get(0));
  }

  @Test
  void a_kindergarten_is_offered_where_there_is_somebody_to_go_there() {
    String family =
        """
        members:
          complete: true
          items: [{person: {birthDate: "%s", relation: CHILD}}]
        """;

    assertFalse(
        offers("child-carries-too-much", family.formatted("2015-01-01"))
            .contains("kindergarten-queue"));
    assertTrue(
        offers("child-carries-too-much", family.formatted("2022-01-01"))
            .contains("kindergarten-queue"));
  }

  @Test
  void each_kind_of_help_has_its_place_before_another_has_two() {
    List<Help> help =
        help(
            "no-city-registration",
            ties(
                tie("LANDLORD", "REGISTRATION", ""),
                tie("KIN", "REGISTRATION", ""),
                tie("FRIEND", "LET_DWELLING", "")));

    assertEquals(3, help.size());
    assertEquals(2, help.stream().filter(each -> each.origin() == Help.Origin.TIE).count());
    assertTrue(help.stream().anyMatch(each -> "service-centre".equals(each.offer())));
  }

  @Nested
  class Somebody_in_conflict {

    @ParameterizedTest
    @CsvSource({
      "REFUSES_REGISTRATION, LET_DWELLING",
      "ASKS_MONEY_FOR_REGISTRATION, LET_DWELLING",
      "REFUSES_REGISTRATION, REGISTRATION",
      "OBJECTS_TO_CHILDREN, LET_DWELLING"
    })
    void is_not_asked_about_the_matter(String conflict, String help) {
      String tie =
          tie("LANDLORD", help, ", conflicts: {complete: true, items: [" + conflict + "]}");

      assertFalse(hasTie("owner-refuses-registration", ties(tie)));
    }

    @Test
    void is_a_landlord_too_of_whom_the_dwelling_says_that_he_refused() {
      String refused = ties(tie("LANDLORD", "LET_DWELLING", "")) + "\nhousing: {ownersConsent: %s}";

      assertFalse(hasTie("owner-refuses-registration", refused.formatted("REFUSED")));
      assertFalse(hasTie("overcrowding", refused.formatted("GIVEN_FOR_PAYMENT")));
      assertTrue(hasTie("overcrowding", refused.formatted("GIVEN")));
    }

    @Test
    void is_an_employer_who_withheld_wages_and_not_any_employer() {
      String employer = ties(tie("EMPLOYER", "MONEY", ""));
      String incident =
          "\nincidents: {complete: true, items: [{kind: WAGES_WITHHELD, by: EMPLOYER}]}";

      assertFalse(hasTie("wages-withheld", employer + incident));
      assertTrue(hasTie("low-income", employer));
    }

    @Test
    void may_be_asked_about_another_matter() {
      String neighbour = ties(tie("NEIGHBOUR", "FOOD", ""));
      String incident =
          "\nincidents: {complete: true, items: [{kind: CHILDREN_DRIVEN_OUT_OF_YARD, by: NEIGHBOUR}]}";

      assertTrue(hasTie("not-enough-food", neighbour + incident));
    }
  }

  @Test
  void sources_are_citations_and_what_to_mind_is_said_in_words() {
    Help centre =
        help("no-city-registration", NOBODY).stream()
            .filter(each -> "service-centre".equals(each.offer()))
            .findFirst()
            .orElseThrow();

    assertEquals("gov.kz/services/3888; vlast.kz, 18.11.2025", centre.source());
    assertNotNull(centre.mind());
    assertNull(help("not-attached", NOBODY).get(0).mind());
  }
}
