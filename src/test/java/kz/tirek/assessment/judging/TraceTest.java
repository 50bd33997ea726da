package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.Worth;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** From every answer one finds back to the facts and amounts that it rests on. */
class TraceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Judge JUDGE = new Judge(RulebookFiles.shipped("almaty"));

  private static final String FOUR_CHILDREN =
      """
      members:
        complete: true
        items:
          - person: {birthDate: '1990', relation: HEAD, citizenship: KZ}
          - person: {birthDate: '2015-05-12', relation: CHILD}
          - person: {birthDate: '2017-05-12', relation: CHILD}
          - person: {birthDate: '2019-05-12', relation: CHILD}
          - person: {birthDate: '2021-05-12', relation: CHILD}
      """;

  private static BenefitFinding finding(String yaml, String code, LocalDate day) {
    return JUDGE.assess(CaseFiles.of(yaml), day).benefits().stream()
        .filter(each -> each.benefit().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_amount_names_the_facts_it_was_reckoned_from_with_their_days_and_sources() {
    Reasons why = finding(FOUR_CHILDREN, "large-family-allowance", TODAY).worth().reasons();

    List<Evidence> ages =
        why.evidence().stream().filter(each -> each.path().equals("member.age")).toList();
    assertTrue(ages.size() >= 4, why.evidence()::toString);
    for (Evidence age : ages) {
      assertEquals(LocalDate.of(2026, 2, 1), age.observedOn());
      assertNotNull(age.source());
      assertNotNull(age.fact());
    }
  }

  @Test
  void
      an_amount_names_the_parameters_it_was_reckoned_from_and_says_which_should_be_looked_at_again() {
    Worth now = finding(FOUR_CHILDREN, "large-family-allowance", TODAY).worth();
    Worth later =
        finding(FOUR_CHILDREN, "large-family-allowance", LocalDate.of(2029, 3, 1)).worth();

    assertFalse(now.reasons().parameters().isEmpty());
    for (ParameterUsed each : now.reasons().parameters()) {
      assertNotNull(each.from(), each.code());
      assertNotNull(each.source(), each.code());
      assertNotNull(each.certainty(), each.code());
      assertFalse(each.reviewDue(), each.code());
    }
    assertTrue(later.reasons().parameters().stream().anyMatch(ParameterUsed::reviewDue));
  }

  @Test
  void an_amount_that_is_not_exact_says_which_facts_would_tell_it() {
    String oneAgeUnknown = FOUR_CHILDREN + "    - person: {relation: CHILD}\n";

    Worth worth = finding(oneAgeUnknown, "large-family-allowance", TODAY).worth();

    assertFalse(worth.exact());
    assertTrue(
        worth.reasons().missing().stream()
            .anyMatch(
                each ->
                    each.path().equals("member.age") && CaseFiles.member(5).equals(each.member())),
        worth.reasons().missing()::toString);
    assertEquals(
        List.of(),
        finding(FOUR_CHILDREN, "large-family-allowance", TODAY).worth().reasons().missing());
  }

  /** Every reason of an assessment. */
  private static List<Reasons> reasons(Assessment assessment) {
    List<Reasons> all = new ArrayList<>();
    assessment.barriers().forEach(each -> all.add(each.reasons()));
    assessment.deadlines().forEach(each -> all.add(each.reasons()));
    for (BenefitFinding benefit : assessment.benefits()) {
      all.add(benefit.who());
      benefit.clauses().forEach(clause -> all.add(clause.reasons()));
      Stream.ofNullable(benefit.worth()).map(Worth::reasons).forEach(all::add);
    }
    return all;
  }

  @Test
  void whatever_families_there_are_every_reason_can_be_followed_to_its_source() {
    Random random = new Random(17);
    int followed = 0;
    for (int i = 0; i < 300; i++) {
      CaseFile file = new RandomCaseFile(random, TODAY).of(1 + random.nextInt(6));
      for (Reasons why : reasons(JUDGE.assess(file, TODAY))) {
        for (Evidence evidence : why.evidence()) {
          assertNotNull(evidence.value(), evidence.path());
          assertEquals(evidence.fact() == null, evidence.observedOn() == null, evidence.path());
          assertEquals(evidence.fact() == null, evidence.source() == null, evidence.path());
          followed += evidence.fact() == null ? 0 : 1;
        }
        for (ParameterUsed parameter : why.parameters()) {
          assertTrue(
              parameter.value() == null
                  || parameter.from() != null
                      && parameter.source() != null
                      && parameter.certainty() != null,
              parameter.code());
        }
        why.missing().forEach(each -> assertEquals(each.path(), FactPath.general(each.path())));
      }
    }
    assertTrue(followed > 1000, String.valueOf(followed));
  }
}
