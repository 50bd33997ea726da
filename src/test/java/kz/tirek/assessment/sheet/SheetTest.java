package kz.tirek.assessment.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.assessment.plan.FamilyPlan;
import kz.tirek.assessment.plan.PlanMaker;
import kz.tirek.assessment.plan.PlannedStep;
import kz.tirek.assessment.plan.Way;
import kz.tirek.assessment.sheet.Sheet.Asked;
import kz.tirek.assessment.sheet.Sheet.Right;
import kz.tirek.assessment.sheet.Sheet.Todo;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final Judge JUDGE = new Judge(RULEBOOK);
  private static final PlanMaker PLANS = new PlanMaker(RULEBOOK);
  private static final SheetPage PAGE = new SheetPage();

  /** Of this family everything is recorded that nobody else is to know. */
  private static final String EVERYTHING =
      """
      family: {language: KK, city: ALMATY, district: ALATAU, origin: {village: Мысал}, wellbeingLevel: E}
      members:
        complete: true
        items:
          - person: {name: {family: Мысалова, given: Үлгі}, birthDate: '1990-04-17', sex: FEMALE, relation: HEAD, citizenship: KZ,
                     maritalStatus: DIVORCED, pregnant: true, disability: GROUP_2}
            registrations: {complete: true, items: [{kind: NONE}]}
            health: {attached: false, insurance: NOT_INSURED, chronicIllness: true, harmedByHousing: true}
            jobs: {complete: true, items: []}
          - person: {name: {given: Бірінші}, birthDate: '2016-05-18', relation: CHILD, disability: CHILD}
            schooling: {status: ENROLLED, level: SCHOOL, grade: 3, provider: STATE, uniform: false}
            registrations: {complete: true, items: [{kind: NONE}]}
          - person: {name: {given: Екінші}, birthDate: '2018-06-19', relation: CHILD, disability: NONE}
            schooling: {status: ENROLLED, level: SCHOOL, grade: 1, provider: STATE}
          - person: {name: {given: Үшінші}, birthDate: '2021-06-19', relation: CHILD, disability: NONE}
            schooling: {status: NOT_ENROLLED}
          - person: {name: {given: Төртінші}, birthDate: '2023-06-19', relation: CHILD, disability: NONE}
      housing: {tenure: RENTED_WITHOUT_CONTRACT, rent: 80000, ownersConsent: REFUSED, noticeToLeave: true, ownsElsewhere: false, ownedInFiveYears: false,
                defects: {complete: true, items: [DAMP]}}
      incomes: {complete: true, items: [{kind: KIN, monthly: 45678}]}
      debts: {complete: true, items: [{kind: MICROCREDIT, monthly: 91234}]}
      benefitsReceived: {complete: true, items: []}
      ties: {complete: true, items: [{kind: MOSQUE, name: Имам Ахмет, adult: true, gives: {complete: true, items: [{what: REGISTRATION, atWhere: ELSEWHERE}]}}]}
      encounters: {complete: true, items: [{office: SCHOOL, service: free-school-meals, outcome: REFUSED, refusedFor: {complete: true, items: [NO_REGISTRATION]}}]}
      incidents: {complete: true, items: [{kind: DEPOSIT_WITHHELD, by: LANDLORD, lost: 40123}]}
      """;

  private static final List<String> HARMS =
      List.of(
          "мысал",
          "үлгі",
          "бірінші",
          "екінші",
          "үшінші",
          "төртінші",
          "1990",
          "2016",
          "2018",
          "17.04",
          "18.05",
          "45678",
          "45 678",
          "45,678",
          "91234",
          "80000",
          "80 000",
          "40123",
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
          "созылмалы",
          "хроническ",
          "chronic",
          "ауру",
          "болезн",
          "ill ",
          "ажырас",
          "развед",
          "divorc",
          "тіркелмеген",
          "тіркеусіз",
          "без регистрации",
          "не зарегистрирован",
          "unregistered",
          "not registered",
          "without registration",
          "айыппұл",
          "штраф",
          "fine",
          "депозит",
          "deposit",
          "зорлық",
          "насили",
          "violence",
          "алатау",
          "alatau",
          "алатауский",
          "ескерту",
          "выселен",
          "notice",
          "жсн",
          "иин",
          "iin",
          "00000000-");

  private static Sheet sheet(CaseFile file, Language language) {
    // restricted facts are not even taken away here, as they are over HTTP
    var assessment = JUDGE.assess(file, TODAY);
    return SheetMaker.of(file, assessment, PLANS.plan(file, assessment), RULEBOOK, language);
  }

  private static String page(String yaml, Language language) {
    return PAGE.of(sheet(CaseFiles.of("asOf: 2026-03-01\n" + yaml), language), language);
  }

  private static String body(String page) {
    return page.substring(page.indexOf("<body>")).replaceAll("<[^>]*>", " ");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothing_stands_on_it_that_would_harm_if_the_wrong_person_read_it(Language language) {
    String page = body(page(EVERYTHING, language)).replace('\u00A0', ' ').toLowerCase(Locale.ROOT);

    for (String harm : HARMS) {
      assertFalse(page.contains(harm), () -> harm + " is in\n" + page);
    }
  }

  @Test
  void it_says_what_the_family_has_a_right_to_how_much_where_and_what_to_say() {
    String page = body(page(EVERYTHING, Language.EN));

    assertTrue(page.contains("Free school meals, grades 1 to 4"), page);
    assertTrue(page.contains("The school, its social pedagogue"), page);
    assertTrue(page.contains("All pupils of grades 1 to 4 eat free whatever their status."), page);
    assertTrue(
        page.matches("(?s).*Large-family allowance.*at least [0-9,]+ tenge a month.*")
            || page.matches("(?s).*Large-family allowance.*[0-9,]+ tenge a month.*"),
        page);
    assertTrue(page.contains("111 - the line"), page);
  }

  @Test
  void it_says_what_to_do_first_and_which_papers() {
    String withoutWork =
        EVERYTHING.replace(
            "pregnant: true, disability: GROUP_2", "pregnant: false, disability: NONE");
    Sheet sheet = sheet(CaseFiles.of("asOf: 2026-03-01\n" + withoutWork), Language.RU);

    assertFalse(sheet.steps().isEmpty());
    assertTrue(
        Stream.concat(
                sheet.steps().stream().map(Todo::papers),
                sheet.rights().stream().map(Right::papers))
            .anyMatch(papers -> papers.contains("свидетельство о рождении")),
        sheet.steps().stream().map(Todo::title).toList()::toString);
  }

  @Test
  void a_family_of_which_nothing_is_known_gets_a_page_too() {
    String page = body(page("members: {complete: false, items: []}", Language.EN));

    assertTrue(page.contains("Guaranteed free medical care"), page);
    assertTrue(page.contains("Decide with your social worker where to begin."), page);
    assertTrue(page.contains("Not everything stands here"), page);
  }

  @Test
  void what_some_have_a_right_to_is_not_named_again_for_those_of_whom_the_office_is_asked() {
    Right right = new Right("Meals", "", "School", "", "");
    List<Asked> asked = List.of(new Asked("Meals", "School"), new Asked("Uniform", "School"));

    Sheet sheet = SheetMaker.fitted(List.of(right), List.of(), asked, "01.03.2026", Language.EN);

    assertEquals(List.of("Uniform"), sheet.ask().stream().map(Asked::title).toList());
  }

  @Test
  void where_nothing_is_certain_it_says_so() {
    Sheet nothing = new Sheet("en", "01.03.2026", List.of(), List.of(), List.of(), List.of());

    assertTrue(PAGE.of(nothing, Language.EN).contains("Nothing can be said for certain yet."));
  }

  @Test
  void a_benefit_that_rests_on_a_disability_is_left_to_the_social_worker() {
    String family =
        """
        members:
          complete: true
          items:
            - person: {birthDate: '1990', relation: HEAD, citizenship: KZ, disability: %s}
            - person: {birthDate: '2012-01-01', relation: CHILD, disability: %s}
              schooling: {status: ENROLLED, level: SCHOOL, grade: 7, provider: STATE}
        """;

    assertFalse(page(family.formatted("NONE", "CHILD"), Language.EN).contains("from grade 5"));
  }

  private static CaseFile registered(boolean livesThere) {
    return CaseFiles.of(
        """
        asOf: 2026-03-01
        family: {city: ALMATY}
        members:
          complete: true
          items:
            - person: {birthDate: '1990-01-01', relation: HEAD, citizenship: KZ}
              registrations:
                complete: true
                items: [{kind: PERMANENT, place: OTHER_IN_CITY, since: '2021-01-01', livesThere: %s}]
        housing: {tenure: RENTED_WITH_CONTRACT, ownersConsent: GIVEN}
        incomes: {complete: true, items: [{kind: WAGES, monthly: 30000}]}
        """
            .formatted(livesThere));
  }

  private static List<String> named(CaseFile file) {
    Sheet sheet = sheet(file, Language.EN);
    return Stream.of(
            sheet.rights().stream().map(Right::title),
            sheet.steps().stream().map(Todo::title),
            sheet.ask().stream().map(Asked::title))
        .flatMap(titles -> titles)
        .toList();
  }

  @Test
  void nobody_is_sent_to_an_office_who_would_expose_whoever_registered_them_elsewhere() {
    List<String> rightly = named(registered(true));
    List<String> elsewhere = named(registered(false));

    assertTrue(rightly.contains("Targeted social assistance"), rightly::toString);
    for (String exposing : List.of("Targeted social assistance", "Housing queue")) {
      assertFalse(elsewhere.contains(exposing), elsewhere::toString);
    }
  }

  private static String registration(String registrations, String refused) {
    return """
        asOf: 2026-03-01
        family: {city: ALMATY, refusedSteps: [%s]}
        members:
          complete: true
          items:
            - person: {birthDate: '1990-01-01', relation: HEAD, citizenship: KZ}
              %s
            - person: {birthDate: '2018-06-19', relation: CHILD, disability: NONE}
              schooling: {status: ENROLLED, level: SCHOOL, grade: 1, provider: STATE}
        housing: {tenure: RENTED_WITH_CONTRACT, ownersConsent: GIVEN}
        incomes: {complete: true, items: [{kind: WAGES, monthly: 30000}]}
        """
        .formatted(refused, registrations);
  }

  private static final String REGISTERED =
      "registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING, since: '2021-01-01', livesThere: true}]}";

  private static List<String> named(String registrations, String refused) {
    return named(CaseFiles.of(registration(registrations, refused)));
  }

  @Test
  void nobody_is_sent_where_it_may_come_to_light_that_they_are_not_registered() {
    String centre = "Family Support Centre";
    String none = "registrations: {complete: true, items: [{kind: NONE}]}";

    assertTrue(named(REGISTERED, "").stream().anyMatch(each -> each.contains(centre)));
    for (String registrations : List.of(none, "registrations: {complete: false, items: []}", "")) {
      List<String> named = named(registrations, "");

      assertTrue(named.stream().noneMatch(each -> each.contains(centre)), named::toString);
      assertTrue(named.contains("Free school meals, grades 1 to 4"), named::toString);
    }
  }

  @Test
  void nobody_is_sent_where_it_may_come_to_light_that_a_small_child_is_registered_elsewhere() {
    String registered = registration(REGISTERED, "");
    String child = "{birthDate: '2018-06-19', relation: CHILD, disability: NONE}\n";
    String elsewhere =
        registered.replace(
            child,
            child
                + "      registrations: {complete: true, items: [{kind: PERMANENT, place: OTHER_IN_CITY, livesThere: false}]}\n");

    assertNotEquals(registered, elsewhere);
    assertTrue(named(CaseFiles.of(registered)).contains("Targeted social assistance"));
    assertFalse(named(CaseFiles.of(elsewhere)).contains("Targeted social assistance"));
  }

  @Test
  void of_whom_it_was_never_asked_how_they_are_registered_nobody_is_sent_to_ask_for_assistance() {
    String assistance = "Targeted social assistance";

    assertTrue(named(REGISTERED, "").contains(assistance));
    assertFalse(named("", "").contains(assistance));
  }

  @Test
  void what_the_family_will_not_ask_for_does_not_stand_on_it() {
    assertFalse(named(REGISTERED, "apply-for-assistance").contains("Targeted social assistance"));
    assertFalse(
        named(REGISTERED, "ask-for-free-meals").contains("Free school meals, grades 1 to 4"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_page_says_that_one_may_ask_before_what_asking_can_lead_to(Language language) {
    String said =
        Map.of(
                Language.KK, "бармас бұрын",
                Language.RU, "Прежде чем идти",
                Language.EN, "Before you go to an office")
            .get(language);

    assertTrue(page("members: {complete: false, items: []}", language).contains(said));
    assertTrue(page(EVERYTHING, language).contains(said));
  }

  @Test
  void a_step_says_where_one_goes_with_it() {
    PlannedStep asks = planned(1, "apply-for-assistance", List.of(), TODAY, false);
    PlannedStep attaches = planned(2, "attach-to-polyclinic", List.of(), TODAY, false);

    List<Todo> steps = todos(asks, attaches);

    assertEquals(
        RULEBOOK.benefits().stream()
            .filter(each -> each.code().equals("targeted-assistance"))
            .map(each -> each.office().sayings().get(0).text().in(Language.EN))
            .findFirst()
            .orElseThrow(),
        steps.get(0).office());
    assertEquals("", steps.get(1).office());
  }

  @Test
  void a_step_of_which_the_cost_must_be_talked_over_does_not_stand_on_it() {
    assertEquals(List.of(), steps(planned(1, "become-insured", List.of(), TODAY, false)));
  }

  @Test
  void what_may_be_asked_for_without_a_cost_stands_on_it_whoever_is_not_registered() {
    String family =
        """
        asOf: 2026-03-01
        members:
          complete: true
          items:
            - person: {birthDate: '1990-01-01', relation: HEAD, citizenship: KZ}
              registrations: {complete: true, items: [{kind: NONE}]}
        """;
    String child = "    - person: {birthDate: '2016-06-19', relation: CHILD}\n";

    List<String> named = named(CaseFiles.of(family + child.repeat(4)));

    assertTrue(named.contains("Large-family allowance"), named::toString);
  }

  @Test
  void that_somebody_does_not_live_where_registered_tells_something_although_it_is_a_no() {
    // were there no caution, what rests on it would be left out all the same
    for (var finding : JUDGE.assess(registered(false), TODAY).benefits()) {
      boolean rests =
          finding.clauses().stream()
              .flatMap(clause -> clause.reasons().evidence().stream())
              .anyMatch(
                  evidence ->
                      evidence.path().equals("member.registrations.livesThere")
                          && evidence.value().equals("false"));

      assertFalse(rests && Harmless.benefit(without(finding)), finding.benefit().code());
    }
  }

  private static BenefitFinding without(BenefitFinding cautioned) {
    return new BenefitFinding(
        cautioned.benefit(),
        cautioned.member(),
        cautioned.status(),
        cautioned.who(),
        cautioned.clauses(),
        cautioned.opensOn(),
        cautioned.noWayKnown(),
        cautioned.worth(),
        cautioned.knownFrom(),
        cautioned.office(),
        false,
        cautioned.sayAtCounter(),
        cautioned.goodToKnow(),
        List.of());
  }

  private static final LocalDate LATER = TODAY.plusDays(30);

  private static PlannedStep planned(
      int number, String code, List<Integer> needsFirst, LocalDate begins, boolean waits) {
    return new PlannedStep(
        number,
        RULEBOOK.step(code),
        null,
        null,
        needsFirst,
        begins,
        waits,
        null,
        List.of(),
        List.of(),
        null);
  }

  private static List<String> steps(PlannedStep... steps) {
    return todos(steps).stream().map(Todo::title).toList();
  }

  private static List<Todo> todos(PlannedStep... steps) {
    var assessment = JUDGE.assess(registered(true), TODAY);
    FamilyPlan plan = PLANS.plan(registered(true), assessment);
    Way best = new Way(List.of(steps), List.of(), List.of(), List.of(), 0, 0, false, true);
    FamilyPlan planned =
        new FamilyPlan(
            plan.familyId(),
            plan.caseVersion(),
            plan.asOf(),
            plan.horizon(),
            plan.rulebook(),
            plan.city(),
            best,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return SheetMaker.of(registered(true), assessment, planned, RULEBOOK, Language.EN).steps();
  }

  private static String title(String code) {
    return RULEBOOK.step(code).title().in(Language.EN);
  }

  @Test
  void a_step_stands_on_it_only_after_what_it_needs_first() {
    PlannedStep register = planned(1, "register-permanently", List.of(), TODAY, false);
    PlannedStep attach = planned(2, "attach-to-polyclinic", List.of(1), LATER, false);
    PlannedStep unemployed = planned(3, "register-as-unemployed", List.of(), TODAY, false);
    PlannedStep after = planned(4, "attach-to-polyclinic", List.of(3), LATER, false);

    assertEquals(List.of(), steps(register, attach));
    assertEquals(
        List.of(title("register-as-unemployed"), title("attach-to-polyclinic")),
        steps(register, attach, unemployed, after));
  }

  @Test
  void a_step_that_waits_for_its_day_does_not_stand_on_it() {
    PlannedStep waiting = planned(1, "attach-to-polyclinic", List.of(), LATER, true);
    PlannedStep next = planned(2, "register-as-unemployed", List.of(), TODAY, false);

    assertEquals(List.of(title("register-as-unemployed")), steps(waiting, next));
  }

  @Test
  void a_step_for_a_benefit_that_may_not_be_named_is_not_named_either() {
    var file = registered(false);
    var assessment = JUDGE.assess(file, TODAY);
    PlannedStep asks = planned(1, "apply-for-assistance", List.of(), TODAY, false);

    assertFalse(Harmless.step(asks, assessment));
    assertTrue(Harmless.step(asks, JUDGE.assess(registered(true), TODAY)));
  }

  @Test
  void steps_for_which_there_is_no_room_take_those_after_them_along() {
    Todo small = new Todo("small", "", "");
    Todo great = new Todo("great ".repeat(600), "", "");

    Sheet sheet =
        SheetMaker.fitted(
            List.of(), List.of(small, great, small), List.of(), "01.03.2026", Language.EN);

    assertEquals(List.of(small), sheet.steps());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatever_stands_on_it_is_escaped(Language language) {
    String hostile = "<script>alert('x')</script>&\"{boom}";
    Sheet sheet =
        new Sheet(
            language.tag(),
            hostile,
            List.of(new Right(hostile, hostile, hostile, hostile, hostile)),
            List.of(new Todo(hostile, hostile, hostile)),
            List.of(new Asked(hostile, hostile)),
            List.of(hostile));

    String page = PAGE.of(sheet, language);

    assertFalse(page.contains("<script"), page);
    assertTrue(
        page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;{boom}"), page);
  }

  @Test
  void it_has_no_scripts_links_pictures_or_anything_from_elsewhere() {
    String page = page(EVERYTHING, Language.KK);

    assertFalse(
        Pattern.compile(
                "<(script|a|img|link|iframe|form|object)\\b|https?:|url\\(|@import|\\bon[a-z]+=")
            .matcher(page)
            .find(),
        page);
  }

  /** Beside what stands on every page there is room for so much; a browser was asked how much. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void what_does_not_fit_on_one_page_is_left_to_the_social_worker(Language language) {
    Sheet sheet = sheet(CaseFiles.of("asOf: 2026-03-01\n" + EVERYTHING), language);

    int letters = body(PAGE.of(sheet, language)).replaceAll("\\s+", " ").length();

    assertTrue(letters < 3200, () -> letters + " letters");
    assertTrue(sheet.steps().size() <= 4 && sheet.ask().size() <= 4);
  }

  @Test
  void the_policy_for_its_contents_knows_its_style_by_its_hash()
      throws IOException, NoSuchAlgorithmException {
    Matcher style =
        Pattern.compile("(?s)<style>(.*)</style>").matcher(page(EVERYTHING, Language.EN));
    assertTrue(style.find());
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));

    String settings = Files.readString(Path.of("src/main/resources/application.properties"));

    assertTrue(settings.contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_paper_that_a_step_asks_for_has_a_name(Language language) {
    for (String code : RULEBOOK.steps()) {
      for (Step.Paper paper : RULEBOOK.step(code).papers()) {
        assertNotEquals(paper.code(), paper.title().in(language));
      }
    }
    assertEquals(
        language.tag(),
        sheet(CaseFiles.of("asOf: 2026-03-01\nmembers: {complete: true, items: []}"), language)
            .language());
  }
}
