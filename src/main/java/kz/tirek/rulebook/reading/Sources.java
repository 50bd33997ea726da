package kz.tirek.rulebook.reading;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.tirek.rulebook.yaml.Yaml;

/**
 * What a rulebook may cite: the sites, acts and bodies that {@code rulebook.yaml} names under
 * {@code sources}. A citation is as it is published, in parts parted by semicolons; each part names
 * one of them, as a word of its own, and every site in it is one of them.
 */
final class Sources {

  /** What may be a site, such as {@code egov.kz}; what follows a slash is a page of it. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w./-])[a-z0-9-][a-z0-9.-]*+(?![\\w-])");

  /** How a site ends. */
  private static final Pattern END = Pattern.compile("[a-z]{2,10}");

  private final Set<String> names = new LinkedHashSet<>();

  Sources(Yaml head) {
    if (head.required("sources") != null) {
      names.addAll(head.texts("sources"));
      // that it is none was told; it would be found everywhere
      names.remove("");
    }
  }

  /** The citation under {@code source}; null where there is none. */
  String read(Yaml yaml) {
    Yaml source = yaml.get("source");
    if (source == null) {
      return null;
    }
    String citation = source.text();
    List<String> sites =
        WORD.matcher(citation)
            .results()
            .map(MatchResult::group)
            // the end of a sentence
            .map(word -> word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
            .filter(Sources::isSite)
            .toList();
    sites.stream()
        .filter(site -> !names.contains(site))
        .forEach(
            site -> source.problem("'" + site + "' is not among the sources in rulebook.yaml"));
    if (names.containsAll(sites) && !citation.isBlank()) {
      Arrays.stream(citation.split(";", -1))
          .filter(part -> names.stream().noneMatch(name -> isIn(part, name)))
          .forEach(
              part ->
                  source.problem(
                      "'" + part.strip() + "' names none of the sources in rulebook.yaml"));
    }
    return citation;
  }

  private static boolean isSite(String word) {
    int dot = word.lastIndexOf('.');
    return dot > 0 && END.matcher(word.substring(dot + 1)).matches();
  }

  private static boolean isIn(String part, String name) {
    int at = part.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      if ((at == 0 || !isOfWord(part.charAt(at - 1)))
          && (end == part.length() || !isOfWord(part.charAt(end)))) {
        return true;
      }
      at = part.indexOf(name, at + 1);
    }
    return false;
  }

  private static boolean isOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '-';
  }
}
