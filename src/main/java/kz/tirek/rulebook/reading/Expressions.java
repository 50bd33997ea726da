package kz.tirek.rulebook.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.language.SyntaxException;
import kz.tirek.rulebook.parameter.Wording;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.HousingFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.yaml.Yaml;

/** Compiles what YAML entries say in CEL; what is wrong is told at its place. */
final class Expressions {

  private final Language language;
  private final References references;

  /** The first day on which what is compiled is asked; null: on every day of the rulebook. */
  private final LocalDate from;

  Expressions(Language language, References references) {
    this(language, references, null);
  }

  private Expressions(Language language, References references, LocalDate from) {
    this.language = language;
    this.references = references;
    this.from = from;
  }

  /** For what is asked from a day on; null: as it is here. */
  Expressions from(LocalDate day) {
    return day == null ? this : new Expressions(language, references, day);
  }

  /** What conditions may speak of. */
  static Language language(Set<String> parameterCodes) {
    Map<String, Class<?>> variables = new LinkedHashMap<>();
    variables.put("family", FamilyFacts.class);
    variables.put("head", MemberFacts.class);
    variables.put("member", MemberFacts.class);
    variables.put("housing", HousingFacts.class);
    variables.put(Facts.TODAY, LocalDate.class);
    return Language.over(variables, parameterCodes);
  }

  /** Null where there is none, or a wrong one. */
  Condition condition(Yaml yaml, Subject subject) {
    if (yaml == null) {
      return null;
    }
    try {
      Condition condition = language.compile(yaml.text());
      check(condition.reads(), yaml, subject);
      return condition;
    } catch (SyntaxException wrong) {
      wrong.problems().forEach(p -> yaml.problemWithin(p.line(), p.column(), p.message()));
      return null;
    }
  }

  /** Null where there is none, or a wrong one. */
  Amount amount(Yaml yaml, Subject subject) {
    if (yaml == null) {
      return null;
    }
    try {
      Amount amount = language.compileNumber(yaml.text());
      check(amount.reads(), yaml, subject);
      return amount;
    } catch (SyntaxException wrong) {
      wrong.problems().forEach(p -> yaml.problemWithin(p.line(), p.column(), p.message()));
      return null;
    }
  }

  /**
   * Words for people, the same on every day ({@code {kk, ru, en}}) or a list of those that hold
   * from a day on; null where there are none.
   */
  Wording wording(Yaml yaml) {
    if (yaml == null) {
      return null;
    }
    List<Wording.Saying> sayings = new ArrayList<>();
    List<Yaml> places = new ArrayList<>();
    if (yaml.isList()) {
      LocalDate before = LocalDate.MIN;
      for (Yaml saying : yaml.items()) {
        saying.required("from");
        LocalDate from = saying.date("from");
        if (from != null && !from.isAfter(before)) {
          saying.problem("the words must be in the order of their first days, each day once");
        }
        before = from == null ? before : from;
        sayings.add(new Wording.Saying(from, saying.languagesFrom()));
        places.add(saying);
      }
    }
    if (sayings.isEmpty()) {
      sayings.add(new Wording.Saying(null, yaml.languages()));
      places.add(yaml);
    }
    for (int i = 0; i < sayings.size(); i++) {
      checkAmounts(sayings.get(i), places.get(i));
    }
    return new Wording(sayings);
  }

  /** What stands in words has a value on every day on which they are said. */
  private void checkAmounts(Wording.Saying saying, Yaml yaml) {
    Set<String> codes = new Wording(List.of(saying)).codes();
    for (String code : codes) {
      if (!language.parameterCodes().containsKey(code)) {
        yaml.problem("there is no parameter '" + code + "'");
      }
    }
    references.inWords(codes, saying.from() == null ? from : saying.from(), yaml);
  }

  private void check(Condition.Reads reads, Yaml yaml, Subject subject) {
    if (subject == Subject.FAMILY
        && reads.facts().stream().anyMatch(path -> path.startsWith("member."))) {
      yaml.problem("there is no 'member' in a rule for the family");
    }
    references.read(reads, from, yaml);
  }
}
