package kz.tirek.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern PROBLEM =
      Pattern.compile(
          "Problem\\s*\\.(?:of\\(\\s*\\d+,|conflict\\(|forbidden\\(|unavailable\\()\\s*\"([a-z0-9-]+)\"");

  private static final Pattern FIELD =
      Pattern.compile(
          "(?:FieldError\\s*\\.(?:pointer|parameter|header|inFile)|(?<!terms\\.)\\badd)\\((?:[^;\"]|\"[/\\w]*\"|\"[A-Z][\\w-]*\")*?,\\s*\"([a-z0-9-]+)\"");

  /** A problem and the error of a field by one code. */
  private static final Pattern AT =
      Pattern.compile("Problem\\s*\\.conflictAt\\([^;]*?,\\s*\"([a-z0-9-]+)\"");

  private static final Pattern CONSTRAINT =
      Pattern.compile("message(?: =|\\(\\) default) \"([a-z0-9-]+)\"");

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle("messages", Locale.forLanguageTag(language.tag()));
  }

  private static Set<String> used(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(TextsTest::read)
          .flatMap(source -> pattern.matcher(source).results())
          .map((MatchResult result) -> result.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_the_same_keys(Language language) {
    assertEquals(
        new TreeSet<>(bundle(Language.KK).keySet()), new TreeSet<>(bundle(language).keySet()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_text_is_a_pattern_and_takes_the_same_arguments(Language language) {
    ResourceBundle texts = bundle(language);
    for (String key : texts.keySet()) {
      int arguments = new MessageFormat(texts.getString(key)).getFormatsByArgumentIndex().length;
      int inKazakh =
          new MessageFormat(bundle(Language.KK).getString(key)).getFormatsByArgumentIndex().length;

      assertEquals(inKazakh, arguments, key);
    }
  }

  @Test
  void every_problem_in_the_sources_has_a_text() throws IOException {
    Set<String> codes = used(PROBLEM);
    codes.addAll(used(AT));

    assertTrue(codes.contains("offer-closed"), codes.toString());
    assertTrue(
        codes.containsAll(Set.of("too-large", "no-agency", "outcome-unknown")), codes.toString());
    codes.removeIf(code -> Texts.has("problem." + code + ".title"));
    assertEquals(Set.of(), codes);
  }

  @Test
  void every_error_of_a_field_in_the_sources_has_a_text() throws IOException {
    Set<String> codes = used(FIELD);
    codes.addAll(used(CONSTRAINT));
    codes.addAll(used(AT));

    assertTrue(codes.contains("not-a-list") && codes.contains("second-head"), codes.toString());
    codes.removeIf(code -> Texts.has("field." + code));
    assertEquals(Set.of(), codes);
  }

  @Test
  void no_code_is_told_that_the_sources_do_not_know() throws IOException {
    Set<String> quoted = used(Pattern.compile("\"([a-z0-9-]+)\""));

    Set<String> unknown =
        Texts.keys("")
            .filter(key -> key.startsWith("problem.") || key.startsWith("field."))
            .map(key -> key.split("\\.")[1])
            .filter(code -> !quoted.contains(code))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown);
  }
}
