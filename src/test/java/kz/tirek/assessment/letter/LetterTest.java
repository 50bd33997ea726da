package kz.tirek.assessment.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.tirek.assessment.finding.ContestableRefusal;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.assessment.view.AssessmentView;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.encounter.Encounter.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final Judge JUDGE = new Judge(RULEBOOK);

  private static CaseFile family(String profile, String refusedFor, String more) {
    return CaseFiles.of(
        """
        family: %s
        members:
          complete: true
          items:
            - person: {name: {family: Мысалова, given: Үлгі}, birthDate: '1990', relation: HEAD, citizenship: KZ, pregnant: true}
              registrations: {complete: true, items: [{kind: NONE}]}
              health: {attached: false, insurance: NOT_INSURED, chronicIllness: true}
            - person: {name: {given: Бірінші}, birthDate: '2018-01-01', relation: CHILD, disability: CHILD}
              schooling: {status: ENROLLED, level: SCHOOL, grade: 2, provider: STATE}
        debts: {complete: true, items: [{kind: MICROCREDIT, monthly: 90000}]}
        ties: {complete: true, items: [{kind: MOSQUE, name: Имам Ахмет}]}
        encounters:
          complete: false
          items:
            - {office: SCHOOL, service: free-school-meals, member: '1', outcome: REFUSED, on: '2026-02',
               refusedFor: {complete: true, items: [%s]}%s}
        """
            .formatted(profile, refusedFor, more));
  }

  private static List<ContestableRefusal> refusals(CaseFile file) {
    return JUDGE.assess(file, TODAY).contestableRefusals();
  }

  private static Letter letter(String refusedFor, String more) {
    return refusals(family("{language: KK}", refusedFor, more)).get(0).letter();
  }

  @Test
  void
      it_says_to_whom_what_was_asked_when_why_it_was_refused_what_the_rule_says_and_what_is_asked() {
    String letter = letter("NO_REGISTRATION", "").text().en();

    for (String part :
        new String[] {
          "To: the school",
          "What I asked you for: Free school meals, grades 1 to 4. When: 02.2026.",
          "The reason that was named: registration at a place of residence is needed.",
          "Neither registration nor targeted assistance nor a proof of income is asked for.",
          "(Source: profit.kz 13.02.2026 and 05.03.2026; zakon.kz 12.02.2026; open-almaty.kz)",
          "answer me in writing and to name the norm",
          "Signature: ____",
          "Date: ____"
        }) {
      assertTrue(letter.contains(part), () -> part + " is not in\n" + letter);
    }
  }

  @Test
  void it_is_in_the_familys_language_whoever_reads_the_assessment() {
    CaseFile kazakh = family("{language: KK}", "NO_REGISTRATION", "");
    CaseFile unsaid = family("{city: ALMATY}", "NO_REGISTRATION", "");

    assertTrue(ofView(kazakh, Language.EN).startsWith("Кімге: мектеп"));
    assertTrue(ofView(unsaid, Language.EN).startsWith("To: the school"));
    assertTrue(ofView(unsaid, Language.RU).startsWith("Кому: школа"));
  }

  private static String ofView(CaseFile file, Language language) {
    return AssessmentView.of(JUDGE.assess(file, TODAY), language)
        .contestableRefusals()
        .get(0)
        .letter();
  }

  /** What of this family nobody at an office needs to know. */
  private static final List<String> HARMS =
      List.of(
          "мысалов",
          "үлгі",
          "бірінші",
          "имам",
          "ахмет",
          "мешіт",
          "мечет",
          "mosque",
          "қарыз",
          "долг",
          "debt",
          "кредит",
          "loan",
          "жүкті",
          "беремен",
          "pregnan",
          "мүгедек",
          "инвалид",
          "disab",
          "chronic",
          "созылмалы",
          "not registered",
          "unregistered",
          "тіркелмеген",
          "не зарегистрирован",
          "без регистрации",
          "ЖСН",
          "ИИН",
          "IIN",
          "штраф",
          "айыппұл",
          "fine",
          "1990",
          "01.01.2018",
          "2018-01-01");

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothing_that_is_recorded_of_the_family_stands_in_it(Language language) {
    String letter =
        letter("NO_REGISTRATION, DEBT", "").text().in(language).toLowerCase(Locale.ROOT);

    for (String harm : HARMS) {
      assertFalse(letter.contains(harm.toLowerCase(Locale.ROOT)), () -> harm + " is in\n" + letter);
    }
  }

  @Test
  void a_reason_that_is_about_debts_makes_no_letter() {
    List<ContestableRefusal> found = refusals(family("{language: KK}", "DEBT", ""));

    assertEquals(List.of("DEBT"), found.get(0).reasons());
    assertNull(found.get(0).letter());
  }

  @Test
  void what_was_only_heard_from_others_makes_no_letter() {
    assertNull(letter("NO_REGISTRATION", ", saidBy: OTHERS"));
    assertNotNull(letter("NO_REGISTRATION", ", saidBy: OFFICE"));
  }

  @Test
  void where_words_at_the_counter_would_expose_somebody_there_is_no_letter() {
    String family =
        """
        members:
          complete: true
          items:
            - person: {birthDate: '1990', relation: HEAD, citizenship: KZ}
              registrations: {complete: true, items: [{kind: PERMANENT, place: OTHER_IN_CITY, livesThere: %s}]}
        encounters:
          complete: false
          items:
            - {office: CAREER_CENTRE, service: targeted-assistance, outcome: REFUSED, refusedFor: {complete: true, items: [NOT_INSURED]}}
        """;

    List<ContestableRefusal> exposed = refusals(CaseFiles.of(family.formatted("false")));
    List<ContestableRefusal> plain = refusals(CaseFiles.of(family.formatted("true")));

    assertNull(exposed.get(0).letter());
    assertNull(exposed.get(0).sayAtCounter());
    assertNotNull(plain.get(0).letter());
  }

  @Test
  void only_certain_rules_stand_in_it() {
    for (ContestableRefusal refusal : refusals(family("{language: EN}", "NO_REGISTRATION", ""))) {
      long certain =
          refusal.benefit().clauses().stream()
              .filter(clause -> clause.decides(TODAY) && clause.source() != null)
              .filter(clause -> refusal.letter().text().en().contains(clause.source()))
              .count();
      long uncertain =
          refusal.benefit().clauses().stream()
              .filter(clause -> !clause.decides(TODAY) && clause.source() != null)
              .filter(clause -> refusal.letter().text().en().contains(clause.source()))
              .count();
      assertTrue(certain > 0);
      assertEquals(0, uncertain);
    }
  }

  @Test
  void without_a_certain_rule_there_is_no_letter() {
    Complaint nothingCertain =
        new Complaint(
            Office.SCHOOL,
            RULEBOOK.benefits().iterator().next().title(),
            RULEBOOK.benefits().iterator().next().title(),
            null,
            List.of("NO_REGISTRATION"),
            List.of());

    assertNull(Letter.of(nothingCertain, Language.KK));
  }

  @ParameterizedTest
  @EnumSource(Office.class)
  void every_office_has_a_name(Office office) {
    assertTrue(Texts.has("letter.office." + office), office::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEBT"})
  void every_reason_that_can_be_contested_has_words_but_those_that_are_never_named(String unnamed) {
    for (String reason : RULEBOOK.refusalReasons()) {
      assertEquals(!reason.equals(unnamed), Texts.has("letter.reason." + reason), reason);
    }
  }
}
