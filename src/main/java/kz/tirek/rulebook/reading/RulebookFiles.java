package kz.tirek.rulebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.matching.MatchingReader;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.yaml.Flaw;
import kz.tirek.rulebook.yaml.Yaml;
import kz.tirek.rulebook.yaml.YamlParser;
import kz.tirek.shared.text.Text;

/**
 * The YAML files of a rulebook: those of the country, and those of the city, in which an entry
 * replaces the country's entry of the same code.
 */
public final class RulebookFiles {

  static final List<String> NAMES =
      List.of(
          "rulebook",
          "parameters",
          "barriers",
          "benefits",
          "deadlines",
          "steps",
          "questions",
          "refusals",
          "cautions");

  /** What a rulebook may do without. */
  static final String MATCHING = "matching";

  static final String COUNTRY = "kz";
  private static final String HEAD = "rulebook";
  private static final String TESTS = "tests";
  private static final String HEAD_FILE = COUNTRY + "/" + HEAD + ".yaml";

  /** Entries of one kind, of the country or the city; there are ten times less. */
  public static final int MOST_ENTRIES = 1_000;

  /** Letters, then numbers, at most forty characters. */
  private static final Pattern VERSION =
      Pattern.compile("(?=.{1,40}$)[a-z]+-[0-9]+(?:[.-][a-z0-9]+)*+");

  private final String city;
  private final List<Flaw> flaws = new ArrayList<>();

  /** The roots of the files, by name, the country's before the city's. */
  private final Map<String, List<Yaml>> roots = new LinkedHashMap<>();

  /** The entries, by the name of their file and their code. */
  private final Map<String, Map<String, Yaml>> read = new LinkedHashMap<>();

  private RulebookFiles(String city) {
    this.city = city;
  }

  /**
   * Reads the rulebook that is shipped for a city of Kazakhstan.
   *
   * @param city such as {@code almaty}
   * @throws BrokenRulebookException when anything in it is wrong, with everything that is
   */
  public static Rulebook shipped(String city) {
    return read(city, ShippedFiles.rules(city));
  }

  /** Whether a file holds tests. */
  public static boolean isTest(String file) {
    return file.contains("/" + TESTS + "/");
  }

  /** The names of the files of tests that {@code rulebook.yaml} names. */
  public static List<String> tests(Map<String, String> texts) {
    Yaml head =
        YamlParser.read(HEAD_FILE, texts.getOrDefault(HEAD_FILE, "tests: []"), new ArrayList<>());
    return head.texts(TESTS).stream()
        .map(name -> COUNTRY + "/" + TESTS + "/" + name + ".yaml")
        .toList();
  }

  /**
   * Reads a rulebook from texts.
   *
   * @param texts by file, such as {@code kz/steps.yaml}, the country's before the city's
   * @throws BrokenRulebookException when anything in it is wrong, with everything that is
   */
  public static Rulebook read(String city, Map<String, String> texts) {
    RulebookFiles files = new RulebookFiles(city);
    texts.forEach(files::parse);
    Rulebook rulebook = files.compile();
    if (!files.flaws.isEmpty()) {
      throw new BrokenRulebookException(files.flaws);
    }
    return rulebook;
  }

  private void parse(String file, String text) {
    String[] path = file.split("/");
    String folder = path.length < 2 ? "" : path[path.length - 2];
    String name = path[path.length - 1].replace(".yaml", "");
    if (isTest(file)) {
      return;
    }
    if (!(NAMES.contains(name) || name.equals(MATCHING))
        || !List.of(COUNTRY, city).contains(folder)
        || (folder.equals(city) && name.equals(HEAD))) {
      flaws.add(
          new Flaw(
              file,
              1,
              1,
              "this file is none of a rulebook's: " + String.join(", ", NAMES) + ", " + MATCHING));
      return;
    }
    Yaml root = YamlParser.read(file, text, flaws);
    if (root != null) {
      roots.computeIfAbsent(name, any -> new ArrayList<>()).add(root);
      if (!name.equals(HEAD) && !name.equals(MATCHING)) {
        root.atMost(MOST_ENTRIES, "entries in the file");
      }
    }
  }

