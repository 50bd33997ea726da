package kz.tirek.rulebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.parameter.Parameters;
import kz.tirek.rulebook.yaml.Flaw;
import org.junit.jupiter.api.Test;

class RulebookFilesTest {

  static final String TITLE = "{kk: a, ru: b, en: c}";

  static Map<String, String> files(String name, String text) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "kz/rulebook.yaml", "version: t-1\nsources: [s]\nhelpKinds: [food]\npapers: [card]\n");
    files.put(
        "kz/parameters.yaml",
        "- {code: mrp, unit: KZT, title: "
            + TITLE
            + ", values: [{from: 2026-01-01, value: 4325, certainty: A, source: s}]}\n");
    for (String empty :
        List.of("barriers", "benefits", "deadlines", "steps", "refusals", "cautions")) {
      files.put("kz/" + empty + ".yaml", "[]\n");
    }
    files.put(
        "kz/questions.yaml",
        "- {path: member.age, recordedAt: x, ask: "
            + TITLE
            + "}\n- {path: family.housing.ownersConsent, recordedAt: x, ask: "
            + TITLE
            + "}\n");
    files.put("kz/" + name + ".yaml", text);
    return files;
  }

  static List<String> problems(String name, String text) {
    return problems(files(name, text));
  }

  static List<String> problems(Map<String, String> files) {
    return assertThrows(BrokenRulebookException.class, () -> RulebookFiles.read("almaty", files))
        .flaws()
        .stream()
        .map(Flaw::toString)
        .toList();
  }

  static String barrier(String when) {
    return "- code: x\n  theme: T1.1\n  for: member\n  when: \""
        + when
        + "\"\n  severity: high\n  criterion: "
        + TITLE
        + "\n  certainty: A\n  title: "
        + TITLE
        + "\n  explanation: "
        + TITLE
        + "\n";
  }

  @Test
  void the_shipped_rulebook_of_almaty_is_whole() {
    Rulebook rulebook = RulebookFiles.shipped("almaty");

    assertEquals("kz-2026.8", rulebook.version());
    assertTrue(rulebook.barriers().size() >= 100);
    assertTrue(rulebook.benefits().size() >= 29);
  }

  @Test
  void a_city_replaces_what_the_country_says() {
    Rulebook almaty = RulebookFiles.shipped("almaty");

    Parameter.Value aid = almaty.parameters(LocalDate.of(2026, 3, 1)).get("school-uniform-aid");

    assertEquals(55_000L, aid.value());
    assertTrue(aid.reviewDue(LocalDate.of(2026, 3, 1)));
  }

  @Test
  void an_amount_that_nobody_knows_has_no_number() {
    Rulebook almaty = RulebookFiles.shipped("almaty");

    Parameters inMay2022 = almaty.parameters(LocalDate.of(2022, 5, 1));

    assertNull(inMay2022.get("mrp").value());
    assertEquals(Certainty.D, inMay2022.get("mrp").certainty());
    assertEquals(37_389L, inMay2022.get("budget-subsistence-minimum").value());
  }

  @Test
  void an_unknown_fact_is_told_with_line_and_column() {
    List<String> problems = problems("barriers", barrier("member.agee > 3"));

    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("kz/barriers.yaml:4:16 "), problems.get(0));
  }

  @Test
  void a_fact_without_a_question_is_refused() {
    List<String> problems = problems("barriers", barrier("member.pregnant"));

    assertTrue(problems.get(0).contains("no question for 'member.pregnant'"), problems.get(0));
  }

  @Test
  void the_number_of_a_member_needs_no_question_and_those_cared_for_have_those_of_members() {
    String when = "member.number == 0 && member.caredFor.exists(c, c.age > 3)";

    List<String> problems = problems("barriers", barrier(when));

    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("no question for 'member.caredFor'"), problems.get(0));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    List<String> problems =
        problems(
            "parameters",
            "- {code: Mrp, unit: KZT, colour: red, title: {kk: a, ru: b}, values: [{from:"
                + " 2026-01-01, value: 1, certainty: D, source: s}, {from: 2025-01-01, value: x,"
                + " certainty: A}]}\n");

    String all = String.join("\n", problems);
    for (String expected :
        List.of(
            "a code is small letters",
            "'colour' is not known here",
            "'en' is missing",
            "certainty D carries no number",
            "in the order of their first days",
            "a whole number is expected",
            "'source' is missing")) {
      assertTrue(all.contains(expected), expected + " in " + all);
    }
  }

  @Test
  void a_step_that_makes_up_a_fact_about_the_household_is_refused() {
    String step =
        "- {code: s, title: %s, sets: {member.maritalStatus: DIVORCED}}\n".formatted(TITLE);

    assertTrue(problems("steps", step).get(0).contains("no step may change member.maritalStatus"));
  }

  @Test
  void a_step_that_registers_people_elsewhere_is_refused() {
    String step =
        "- {code: s, title: %s, needs: \"housing.ownersConsent == 'GIVEN'\", adds: {member.registrations: {kind: PERMANENT, place: OTHER_IN_CITY}}}\n"
            .formatted(TITLE);

    assertTrue(problems("steps", step).get(0).contains("only where they live"));
  }

  private static final String REGISTERS =
      "adds: {member.registrations: {kind: %s, place: %s, livesThere: \"%s\"}}";

  static String step(String needs, String more) {
    return "- {code: s, source: s, certainty: A, title: %s, needs: \"%s\", %s}\n"
        .formatted(TITLE, needs, more);
  }

  private static final String AGREED =
      "housing.tenure != 'NONE' && (housing.tenure == 'OWNED' || housing.ownersConsent == 'GIVEN')";

  @Test
  void a_step_registers_people_only_where_they_live_and_only_with_the_owners_consent() {
    List<String> harmful =
        List.of(
            step(AGREED, REGISTERS.formatted("PERMANENT", "OTHER_IN_CITY", "true")),
            step(AGREED, REGISTERS.formatted("TEMPORARY", "OUTSIDE_CITY", "true")),
            step(AGREED, REGISTERS.formatted("PERMANENT", "THIS_DWELLING", "false")),
            step(AGREED, REGISTERS.formatted("NONE", "THIS_DWELLING", "true")),
            step(AGREED, "adds: {member.registrations: {kind: PERMANENT, place: THIS_DWELLING}}"),
            step("member.age >= 14", REGISTERS.formatted("PERMANENT", "THIS_DWELLING", "true")),
            // reads the consent, and registers where it was refused
            step(
                "housing.tenure != 'NONE' && housing.ownersConsent == 'REFUSED'",
                REGISTERS.formatted("PERMANENT", "THIS_DWELLING", "true")),
            step(
                "housing.tenure != 'NONE' && housing.ownersConsent in ['GIVEN', 'GIVEN_FOR_PAYMENT']",
                REGISTERS.formatted("PERMANENT", "THIS_DWELLING", "true")),
            step(
                AGREED + " || member.age >= 60",
                REGISTERS.formatted("PERMANENT", "THIS_DWELLING", "true")),
            // where there is no dwelling
            step(
                "housing.ownersConsent == 'GIVEN'",
                REGISTERS.formatted("TEMPORARY", "THIS_DWELLING", "true")));

    for (String each : harmful) {
      String all = String.join("\n", problems("steps", each));
      assertTrue(all.contains("only where they live"), each + all);
    }
    String lawful =
        String.join(
            "\n",
            problems(
                "steps", step(AGREED, REGISTERS.formatted("PERMANENT", "THIS_DWELLING", "true"))));
    assertFalse(lawful.contains("only where they live"), lawful);
  }

  @Test
  void no_step_changes_the_household_marital_status_income_or_a_claim_to_live_somewhere() {
    for (String path :
        List.of(
            "member.maritalStatus: DIVORCED",
            "member.relation: UNRELATED",
            "member.age: \"70\"",
            "member.citizenship: KANDAS",
            "member.disability: GROUP_1",
            "member.orphan: \"true\"",
            "member.pregnant: \"true\"",
            "family.city: ALMATY",
            "family.incomes: \"0\"",
            "family.members: \"0\"",
            "family.housing.tenure: WITH_KIN",
            "family.housing.people: \"1\"",
            "family.housing.ownsElsewhere: \"false\"",
            "family.housing.ownedUntil: TODAY",
            // nobody said that a step may
            "member.fullTimeStudent: \"true\"",
            "member.permanentResidence: \"true\"",
            "member.health.chronicIllness: \"true\"",
            "family.dailyLife.foodSufficient: \"true\"")) {
      String all =
          String.join("\n", problems("steps", step("member.age > 3", "sets: {" + path + "}")));
      assertTrue(all.contains("no step may change " + path.split(":")[0]), path + all);
    }
    assertTrue(
        String.join(
                "\n",
                problems(
                    "steps",
                    step("member.age > 3", "adds: {member.caredFor: {disability: GROUP_1}}")))
            .contains("no step may change member.caredFor"));
  }

  @Test
  void years_of_registration_are_not_made_up_and_who_refused_is_not_asked_again() {
    assertTrue(
        String.join(
                "\n", problems("steps", step(AGREED, "sets: {member.permanentInCitySince: TODAY}")))
            .contains("follows from a permanent registration"));
    assertTrue(
        String.join(
                "\n",
                problems(
                    "steps",
                    step(
                        "housing.tenure != 'NONE'", "sets: {family.housing.ownersConsent: GIVEN}")))
            .contains("not asked again"));
  }

  @Test
  void no_amount_stands_where_none_is_filled_in() {
    String all =
        String.join(
            "\n",
            problems(
                "steps", step("member.age > 3", "visits: 1, note: {kk: 'a {mrp}', ru: a, en: a}")));

    assertTrue(all.contains("'{mrp}' cannot stand here"), all);
  }

  @Test
  void a_step_is_for_something_that_there_is() {
    String nothing = String.join("\n", problems("steps", step("member.age > 3", "visits: 1")));
    String unread =
        String.join(
            "\n",
            problems("steps", step("member.age > 3", "sets: {member.health.attached: \"true\"}")));
    String unknown =
        String.join(
            "\n", problems("steps", step("member.age > 3", "appliesFor: magic, against: [spell]")));

    assertTrue(nothing.contains("the step changes nothing"), nothing);
    assertTrue(unread.contains("'member.health.attached', which nobody else reads"), unread);
    assertTrue(unknown.contains("there is no benefit 'magic'"), unknown);
    assertTrue(unknown.contains("there is no barrier 'spell'"), unknown);
    assertTrue(unknown.contains("there is no 'member' in what a step for the family"), unknown);
  }

  static String benefit(String code, String when, String more) {
    return ("- {code: %s, for: member, clauses: {c: {when: \"%s\", source: s, certainty: A, text: %s}},"
            + " title: %s, office: %s, sayAtCounter: %s%s}\n")
        .formatted(code, when, TITLE, TITLE, TITLE, TITLE, more);
  }

  @Test
  void a_code_in_a_condition_that_names_no_benefit_and_no_service_is_refused() {
    List<String> problems =
        problems(
            "benefits", benefit("a", "family.benefitsReceived.exists(b, b.code == 'magic')", ""));

    assertTrue(String.join("\n", problems).contains("no benefit or service 'magic'"));
  }

  @Test
  void benefits_that_wait_for_one_another_are_refused() {
    String when = "family.benefitsReceived.exists(b, b.code == '%s')";
    List<String> problems =
        problems(
            "benefits",
            benefit("a", when.formatted("b"), "") + benefit("b", when.formatted("a"), ""));

    assertTrue(String.join("\n", problems).contains("these benefits wait for one another: a, b"));
  }

  @Test
  void steps_that_wait_for_one_another_are_refused() {
    String step =
        "- {code: %s, title: %s, needs: \"member.%s == true\", sets: {member.%s: \"true\"}}\n";
    List<String> problems =
        problems(
            "steps",
            step.formatted("s", TITLE, "pregnant", "fullTimeStudent")
                + step.formatted("t", TITLE, "fullTimeStudent", "pregnant"));

    assertTrue(String.join("\n", problems).contains("these steps wait for one another: s, t"));
  }

  @Test
  void a_practice_for_an_unknown_reason_is_refused() {
    List<String> problems =
        problems(
            "benefits",
            benefit(
                "a",
                "member.age > 3",
                ", practices: [{reason: NO_TIME, source: s, certainty: B, text: %s}]"
                    .formatted(TITLE)));

    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("no reason 'NO_TIME'"), problems.get(0));
  }

  @Test
  void a_refusal_about_a_fact_that_there_is_not_is_refused() {
    List<String> problems = problems("refusals", "- {reason: DEBT, facts: [member.shoes]}\n");

    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("no question for 'member.shoes'"), problems.get(0));
  }

  @Test
  void a_service_that_is_a_benefit_or_there_twice_is_refused() {
    String service =
        "services: [{code: registration, title: %s}, {code: registration, title: %s}]\n";
    List<String> problems =
        problems(
            "rulebook",
            "version: t-1\nsources: [s]\nhelpKinds: [food]\npapers: [card]\n"
                + service.formatted(TITLE, TITLE));

    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("'registration' is there twice"), problems.get(0));
  }

  @Test
  void words_have_titles_or_go_by_their_codes_and_stand_once() {
    String head = "version: t-1\nsources: [s]\npapers: [card]\nhelpKinds: [%s]\n";
    Map<String, String> files =
        files("rulebook", head.formatted("food, {code: loan, title: " + TITLE + "}"));

    Rulebook rulebook = RulebookFiles.read("almaty", files);

    assertEquals(List.of("food", "loan"), List.copyOf(rulebook.helpNames().keySet()));
    assertEquals("food", rulebook.helpNames().get("food").kk());
    assertEquals("a", rulebook.helpNames().get("loan").kk());
    assertTrue(
        problems("rulebook", head.formatted("food, {code: food, title: " + TITLE + "}"))
            .get(0)
            .contains("'food' is there twice"));
  }

  @Test
  void unknown_steps_kinds_of_help_and_doubled_codes_are_refused() {
    String twice =
        barrier("member.age > 3").replace("  severity", "  helpedBy: [magic]\n  severity");
    String all = String.join("\n", problems("barriers", twice + twice));

    assertTrue(all.contains("there is no kind of help 'magic'"));
    assertTrue(all.contains("'x' is there twice"));
  }

  @Test
  void words_for_people_that_name_an_amount_which_is_not_there_are_refused() {
    String text =
        barrier("member.age > 3")
            .replace("explanation: " + TITLE, "explanation: {kk: '{magic}', ru: b, en: c}");

    assertTrue(problems("barriers", text).get(0).contains("there is no parameter 'magic'"));
  }

  @Test
  void words_stand_in_the_order_of_the_days_from_which_they_hold() {
    String dated =
        "explanation: [{from: 2026-01-01, kk: a, ru: b, en: c}, {from: 2025-01-01, kk: a, ru: b, en: c}]";

    assertTrue(
        problems("barriers", barrier("member.age > 3").replace("explanation: " + TITLE, dated))
            .get(0)
            .contains("in the order of their first days"));
  }

  @Test
  void a_table_of_amounts_stands_in_the_order_of_its_numbers() {
    String table =
        ", valueByNumber: {certain: '1', possible: '2', rounding: up, rows: [{from: 5, amount: '1'}, {from: 4, each: '1'}]}";

    assertTrue(
        String.join("\n", problems("benefits", benefit("a", "member.age > 3", table)))
            .contains("in the order of their numbers"));
  }

  @Test
  void a_benefit_that_covers_a_service_which_nobody_knows_is_refused() {
    assertTrue(
        String.join(
                "\n",
                problems("benefits", benefit("a", "member.age > 3", ", alsoAskedAs: [magic]")))
            .contains("no benefit or service 'magic'"));
  }

  @Test
  void whom_a_benefit_is_unlikely_for_is_said_only_where_it_says_whom_it_is_for() {
    assertTrue(
        String.join(
                "\n",
                problems(
                    "benefits", benefit("a", "member.age > 3", ", unlikelyFor: 'member.age < 9'")))
            .contains("there is no 'who'"));
  }

  @Test
  void a_step_that_adds_what_no_list_holds_is_refused() {
    String step =
        "- {code: s, title: %s, needs: \"housing.ownersConsent == 'GIVEN'\", adds: {member.registrations: {place: THIS_DWELLING, colour: red}}}\n"
            .formatted(TITLE);

    assertTrue(problems("steps", step).get(0).contains("colour"));
  }

  @Test
  void a_caution_about_a_benefit_that_there_is_not_is_refused() {
    String caution =
        "- {code: c, for: family, when: 'true', benefits: [magic], text: %s}\n".formatted(TITLE);

    assertTrue(problems("cautions", caution).get(0).contains("no benefit 'magic'"));
  }
}
