package kz.tirek.rulebook.reading;

import static kz.tirek.rulebook.reading.RulebookFilesTest.TITLE;
import static kz.tirek.rulebook.reading.RulebookFilesTest.barrier;
import static kz.tirek.rulebook.reading.RulebookFilesTest.benefit;
import static kz.tirek.rulebook.reading.RulebookFilesTest.files;
import static kz.tirek.rulebook.reading.RulebookFilesTest.problems;
import static kz.tirek.rulebook.reading.RulebookFilesTest.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tirek.rulebook.yaml.Flaw;
import kz.tirek.rulebook.yaml.YamlParser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no rulebook may say, each told with file, line and column. */
class RulebookRefusedTest {

  private static void refused(String name, String text, String place, String message) {
    List<String> problems = problems(name, text);
    String expected = "kz/" + name + ".yaml:" + place + " ";
    assertTrue(
        problems.stream().anyMatch(each -> each.startsWith(expected) && each.contains(message)),
        expected + message + " in " + problems);
  }

  @Nested
  class Sources {

    @Test
    void a_site_that_the_pack_does_not_name_is_no_source() {
      String text =
          benefit("a", "member.age > 3", "").replace("source: s,", "source: s rumour.kz 2026,");

      refused("benefits", text, "1:72", "'rumour.kz' is not among the sources");
    }

    @Test
    void every_part_of_a_citation_names_a_source() {
      String text =
          benefit("a", "member.age > 3", "").replace("source: s,", "source: \"s; a rumour\",");

      refused("benefits", text, "1:72", "'a rumour' names none of the sources");
    }

    @Test
    void a_name_is_not_found_within_another_word() {
      String text =
          benefit("a", "member.age > 3", "").replace("source: s,", "source: sources say so,");

      refused("benefits", text, "1:72", "names none of the sources");
    }

    @Test
    void a_name_that_is_empty_is_found_nowhere() {
      refused(
          "rulebook",
          "version: t-1\nsources: [{}]\nhelpKinds: [food]\npapers: [card]\n",
          "2:11",
          "a text is expected");
    }

    @Test
    void an_empty_citation_is_none() {
      String text = benefit("a", "member.age > 3", "").replace("source: s,", "source: \"\",");

      refused("benefits", text, "1:72", "a text is expected");
    }