  private Rulebook compile() {
    for (String name : NAMES) {
      if (!roots.containsKey(name)) {
        flaws.add(new Flaw(COUNTRY + "/" + name + ".yaml", 1, 1, "the file is missing"));
      }
    }
    if (!flaws.isEmpty()) {
      return null;
    }
    Yaml head = head();
    Sources sources = new Sources(head);
    Map<String, Parameter> parameters =
        each("parameters", "code", yaml -> RuleReader.parameter(yaml, sources));
    Language language = Expressions.language(parameters.keySet());
    Map<String, Text> helpNames = words(head, "helpKinds");
    Set<String> helpKinds = helpNames.keySet();
    References references = new References();
    Expressions expressions = new Expressions(language, references);
    RuleReader rules = new RuleReader(expressions, references, sources, helpKinds);
    StepReader stepReader =
        new StepReader(
            expressions, new NoHarm(language), sources, helpKinds, words(head, "papers"));

    Map<String, Step> steps = each("steps", "code", stepReader::step);
    BenefitReader benefitReader =
        new BenefitReader(expressions, references, sources, steps.keySet());
    Map<String, Benefit> benefits = each("benefits", "code", benefitReader::benefit);
    Rulebook.Entries entries =
        new Rulebook.Entries(
            parameters,
            List.copyOf(each("barriers", "code", rules::barrier).values()),
            List.copyOf(benefits.values()),
            List.copyOf(each("deadlines", "code", rules::deadline).values()),
            steps,
            each("questions", "path", rules::question),
            each("refusals", "reason", rules::refusal),
            List.copyOf(
                each("cautions", "code", yaml -> rules.caution(yaml, benefits.keySet())).values()),
            services(head, benefits),
            helpNames,
            matching(helpKinds));
    references.check(entries, language, read);
    return new Rulebook(version(head), city, language, entries);
  }

  /** The city's file in the place of the country's; that of the service where there is neither. */
  private MatchingRules matching(Set<String> helpKinds) {
    List<Yaml> given = roots.getOrDefault(MATCHING, List.of());
    return given.isEmpty()
        ? MatchingReader.shipped(helpKinds)
        : given.stream()
            .map(each -> MatchingReader.read(each, helpKinds))
            .reduce((country, ofCity) -> ofCity)
            .orElseThrow();
  }

  private Yaml head() {
    return roots
        .get(HEAD)
        .get(0)
        .only("version", "tests", "sources", "helpKinds", "papers", "services");
  }

  private static String version(Yaml head) {
    Yaml given = head.required("version");
    String version = given == null ? "" : given.text();
    if (given != null && !VERSION.matcher(version).matches()) {
      given.problem("a version is such as kz-2026.5");
    }
    return version;
  }

  /** Words that rules may use; one that has no title goes by its code. */
  private static Map<String, Text> words(Yaml head, String name) {
    Map<String, Text> words = new LinkedHashMap<>();
    for (Yaml word : head.items(name)) {
      String code = word.isNamed() ? code(word.only("code", "title"), "code") : word.text();
      Text title = word.isNamed() ? word.languages("title") : new Text(code, code, code);
      if (words.put(code, title) != null) {
        word.problem("'" + code + "' is there twice");
      }
    }
    return words;
  }

  /** What families ask offices for beside benefits. */
  private static Map<String, Text> services(Yaml head, Map<String, Benefit> benefits) {
    Map<String, Text> services = new LinkedHashMap<>();
    for (Yaml entry : head.items("services")) {
      entry.only("code", "title");
      String code = code(entry, "code");
      boolean benefit =
          benefits.values().stream()
              .anyMatch(each -> code.equals(each.code()) || code.equals(each.service()));
      if (benefit || services.put(code, entry.languages("title")) != null) {
        entry.problem("'" + code + "' is there twice");
      }
    }
    return services;
  }

  private <T> Map<String, T> each(String name, String key, Function<Yaml, T> entry) {
    Map<String, T> entries = new LinkedHashMap<>();
    Map<String, Yaml> places = new LinkedHashMap<>();
    for (Yaml root : roots.get(name)) {
      Set<String> ofFile = new HashSet<>();
      for (Yaml yaml : root.items()) {
        String code = code(yaml, key);
        if (!ofFile.add(code)) {
          yaml.problem("'" + code + "' is there twice");
        }
        // the city's after the country's, which is read all the same: another city may keep it
        entries.put(code, entry.apply(yaml));
        places.put(code, yaml);
      }
    }
    read.put(name, places);
    return entries;
  }

  private static String code(Yaml entry, String key) {
    String code = entry.text(key);
    if (key.equals("code") && !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      entry.problem("a code is small letters, digits and hyphens");
    }
    return code;
  }
}
