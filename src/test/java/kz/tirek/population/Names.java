package kz.tirek.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Surnames and given names, each as frequent as it is in its people. */
final class Names {

  /** By whose names a family is named, and what share of families. */
  enum People {
    KAZAKH(82),
    RUSSIAN(8),
    UYGHUR(6),
    UZBEK(4);

    final int share;

    People(int share) {
      this.share = share;
    }

    static People one(Random random) {
      int at = random.nextInt(100);
      int place = 0;
      while (at >= values()[place].share) {
        at -= values()[place].share;
        place++;
      }
      return values()[place];
    }
  }

  /**
   * @param patronymicOfSon null where it follows from the name
   */
  record Given(Word word, Word patronymicOfSon) {}

  static final Names SHIPPED = new Names();

  private final Map<People, Ranked<Given>> men = new EnumMap<>(People.class);
  private final Map<People, Ranked<Given>> women = new EnumMap<>(People.class);

  /** Of men; of Kazakhs the stems alone. */
  private final Map<People, Ranked<Word>> surnames = new EnumMap<>(People.class);

  private Names() {
    Map<String, List<String>> given = read("given-names.txt");
    Map<String, List<String>> families = read("surnames.txt");
    for (People people : People.values()) {
      String section = people.name().toLowerCase(java.util.Locale.ROOT);
      men.put(people, new Ranked<>(given(given.get(section + " men")), 8, 0.8));
      women.put(people, new Ranked<>(given(given.get(section + " women")), 8, 0.8));
      List<Word> words =
          people == People.KAZAKH
              ? stems(families)
              : families.get(section).stream().map(Word::read).toList();
      surnames.put(people, new Ranked<>(words, 20, 0.9));
    }
  }

  Given given(People people, boolean female, Random random) {
    return (female ? women : men).get(people).one(random);
  }

  /** A man's surname; of some Kazakhs without -ов, as it was of old and is again. */
  Word surname(People people, Random random) {
    Word word = surnames.get(people).one(random);
    return people != People.KAZAKH || random.nextInt(100) < 6
        ? word
        : FullName.surname(word, false);
  }

  int surnames() {
    return surnames.values().stream().mapToInt(Ranked::size).sum();
  }

  int givenNames() {
    return men.values().stream().mapToInt(Ranked::size).sum()
        + women.values().stream().mapToInt(Ranked::size).sum();
  }

  private static List<Given> given(List<String> lines) {
    List<Given> names = new ArrayList<>();
    for (String line : lines) {
      String[] both = line.split("\\|");
      names.add(new Given(Word.read(both[0]), both.length == 1 ? null : Word.read(both[1])));
    }
    return names;
  }

  /** The frequent ones, then every root with every ending, in an order that says nothing. */
  private static List<Word> stems(Map<String, List<String>> lists) {
    Set<Word> built = new LinkedHashSet<>();
    for (String root : lists.get("kazakh roots")) {
      for (String ending : lists.get("kazakh endings")) {
        if (ending.equals(".")) {
          built.add(Word.read(root));
        } else if (!root.equalsIgnoreCase(ending)) {
          Word first = Word.read(root);
          boolean voiceless = first.kazakh().matches(".*[қкптсшх]");
          built.add(first.with(Word.read(voiceless ? ending.replaceAll("^ғ", "қ") : ending)));
        }
      }
    }
    List<Word> rare = new ArrayList<>(built);
    Collections.shuffle(rare, new Random(1));
    Set<Word> all = new LinkedHashSet<>();
    lists.get("kazakh frequent").forEach(line -> all.add(Word.read(line)));
    all.addAll(rare);
    return List.copyOf(all);
  }

  private static Map<String, List<String>> read(String file) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    try (InputStream in = Names.class.getResourceAsStream("/population/" + file)) {
      List<String> section = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.startsWith("[")) {
          section = new ArrayList<>();
          sections.put(line.substring(1, line.indexOf(']')), section);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