    @Test
    void what_decides_has_a_source() {
      String text = benefit("a", "member.age > 3", "").replace("source: s,", "");

      refused("benefits", text, "1:39", "'source' is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"who", "received"})
    void registration_is_asked_for_where_a_source_says_so_alone(String name) {
      String text =
          benefit(
              "a",
              "member.age > 3",
              ", %s: \"member.registrations.exists(r, r.livesThere)\"".formatted(name));

      refused("benefits", text, "1:%d".formatted(220 + name.length()), "in a clause alone");
    }

    @Test
    void nothing_is_blocked_by_registration_on_the_word_of_an_uncertain_source() {
      String clause =
          "registered: {when: \"member.registrations.exists(r, r.kind == 'PERMANENT')\", fixableBy: [s], source: s,"
              + " certainty: C, text: "
              + TITLE
              + "}";
      String text =
          benefit("a", "member.age > 3", "").replace("clauses: {", "clauses: {" + clause + ", ");

      refused("benefits", text, "1:48", "nothing is blocked by registration unless");
    }
  }

  @Nested
  class Parameters {

    private static String parameter(String values) {
      return "- {code: mrp, unit: KZT, title: "
          + TITLE
          + ", values: ["
          + values
          + "]}\n- {code: old, unit: KZT, title: "
          + TITLE
          + ", values: [{from: 2020-01-01, value: 1, certainty: A, source: s}]}\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2025-12-31"})
    void two_values_do_not_overlap(String second) {
      refused(
          "parameters",
          parameter(
              "{from: 2026-01-01, value: 1, certainty: A, source: s}, {from: %s, value: 2, certainty: A, source: s}"
                  .formatted(second)),
          "1:120",
          "in the order of their first days, each day once");
    }

    @ParameterizedTest
    @CsvSource({
      "99999999999999999999, a whole number",
      "1000000000001, from 0 to 1000000000000",
      "-1, from 0 to 1000000000000",
      "4325.5, a whole number"
    })
    void an_amount_is_a_whole_number_within_bounds(String value, String message) {
      refused(
          "parameters",
          parameter("{from: 2026-01-01, value: %s, certainty: A, source: s}".formatted(value)),
          "1:91",
          message);
    }

    @Test
    void a_day_is_one_of_these_centuries() {
      refused(
          "parameters",
          parameter("{from: +999999999-01-01, value: 1, certainty: A, source: s}"),
          "1:72",
          "a day from 1900 to 2199");
    }

    @Test
    void what_is_read_has_a_value_on_every_day_on_which_it_is_read() {
      Map<String, String> files =
          files(
              "parameters", parameter("{from: 2026-01-01, value: 4325, certainty: A, source: s}"));
      files.put("kz/barriers.yaml", barrier("member.age > param('mrp')"));

      assertEquals(
          List.of(
              "kz/barriers.yaml:4:9 'mrp' is read from 2020-01-01 on and has no value before 2026-01-01;"
                  + " certainty D says that nobody knows one"),
          problems(files));
    }

    @Test
    void what_stands_in_words_has_a_value_on_every_day_on_which_they_are_said() {
      Map<String, String> files =
          files(
              "parameters", parameter("{from: 2026-01-01, value: 4325, certainty: A, source: s}"));
      String dated =
          "[{from: 2020-01-01, kk: a, ru: b, en: c}, {from: %s, kk: '{mrp}', ru: b, en: c}]";
      files.put(
          "kz/barriers.yaml",
          barrier("member.age > 3")
              .replace("explanation: " + TITLE, "explanation: " + dated.formatted("2025-12-31")));

      assertEquals(
          List.of(
              "kz/barriers.yaml:9:58 'mrp' is read from 2025-12-31 on and has no value before 2026-01-01;"
                  + " certainty D says that nobody knows one"),
          problems(files));
      files.computeIfPresent(
          "kz/barriers.yaml", (file, text) -> text.replace("2025-12-31", "2026-01-01"));
      assertEquals("t-1", RulebookFiles.read("almaty", files).version());
    }

    @Test
    void what_is_read_from_a_later_day_on_alone_needs_no_earlier_value() {
      Map<String, String> files =
          files(
              "parameters", parameter("{from: 2026-01-01, value: 4325, certainty: A, source: s}"));
      String later =
          benefit("a", "member.age > param('mrp')", "").replace("{c: {", "{c: {from: 2026-02-01, ");
      files.put("kz/benefits.yaml", later);

      assertEquals("t-1", RulebookFiles.read("almaty", files).version());
    }
  }

  @Nested
  class Steps {

    private static final String QUESTIONS =
        "- {path: member.age, recordedAt: x, ask: %1$s%2$s}\n- {path: member.health.attached, recordedAt: x, ask: %1$s}\n";

    private static List<String> told(String step, String askedWhen, String more) {
      Map<String, String> files = files("steps", step);
      files.put("kz/questions.yaml", QUESTIONS.formatted(TITLE, askedWhen));
      files.put("kz/refusals.yaml", more);
      return problems(files);
    }

    @Test
    void what_only_the_step_itself_reads_is_read_by_nobody() {
      String step =
          step("member.health.attached == false", "sets: {member.health.attached: \"true\"}");

      assertEquals(
          List.of(
              "kz/steps.yaml:1:141 the step changes 'member.health.attached', which nobody else reads"),
          told(step, "", "[]\n"));
    }

    @Test
    void that_a_fact_is_asked_for_or_named_in_a_refusal_is_no_reason_to_change_it() {
      String step = step("member.age > 3", "sets: {member.health.attached: \"true\"}");

      assertEquals(
          List.of(
              "kz/steps.yaml:1:124 the step changes 'member.health.attached', which nobody else reads"),
          told(
              step,
              ", askedWhen: \"member.health.attached == false\"",
              "- {reason: NOT_ATTACHED, facts: [member.health.attached]}\n"));
    }

    @Test
    void no_step_needs_what_it_alone_makes() {
      Map<String, String> files =
          files(
              "steps",
              step(
                  "member.age > 3 && member.health.attached",
                  "sets: {member.health.attached: \"true\"}"));
      files.put("kz/questions.yaml", QUESTIONS.formatted(TITLE, ""));
      files.put("kz/barriers.yaml", barrier("member.health.attached == false"));

      assertEquals(
          List.of("kz/steps.yaml:1:75 the step needs 'member.health.attached' as only it makes it"),
          problems(files));
    }
  }

