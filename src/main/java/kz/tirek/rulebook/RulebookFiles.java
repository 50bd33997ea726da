package kz.tirek.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.BrokenRulebookException.Problem;
import kz.tirek.rulebook.language.Language;

/**
 * The YAML files of a rulebook: those of the country, and those of the city, in which an entry
 * replaces the country's entry of the same code.
 */
public final class RulebookFiles {

  private static final List<String> NAMES =
      List.of("rulebook", "parameters", "barriers", "benefits", "steps", "questions", "refusals");

  private final List<Problem> problems = new ArrayList<>();

  /** The roots of the files, by name, the country's before the city's. */
  private final Map<String, List<Yaml>> roots = new LinkedHashMap<>();

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
    Yaml root = Yaml.read(file, text, problems);
    if (root != null) {
      roots.computeIfAbsent(name, any -> new ArrayList<>()).add(root);
    }
  }

  private Rulebook compile(String city) {
    if (!roots.keySet().containsAll(NAMES)) {
      problems.add(new Problem("rulebook", 1, 1, "the files must be " + NAMES));
      return null;
    }
    Yaml head = roots.get("rulebook").get(0).only("version", "tests", "helpKinds", "papers");
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    byCode("parameters", "code")
        .forEach((code, yaml) -> parameters.put(code, RuleReader.parameter(yaml)));
    Language language = RuleReader.language(parameters.keySet());
    RuleReader reader =
        new RuleReader(
            language, Set.copyOf(head.texts("helpKinds")), Set.copyOf(head.texts("papers")));

    Map<String, Step> steps = new LinkedHashMap<>();
    byCode("steps", "code").forEach((code, yaml) -> steps.put(code, reader.step(yaml)));
    reader.stepsAre(steps.keySet());
    List<BarrierRule> barriers = new ArrayList<>();
    byCode("barriers", "code").values().forEach(yaml -> barriers.add(reader.barrier(yaml)));
    List<Benefit> benefits = new ArrayList<>();
    byCode("benefits", "code").values().forEach(yaml -> benefits.add(reader.benefit(yaml)));
    Map<String, QuestionRule> questions = new LinkedHashMap<>();
    byCode("questions", "path").forEach((path, yaml) -> questions.put(path, reader.question(yaml)));
    reader.everyReadHasAQuestion(questions.keySet());
    Map<String, Set<String>> refusals = new LinkedHashMap<>();
    byCode("refusals", "reason")
        .forEach(
            (reason, yaml) ->
                refusals.put(reason, Set.copyOf(yaml.only("reason", "facts").texts("facts"))));
    return new Rulebook(
        head.text("version"),
        city,
        language,
        parameters,
        barriers,
        benefits,
        steps,
        questions,
        refusals);
  }

  private Map<String, Yaml> byCode(String name, String key) {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    for (Yaml root : roots.get(name)) {
      Map<String, Yaml> ofFile = new LinkedHashMap<>();
      for (Yaml entry : root.items()) {
        String code = entry.text(key);
        if (key.equals("code") && !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
          entry.problem("a code is small letters, digits and hyphens");
        }
        if (ofFile.put(code, entry) != null) {
          entry.problem("'" + code + "' is there twice");
        }
      }
      entries.putAll(ofFile);
    }
    return entries;
  }
}
