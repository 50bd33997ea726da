package kz.tirek.rulebook.language;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsRefusedTest {

  private final Language language = Village.language();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "member.registrationn.kind == 'NONE'                | 7  | undefined field 'registrationn'",
        "membr.age > 3                                      | 1  | undeclared reference to 'membr'",
        "member.age == 'x'                                  | 12 | no matching overload for '_==_'",
        "member.registration.kind == 'NON'                  | 29 | 'NON' is not among",
        "'NON' != member.registration.kind                  | 1  | 'NON' is not among",
        "member.registration.kind in ['NONE', 'PERMANNT']   | 38 | 'PERMANNT' is not among",
        "family.members.exists(m, m.papers.exists(p, p == 'CARD')) | 50 | 'CARD' is not among",
        "member.registration.kind == member.language        | 35 | free text",
        "param('pn') > 3                                    | 7  | no parameter 'pn'",
        "param(family.district) > 3                         | 13 | needs a code",
        "member.age in [1, 'a']                             | 19 | cannot stand here",
        "member.age in []                                   | 15 | written out",
        "family.debts.exists(d, d in family.debts)          | 35 | written out",
        "family.members.all(m, m.pregnant)                  | 19 | when there is nobody",
        "family.members.exists(member, member.pregnant)     | 22 | already in use",
        "family.members.map(m, m.age).exists(a, a > 3)      | 19 | only a list of facts",
        "(family.debts + family.debts).exists(d, d > 3)     | 15 | only a list of facts",
        "[1, 2].exists(x, x == member.age)                  | 1  | only a list of facts",
        "member.registration == member.registration         | 21 | can be compared",
        "member.age > 9000000000000000                      | 14 | numbers go up to",
        "1 + 2                                              | 1  | type int where bool",
        "member.age >                                       | 13 | mismatched input"
      })
  void a_mistake_is_told_with_its_place(String source, int column, String message) {
    List<SyntaxProblem> problems = problems(source);

    assertTrue(problems.get(0).message().contains(message), problems::toString);
    assertEquals(1, problems.get(0).line());
    assertEquals(column, problems.get(0).column(), problems::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "has(member.age)",
        "dyn(1) == 1",
        "member.age / 2 == 3",
        "member.age % 2 == 0",
        "member.age == 1.0",
        "member.age == 1u",
        "member.age == null",
        "member.registration == null",
        "null == null",
        "b'a' == b'a'",
        "{'a': 1} == {'a': 1}",
        "Person{}.age == 1",
        "family.members[0].pregnant",
        "size('abc') == 3",
        "'a' + 'b' == 'ab'",
        "member.language < 'ru'",
        "member.language.startsWith('k')",
        "'x'.matches('y')",
        "int('3') == 3",
        "double(3) > 2.0",
        "string(3) == '3'",
        "timestamp('2020-01-01T00:00:00Z') < today",
        "today - member.born > duration('3s')",
        "today.getFullYear() == 2026",
        "type(1) == int",
        "family.debts.size() > 1",
        "family.debts.map(d, d > 3, d).exists(d, d > 1)",
        "size(family.debts.map(d, d)) == 1",
        "size(family.debts + family.debts) == 1",
        "sum(family.debts + [1]) == 1",
        "optional.none() == optional.none()",
        "__result__",
        "@result",
        "",
        "// nothing"
      })
  void what_is_not_in_the_language_is_refused(String source) {
    assertTrue(problems(source).get(0).line() >= 1);
  }

  @Test
  void every_mistake_is_told_at_once() {
    List<SyntaxProblem> problems =
        problems("member.registration.kind == 'NON' && param('pn') > 3 && today > 2");

    assertEquals(1, problems.size(), "the types are checked first");

    problems = problems("member.registration.kind == 'NON' && param('pn') > 3");

    assertEquals(List.of(29, 44), problems.stream().map(SyntaxProblem::column).toList());
  }

  @Test
  void a_place_is_told_within_the_condition() {
    assertEquals("1:1", place("membr.age > 3"));
    assertEquals("2:12", place("member.age > 3\n  && member.agee < 5"));
    assertEquals("2:12", place("member.age > 3\n  && param('pn') < 5"));
  }

  @Test
  void letters_outside_the_basic_plane_do_not_shift_a_place() {
    assertEquals(31, problems("family.district == '🏠' && 'ә' == 3").get(0).column());
  }

  @Test
  void too_long_and_too_deep_are_refused() {
    assertTrue(problems("true || ".repeat(250) + "true").get(0).message().contains("2000"));
    assertThrows(SyntaxException.class, () -> nested(50));
    assertThrows(SyntaxException.class, () -> nested(180));
    assertThrows(
        SyntaxException.class, () -> language.compile("!(".repeat(600) + "true" + ")".repeat(600)));
    assertThrows(
        SyntaxException.class, () -> language.compile("1 + ".repeat(400) + "member.age > 3"));
    assertDoesNotThrow(() -> nested(40));
    assertDoesNotThrow(() -> language.compile("true && ".repeat(240) + "true"));
  }

  @Test
  void all_is_allowed_once_the_condition_says_what_holds_for_nobody() {
    assertDoesNotThrow(
        () -> {
          language.compile("size(family.members) > 0 && family.members.all(m, m.pregnant)");
          language.compile("size(family.members) == 0 || family.members.all(m, m.pregnant)");
          language.compile("family.members.exists(a, true) && family.members.all(b, b.pregnant)");
          language.compile(
              "family.members.filter(a, a.age > 3).all(b, b.pregnant)"
                  + " && size(family.members.filter(c, c.age > 3)) > 0");
          language.compile(
              "family.members.exists(m, size(m.papers) > 0"
                  + " && m.papers.all(p, p == 'PENSION_CARD'))");
        });
    assertThrows(
        SyntaxException.class,
        () -> language.compile("size(member.papers) > 0 && family.members.all(m, m.pregnant)"));
    assertThrows(
        SyntaxException.class,
        () ->
            language.compile(
                "family.members.filter(a, a.age > 3).all(b, b.pregnant)"
                    + " && size(family.members.filter(c, c.age > 4)) > 0"));
    assertThrows(
        SyntaxException.class,
        () ->
            language.compile(
                "family.members.exists(m, size(m.papers) > 0)"
                    + " && family.members.exists(m, m.papers.all(p, p == 'PENSION_CARD'))"));
  }

  @Test
  void an_amount_is_a_whole_number() {
    assertThrows(SyntaxException.class, () -> language.compileNumber("member.age > 3"));
    assertThrows(SyntaxException.class, () -> language.compileNumber("member.born"));
  }

  @Test
  void a_vocabulary_that_conditions_cannot_read_is_refused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Language.over(Map.of("owner", Owner.class), Set.of()));

    assertTrue(refused.getMessage().startsWith("Owner.id"), refused::getMessage);
  }

  /** With a component that is none of the vocabulary's types. */
  public record Owner(UUID id) {}

  private void nested(int depth) {
    language.compile("(true && ".repeat(depth) + "true" + ")".repeat(depth));
  }

  private List<SyntaxProblem> problems(String source) {
    return assertThrows(SyntaxException.class, () -> language.compile(source)).problems();
  }

  private String place(String source) {
    SyntaxProblem problem = problems(source).get(0);
    return problem.line() + ":" + problem.column();
  }
}