  @Nested
  class Circles {

    @Test
    void a_benefit_that_only_a_step_opens_which_applies_for_it_is_refused() {
      String blocked =
          benefit("a", "member.age > 3", "").replace("source: s,", "fixableBy: [s], source: s,");
      Map<String, String> files = files("benefits", blocked);
      files.put("kz/steps.yaml", step("member.age > 3", "appliesFor: a"));

      assertEquals(
          List.of(
              "kz/benefits.yaml:1:3 these benefits and steps wait for one another: benefit a, step s"),
          problems(files));
    }

    @Test
    void a_long_chain_is_walked_once() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 400; i++) {
        text.append(
            benefit(
                "b-" + i, "family.benefitsReceived.exists(b, b.code == 'b-" + (i + 1) + "')", ""));
      }
      text.append(benefit("b-400", "member.age > 3", ""));

      List<String> problems = problems("benefits", text.toString());

      assertTrue(problems.stream().noneMatch(each -> each.contains("wait")), problems::toString);
    }
  }

  /** Wherever in a text something is wrong, its own line and column of the file are told. */
  @Nested
  class Places {

    private static String blocked(String sign, String... lines) {
      return barrier("x").replace("\"x\"", sign + "\n" + String.join("\n", lines));
    }

    private static void toldAt(String text, String place) {
      refused("barriers", text, place, "undefined field 'agee'");
    }

    @ParameterizedTest
    @ValueSource(strings = {">-", ">", "|", "|-", ">+ # why", "|2"})
    void in_a_block_they_are_those_of_the_block(String sign) {
      toldAt(blocked(sign, "    member.agee > 3"), "5:11");
      toldAt(blocked(sign, "    member.age > 3", "    && member.agee > 3"), "6:14");
      toldAt(blocked(sign, "    member.age > 3", "", "      && member.agee > 3"), "7:16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "'"})
    void over_several_lines_too(String quote) {
      String begins = "    " + quote + "member.age > 3  ";

      toldAt(blocked("", begins, "", "     && member.agee > 3" + quote), "7:15");
    }

    @Test
    void a_text_that_begins_beside_its_name_goes_on_below() {
      String text = barrier("x").replace("\"x\"", "member.age > 3\n    && member.agee > 3");

      toldAt(text, "5:14");
    }

    @Test
    void what_is_written_otherwise_than_it_is_meant_shifts_nothing() {
      toldAt(barrier("'\\u0416\\x41\\U0001F600\\t' == 'x' && member.agee > 3"), "4:51");
      toldAt(
          blocked("", "    \"member.age \\", "        > 3 &&\\", "     \\ member.agee > 3\""),
          "7:14");
      toldAt(
          blocked("", "    'member.sex == ''MALE'' && member.agee > 3'").replace("\n", "\r\n"),
          "5:38");
    }

    @Test
    void of_an_amount_they_are_told_likewise() {
      String text =
          benefit("a", "member.age > 3", "")
              .replace("clauses:", "value: \"1 +\n   param('x')\", clauses:");

      refused("benefits", text, "2:10", "no parameter 'x'");
    }
  }

  @Nested
  class Bombs {

    private List<String> flaws(String text) {
      List<Flaw> flaws = new ArrayList<>();
      YamlParser.read("kz/barriers.yaml", text, flaws);
      return flaws.stream().map(Flaw::toString).toList();
    }

    @Test
    void aliases_multiply_nothing() {
      StringBuilder laughs = new StringBuilder("- &a0 [ha, ha]\n");
      for (int i = 1; i < 30; i++) {
        laughs.append("- &a%d [*a%d, *a%d]\n".formatted(i, i - 1, i - 1));
      }

      List<String> flaws = flaws(laughs.toString());

      assertEquals(
          "kz/barriers.yaml:1:3 anchors and aliases are not allowed: write it out", flaws.get(0));
      // each is told at its own place, and nothing is told of what it would have become
      assertEquals(30 + 2 * 29, flaws.size());
    }

    @Test
    void what_is_nested_too_deep_is_not_read_on() {
      List<String> flaws = flaws("[".repeat(500_000));

      assertEquals(
          List.of("kz/barriers.yaml:1:13 this is nested too deep; 12 levels are the most"), flaws);
    }

    @Test
    void a_text_is_not_longer_than_a_page() {
      List<String> flaws = flaws("- code: " + "x".repeat(10_001) + "\n");

      assertEquals(
          List.of("kz/barriers.yaml:1:9 the text is 10001 characters long; 10000 is the most"),
          flaws);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- !!java.net.URL [x]", "- !shout x"})
    void no_types_are_made(String text) {
      assertEquals(List.of("kz/barriers.yaml:1:3 types are not allowed"), flaws(text));
    }

    @Test
    void a_file_holds_one_document() {
      assertEquals(
          List.of("kz/barriers.yaml:3:1 a file holds one document"), flaws("- a\n---\n- b\n"));
    }

    @Test
    void ten_thousand_rules_are_too_many_and_none_of_them_is_compiled() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 10_000; i++) {
        text.append("- {code: b").append(i).append(", when: \"nonsense\"}\n");
      }

      assertEquals(
          List.of("kz/barriers.yaml:1001:3 there are more than 1000 entries in the file"),
          problems("barriers", text.toString()));
    }

    @Test
    void a_condition_fifty_levels_deep_or_endlessly_long_is_refused() {
      refused(
          "barriers",
          barrier("(true && ".repeat(50) + "true" + ")".repeat(50)),
          "4:10",
          "limit: 50");
      refused("barriers", barrier("true || ".repeat(1_000) + "true"), "4:10", "2000 is the most");
    }

    @Test
    void lists_within_lists_cost_too_much_to_judge() {
      String condition = "member.age > 3";
      for (String name : List.of("a", "b", "c", "d")) {
        condition = "family.members.exists(" + name + ", " + condition + ")";
      }

      refused("barriers", barrier(condition), "4:10", "lists are gone through within one another");
    }

    @Test
    void a_number_beyond_all_numbers_is_refused() {
      refused("barriers", barrier("member.age > 99999999999999999999999"), "4:23", "");
    }

    @Test
    void thousands_of_flaws_are_not_all_told() {
      assertEquals(1_000, flaws("- !a x\n".repeat(5_000)).size());
    }
  }

  @Nested
  class Files {

    @Test
    void a_file_that_is_missing_is_named() {
      Map<String, String> files = files("barriers", "[]\n");
      files.remove("kz/steps.yaml");

      assertEquals(List.of("kz/steps.yaml:1:1 the file is missing"), problems(files));
    }

    @Test
    void an_entry_that_the_city_replaces_is_read_all_the_same() {
      Map<String, String> files = files("barriers", barrier("member.agee > 3"));
      files.put("almaty/barriers.yaml", barrier("member.age > 3"));
      files.put("kz/matching.yaml", "{}\n");
      files.put("almaty/matching.yaml", ShippedFiles.all("almaty").get("kz/matching.yaml"));

      List<String> told = problems(files);

      assertTrue(told.get(0).startsWith("kz/barriers.yaml:4:16 undefined field"), told::toString);
      assertTrue(
          told.stream().anyMatch(each -> each.startsWith("kz/matching.yaml:")), told::toString);
    }

    @Test
    void a_file_of_another_place_or_name_is_refused() {
      for (String file :
          List.of("astana/barriers.yaml", "kz/prices.yaml", "almaty/rulebook.yaml")) {
        Map<String, String> files = files("barriers", "[]\n");
        files.put(file, "[]\n");

        assertTrue(problems(files).get(0).startsWith(file + ":1:1 this file is none of"), file);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "2026", "kz-2026..1", "KZ-2026.1", "kz-2026.1/x"})
    void a_version_is_letters_and_numbers(String version) {
      refused(
          "rulebook",
          "version: \"" + version + "\"\nsources: [s]\nhelpKinds: [food]\npapers: [card]\n",
          "1:10",
          "a version is such as kz-2026.5");
    }

    @Test
    void what_must_have_names_with_values_is_no_list() {
      String text =
          benefit("a", "member.age > 3", "").replaceFirst("clauses: .*?}}, ", "clauses: [x], ");

      refused("benefits", text, "1:35", "names with values are expected");
    }

    @Test
    void a_benefit_does_not_end_before_it_begins() {
      refused(
          "benefits",
          benefit("a", "member.age > 3", ", inForce: {from: 2026-02-01, until: 2026-01-01}"),
          "1:227",
          "it ends before it begins");
    }
  }
}
