package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.Warning;
import kz.tirek.assessment.reason.FactAge;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;

class FreshnessTest {

  private static final Judge JUDGE = new Judge(RulebookFiles.shipped("almaty"));

  /** When the facts of {@link CaseFiles} were observed. */
  private static final LocalDate OBSERVED = LocalDate.of(2026, 2, 1);

  private static Assessment assessed(String family, int daysLater) {
    CaseFile file = CaseFiles.of("members: {complete: true, items: []}\n" + family);
    return JUDGE.assess(file, OBSERVED.plusDays(daysLater));
  }

  private static FactAge age(Assessment assessment, String list) {
    return assessment.freshness().stream()
        .filter(each -> each.list().equals(list))
        .findAny()
        .orElseThrow();
  }

  private static final String HOUSED =
      """
      housing: {tenure: WITH_KIN, noticeToLeave: false, rooms: 2}
      """;

  @Test
  void a_fact_is_asked_again_once_the_first_of_its_answers_is_old() {
    FactAge fresh = age(assessed(HOUSED, 90), "housing");
    FactAge stale = age(assessed(HOUSED, 91), "housing");

    assertEquals(fresh.observedOn().plusDays(91), fresh.askAgainFrom());
    assertFalse(fresh.stale());
    assertEquals(List.of(), fresh.paths());
    assertTrue(stale.stale());
    assertEquals(List.of("family.housing.noticeToLeave"), stale.paths());
  }

  @Test
  void what_is_stale_still_counts() {
    String homeless = "housing: {tenure: NONE}";

    assertEquals(
        List.of("nowhere-to-stay"),
        assessed(homeless, 4000).barriers().stream()
            .map(each -> each.rule().code())
            .filter("nowhere-to-stay"::equals)
            .toList());
    assertTrue(age(assessed(homeless, 4000), "housing").stale());
  }

  @Test
  void what_does_not_grow_old_or_was_not_told_has_no_such_day() {
    assertEquals(List.of(), assessed("housing: {rooms: 2}", 4000).freshness());
  }

  @Test
  void a_registration_offered_where_the_family_does_not_live_is_warned_of() {
    String offered =
        "ties: {complete: true, items: [{kind: KIN, gives: {complete: true, items: [%s]}}]}";

    List<Warning> elsewhere =
        assessed(offered.formatted("{what: REGISTRATION, atWhere: ELSEWHERE}"), 0).warnings();

    assertEquals(
        List.of("registration-offered-elsewhere"), elsewhere.stream().map(Warning::code).toList());
    assertEquals(Certainty.A, elsewhere.get(0).certainty());
    assertTrue(elsewhere.get(0).source().contains("fintel.kz"));
    assertFalse(elsewhere.get(0).said().parameters().isEmpty());
    for (String lawful :
        List.of(
            "{what: REGISTRATION, atWhere: WHERE_THE_FAMILY_LIVES}",
            "{what: REGISTRATION}",
            "{what: LODGING}")) {
      assertEquals(List.of(), assessed(offered.formatted(lawful), 0).warnings(), lawful);
    }
  }
}
