package kz.tirek.rulebook.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.yaml.Flaw;
import kz.tirek.rulebook.yaml.Yaml;
import kz.tirek.rulebook.yaml.YamlParser;

/** Reads {@code matching.yaml}. Every number in it is needed and has bounds. */
public final class MatchingReader {

  /** The terms of which help is ranked. */
  public static final List<String> TERMS =
      List.of(
          "fit",
          "condition",
          "distance",
          "cost",
          "language",
          "opening",
          "capacity",
          "outcome",
          "load",
          "variety");

  private static final String SHIPPED = "rulebook/kz/matching.yaml";
  private static final int MOST_WEIGHT = 1_000;
  private static final int MOST_DISTRICTS = 100;

  private MatchingReader() {}

  /**
   * What a rulebook without such a file goes by, because it is older than these: that which comes
   * with the service.
   *
   * @param helpKinds the words for kinds of help of that rulebook
   */
  public static MatchingRules shipped(Set<String> helpKinds) {
    ClassLoader loader = MatchingReader.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream(SHIPPED)) {
      List<Flaw> flaws = new ArrayList<>();
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      // a word that this rulebook does not have is left out, as no need asks for it
      return read(YamlParser.read(SHIPPED, text, flaws), helpKinds);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @param root of the file, which is told what is wrong
   * @param helpKinds the words for kinds of help
   */
  public static MatchingRules read(Yaml root, Set<String> helpKinds) {
    root.only(
        "weights",
        "unknown",
        "emergency",
        "general",
        "fit",
        "distance",
        "cost",
        "opening",
        "capacity",
        "outcome",
        "load",
        "newcomers",
        "districts");
    return new MatchingRules(
        weights(root),
        fit(root),
        distance(root),
        cost(root),
        opening(root),
        capacity(root),
        outcome(root),
        load(root),
        newcomers(root),
        number(root, "unknown", 0, 100),
        root.codes("kind of help", "emergency", helpKinds),
        root.codes("kind of help", "general", helpKinds),
        districts(root));
  }

  private static Map<String, Integer> weights(Yaml root) {
    Yaml group = group(root, "weights", TERMS.toArray(String[]::new));
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String term : TERMS) {
      weights.put(term, number(group, term, 0, MOST_WEIGHT));
    }
    if (group != null && weights.get("fit") == 0) {
      group.problem("what fits must count for something");
    }
    return weights;
  }

  private static MatchingRules.Fit fit(Yaml root) {
    Yaml group =
        group(
            root,
            "fit",
            "madeFor",
            "mainKind",
            "otherKind",
            "seasonal",
            "agreed",
            "notAsked",
            "couldNot",
            "nextKind",
            "leastKind");
    return new MatchingRules.Fit(
        number(group, "madeFor", 0, 100),
        number(group, "mainKind", 0, 100),
        number(group, "otherKind", 0, 100),
        number(group, "seasonal", 0, 100),
        number(group, "agreed", 0, 100),
        number(group, "notAsked", 0, 100),
        number(group, "couldNot", 0, 100),
        number(group, "nextKind", 0, 100),
        number(group, "leastKind", 0, 100));
  }

  private static MatchingRules.Distance distance(Yaml root) {
    Yaml group = group(root, "distance", "half", "sameDistrict", "fromHome");
    return new MatchingRules.Distance(
        number(group, "half", 100, 100_000),
        number(group, "sameDistrict", 0, 100_000),
        number(group, "fromHome", 0, 100));
  }

  private static MatchingRules.Cost cost(Yaml root) {
    Yaml group = group(root, "cost", "payable", "half");
    return new MatchingRules.Cost(
        number(group, "payable", 0, 100), number(group, "half", 1, 1_000_000));
  }

  private static MatchingRules.Opening opening(Yaml root) {
    return new MatchingRules.Opening(number(group(root, "opening", "days"), "days", 1, 7));
  }

  private static MatchingRules.Capacity capacity(Yaml root) {
    Yaml group = group(root, "capacity", "freshDays", "waitlist", "lastPlace", "manyPlaces");
    return new MatchingRules.Capacity(
        number(group, "freshDays", 1, 365),
        number(group, "waitlist", 0, 100),
        number(group, "lastPlace", 0, 100),
        number(group, "manyPlaces", 1, 1_000));
  }

  private static MatchingRules.Outcome outcome(Yaml root) {
    Yaml group =
        group(
            root, "outcome", "prior", "priorCases", "halfLifeMonths", "months", "providersReasons");
    List<String> reasons = group == null ? List.of() : group.texts("providersReasons");
    if (reasons.stream().anyMatch(reason -> !reason.matches("[A-Z][A-Z_]{0,40}"))) {
      group.problem("a reason is such as QUEUE_FULL");
    }
    return new MatchingRules.Outcome(
        number(group, "prior", 1, 99),
        number(group, "priorCases", 1, 1_000),
        number(group, "halfLifeMonths", 1, 120),
        number(group, "months", 1, 120),
        new LinkedHashSet<>(reasons));
  }

  private static MatchingRules.Load load(Yaml root) {
    Yaml group = group(root, "load", "tieMost", "tieDays", "personMost", "personMonths");
    return new MatchingRules.Load(
        number(group, "tieMost", 1, 100),
        number(group, "tieDays", 1, 365),
        number(group, "personMost", 1, 1_000),
        number(group, "personMonths", 1, 12));
  }

  private static MatchingRules.Newcomers newcomers(Yaml root) {
    Yaml group = group(root, "newcomers", "share", "tried", "place", "within");
    return new MatchingRules.Newcomers(
        number(group, "share", 0, 50),
        number(group, "tried", 0, 1_000),
        number(group, "place", 2, 10),
        number(group, "within", 0, 10_000));
  }

  private static Map<String, Centre> districts(Yaml root) {
    Yaml group = root.required("districts");
    Map<String, Centre> centres = new LinkedHashMap<>();
    if (group == null) {
      return centres;
    }
    group
        .atMost(MOST_DISTRICTS, "districts")
        .named()
        .forEach(
            (code, centre) -> {
              centre.only("latitude", "longitude");
              if (!code.matches("[A-Z][A-Z_]{0,40}")) {
                centre.problem("a district is such as ALATAU");
              }
              centres.put(
                  code,
                  new Centre(
                      degrees(centre, "latitude", 40, 56), degrees(centre, "longitude", 46, 88)));
            });
    return centres;
  }

  /** Within the country. */
  private static double degrees(Yaml centre, String name, int least, int most) {
    Yaml value = centre.required(name);
    String text = value == null ? "" : value.text();
    double degrees = text.matches("[0-9]{2}(\\.[0-9]{1,6})?") ? Double.parseDouble(text) : -1;
    if (value != null && (degrees < least || degrees > most)) {
      value.problem("degrees from %d to %d are expected".formatted(least, most));
    }
    return degrees;
  }

  private static Yaml group(Yaml root, String name, String... keys) {
    Yaml group = root.required(name);
    return group == null ? null : group.only(keys);
  }

  private static int number(Yaml group, String name, long least, long most) {
    if (group == null || group.required(name) == null) {
      return (int) least;
    }
    Long number = group.number(name, least, most);
    return number == null ? (int) least : number.intValue();
  }
}
