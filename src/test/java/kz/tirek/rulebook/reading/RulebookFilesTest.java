package kz.tirek.rulebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import kz.tirek.rulebook.reading.BrokenRulebookException.Problem;
import org.junit.jupiter.api.Test;

class RulebookFilesTest {

  private static final String TITLE = "{kk: a, ru: b, en: c}";

  private static Map<String, String> files(String name, String text) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("kz/rulebook.yaml", "version: t-1\nhelpKinds: [food]\npapers: [card]\n");
    files.put(
        "kz/parameters.yaml",
        "- {code: mrp, unit: KZT, title: "
            + TITLE
            + ", values: [{from: 2026-01-01, value: 4325, certainty: A, source: s}]}\n");
    for (String empty : List.of("barriers", "benefits", "deadlines", "steps", "refusals")) {
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

  private static List<String> problems(String name, String text) {
    return assertThrows(
            BrokenRulebookException.class, () -> RulebookFiles.read("almaty", files(name, text)))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static String barrier(String when) {
    return "- code: x\n  theme: T1.1\n  for: member\n  when: \""
        + when
        + "\"\n  severity: high\n  criterion: c\n  certainty: A\n  title: "
        + TITLE
        + "\n  explanation: "
        + TITLE
        + "\n";
  }

  @Test
  void the_shipped_rulebook_of_almaty_is_whole() {
    Rulebook rulebook = RulebookFiles.shipped("almaty");

    assertEquals("kz-2026.2", rulebook.version());
    assertTrue(rulebook.barriers().size() >= 30);
    assertTrue(rulebook.benefits().size() >= 10);
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
        "- {code: s, title: %s, needs: \"housing.ownersConsent == 'GIVEN'\", sets: {member.registration.kind: PERMANENT, member.registration.place: OTHER_IN_CITY}}\n"
            .formatted(TITLE);

    assertTrue(problems("steps", step).get(0).contains("only where they live"));
  }

  private static String benefit(String code, String when, String more) {
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

    assertTrue(String.join("\n", problems).contains("these benefits wait for one another: b, a"));
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

    assertTrue(String.join("\n", problems).contains("these steps wait for one another: t, s"));
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
            "version: t-1\nhelpKinds: [food]\npapers: [card]\n" + service.formatted(TITLE, TITLE));

    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("'registration' is there twice"), problems.get(0));
  }

  @Test
  void unknown_steps_kinds_of_help_and_doubled_codes_are_refused() {
    String twice =
        barrier("member.age > 3").replace("  severity", "  helpedBy: [magic]\n  severity");
    String all = String.join("\n", problems("barriers", twice + twice));

    assertTrue(all.contains("there is no kind of help 'magic'"));
    assertTrue(all.contains("'x' is there twice"));
  }
}
