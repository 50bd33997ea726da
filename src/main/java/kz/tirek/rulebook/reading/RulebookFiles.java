package kz.tirek.rulebook.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.reading.BrokenRulebookException.Problem;
import kz.tirek.shared.text.Text;

/**
 * The YAML files of a rulebook: those of the country, and those of the city, in which an entry
 * replaces the country's entry of the same code.
 */
public final class RulebookFiles {

  private static final List<String> NAMES =
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

  private final List<Problem> problems = new ArrayList<>();

  /** The roots of the files, by name, the country's before the city's. */
  private final Map<String, List<Yaml>> roots = new LinkedHashMap<>();

  /** The entries, by the name of their file and their code. */
  private final Map<String, Map<String, Yaml>> read = new LinkedHashMap<>();

  private RulebookFiles() {}

  /**
   * Reads the rulebook that is shipped for a city of Kazakhstan.
   *
   * @param city such as {@code almaty}
   * @throws BrokenRulebookException when anything in it is wrong, with everything that is
   */
  public static Rulebook shipped(String city) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String folder : List.of("kz", city)) {
      for (String name : NAMES) {
        String file = "rulebook/" + folder + "/" + name + ".yaml";
        try (InputStream stream = RulebookFiles.class.getClassLoader().getResourceAsStream(file)) {
          if (stream != null) {
            texts.put(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
          }
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return read(city, texts);
  }

  /**
   * Reads a rulebook from texts.
   *
   * @param texts by file, such as {@code rulebook/kz/steps.yaml}, the country's before the city's
   * @throws BrokenRulebookException when anything in it is wrong, with everything that is
   */
  public static Rulebook read(String city, Map<String, String> texts) {
    RulebookFiles files = new RulebookFiles();
    texts.forEach(files::parse);
    Rulebook rulebook = files.problems.isEmpty() ? files.compile(city) : null;
    if (!files.problems.isEmpty()) {
      throw new BrokenRulebookException(files.problems);
    }
    return rulebook;
  }

  private void parse(String file, String text) {
    String name = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
    Yaml root = YamlParser.read(file, text, problems);
    if (root != null) {
      roots.computeIfAbsent(name, any -> new ArrayList<>()).add(root);
    }
  }

  private Rulebook compile(String city) {
    if (!roots.keySet().containsAll(NAMES)) {
      problems.add(new Problem("rulebook", 1, 1, "the files must be " + NAMES));
      return null;
    }
    Yaml head =
        roots.get("rulebook").get(0).only("version", "tests", "helpKinds", "papers", "services");
    Map<String, Parameter> parameters = each("parameters", "code", RuleReader::parameter);
    Language language = Expressions.language(parameters.keySet());
    Set<String> helpKinds = Set.copyOf(head.texts("helpKinds"));
    References references = new References();
    Expressions expressions = new Expressions(language, references);
    RuleReader rules = new RuleReader(expressions, references, helpKinds);
    StepReader stepReader =
        new StepReader(
            expressions, new NoHarm(language), helpKinds, Set.copyOf(head.texts("papers")));

    Map<String, Step> steps = each("steps", "code", stepReader::step);
    BenefitReader benefitReader = new BenefitReader(expressions, references, steps.keySet());
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
            services(head, benefits));
    Map<String, Yaml> places = new LinkedHashMap<>();
    List.of("questions", "steps", "benefits").forEach(name -> places.putAll(read.get(name)));
    references.check(entries, places);
    return new Rulebook(head.text("version"), city, language, entries);
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
    read.put(name, byCode(name, key));
    read.get(name).forEach((code, yaml) -> entries.put(code, entry.apply(yaml)));
    return entries;
  }

  private static String code(Yaml entry, String key) {
    String code = entry.text(key);
    if (key.equals("code") && !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      entry.problem("a code is small letters, digits and hyphens");
    }
    return code;
  }

  private Map<String, Yaml> byCode(String name, String key) {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    for (Yaml root : roots.get(name)) {
      Map<String, Yaml> ofFile = new LinkedHashMap<>();
      for (Yaml entry : root.items()) {
        String code = code(entry, key);
        if (ofFile.put(code, entry) != null) {
          entry.problem("'" + code + "' is there twice");
        }
      }
      entries.putAll(ofFile);
    }
    return entries;
  }
}
