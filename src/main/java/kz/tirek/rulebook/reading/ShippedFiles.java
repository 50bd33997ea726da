package kz.tirek.rulebook.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of the files that the service is shipped with. */
public final class ShippedFiles {

  private ShippedFiles() {}

  /** All of them, tests included, by name. */
  public static Map<String, String> all(String city) {
    Map<String, String> texts = rules(city);
    RulebookFiles.tests(texts).forEach(file -> add(file, texts));
    return texts;
  }

  /** Those that hold rules, the country's before the city's. */
  static Map<String, String> rules(String city) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String folder : List.of(RulebookFiles.COUNTRY, city)) {
      RulebookFiles.NAMES.forEach(name -> add(folder + "/" + name + ".yaml", texts));
      add(folder + "/" + RulebookFiles.MATCHING + ".yaml", texts);
    }
    return texts;
  }

  private static void add(String file, Map<String, String> texts) {
    ClassLoader loader = ShippedFiles.class.getClassLoader();
    try (InputStream stream = loader.getResourceAsStream("rulebook/" + file)) {
      if (stream != null) {
        texts.put(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
