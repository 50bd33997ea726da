package kz.tirek.population.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.population.FullName;
import kz.tirek.population.Latin;
import kz.tirek.population.Population;
import kz.tirek.population.Someone;
import kz.tirek.population.Word;

/**
 * What a tired caseworker types who heard a name, from people of a population; the same seed makes
 * the same ones. {@code docs/benchmarks.md} tells the mix. It shares nothing with the search.
 */
public final class Queries {

  private final Population population;
  private final int families;
  private final Random random;

  /**
   * @param families how many of the population there are
   */
  public Queries(Population population, int families, long seed) {
    this.population = population;
    this.families = families;
    this.random = new Random(seed);
  }

  /** So many queries; of each kind as many as its share says. */
  public List<Query> some(int count) {
    List<Query> queries = new ArrayList<>();
    while (queries.size() < count) {
      int at = random.nextInt(100);
      int kind = 0;
      while (at >= Kind.values()[kind].share) {
        at -= Kind.values()[kind].share;
        kind++;
      }
      Query query = null;
      while (query == null) {
        query = about(Kind.values()[kind]);
      }
      queries.add(query);
    }
    return queries;
  }

  /** A query about anybody; null where this person's name cannot be changed in that way. */
  private Query about(Kind kind) {
    int place = random.nextInt(families);
    List<Someone> people = population.people(place);
    int member =
        // whoever is asked about is mostly grown up
        random.nextInt(5) == 0
            ? random.nextInt(people.size())
            : random.nextInt(
                (int) people.stream().filter(each -> !each.relation().equals("CHILD")).count());
    Someone someone = people.get(member);
    Typed typed = new Typed(someone, someone::written);
    if (!change(typed, kind)) {
      return null;
    }
    boolean withPatronymic = typed.patronymic != null;
    boolean precise = withPatronymic && !typed.initial;
    String name = typed.line();
    if (name.equalsIgnoreCase(new Typed(someone, someone::written).line())) {
      return null;
    }
    return new Query(
        kind,
        typed.cased(name),
        random.nextInt(100) < (precise ? 30 : 85) ? birth(someone) : null,
        withPatronymic,
        typed.initial,
        place,
        member,
        someone);
  }

  private String birth(Someone someone) {
    String day = someone.born().toString();
    return random.nextInt(10) < 7 ? day.substring(0, 4) : day;
  }

  private boolean change(Typed typed, Kind kind) {
    boolean told = typed.patronymic != null;
    if (random.nextInt(100) < 35 && kind != Kind.OTHER_PATRONYMIC && kind != Kind.SEVERAL) {
      typed.patronymic = null;
    }
    switch (kind) {
      case OTHER_CYRILLIC -> {
        return typed.otherCyrillic();
      }
      case OTHER_ALPHABET -> typed.otherAlphabet();
      case AS_HEARD -> typed.misheard(1 + random.nextInt(3));
      case SWAPPED -> typed.swapped = true;
      case WITHOUT_PATRONYMIC -> {
        typed.patronymic = null;
        return told;
      }
      case OTHER_PATRONYMIC -> {
        return typed.otherPatronymic();
      }
      case INITIAL -> typed.initial();
      case TYPO -> typed.slip(1, 1, false);
      case TYPO_AT_START -> typed.slip(1, 1, true);
      case TWO_TYPOS -> {
        return typed.slip(2, 7, false);
      }
      case SEVERAL -> {
        return several(typed);
      }
    }
    return true;
  }

  private boolean several(Typed typed) {
    if (random.nextBoolean()) {
      typed.otherAlphabet();
    } else if (!typed.otherCyrillic()) {
      return false;
    }
    switch (random.nextInt(4)) {
      case 0 -> typed.swapped = true;
      case 1 -> {
        typed.patronymic = null;
        typed.swapped = random.nextBoolean();
      }
      default -> typed.slip(1, 1, false);
    }
    return true;
  }

  /** A name while it is being typed. */
  private final class Typed {

    private final Someone someone;
    private final FullName name;
    private String family;
    private String given;
    private String patronymic;
    private boolean swapped;
    private boolean initial;

    Typed(Someone someone, Function<Word, String> spelling) {
      this.someone = someone;
      this.name = someone.name();
      spell(spelling);
    }

    private void spell(Function<Word, String> spelling) {
      boolean told = family == null || patronymic != null;
      family = spelling.apply(name.family());
      given = spelling.apply(name.given());
      Word of = told ? name.patronymic() : null;
      patronymic = of == null ? null : spelling.apply(of);
    }

    /** False where both Cyrillic spellings are the same. */
    boolean otherCyrillic() {
      String before = line();
      spell(
          switch (someone.script()) {
            case KAZAKH -> Word::russian;
            case RUSSIAN -> Word::kazakh;
            case LATIN -> someone.fromRussian() ? Word::kazakh : Word::russian;
          });
      boolean same = name.family().kazakh().equals(name.family().russian());
      return !before.equals(line())
          && !(same && name.given().kazakh().equals(name.given().russian()));
    }

    void otherAlphabet() {
      boolean fromRussian = random.nextBoolean();
      Function<Word, String> cyrillic = fromRussian ? Word::russian : Word::kazakh;
      if (Ear.isLatin(family.toLowerCase(Locale.ROOT))) {
        spell(cyrillic);
        return;
      }
      Latin habit = Latin.values()[random.nextInt(Latin.values().length)];
      spell(word -> habit.write(cyrillic.apply(word)));
    }

    void misheard(int times) {
      if (name.female() && family.matches(".*(ова|ева|ova|eva)") && random.nextInt(7) == 0) {
        family = family.substring(0, family.length() - 1);
      }
      for (int i = 0; i < times; i++) {
        switch (random.nextInt(patronymic == null ? 4 : 5)) {
          case 0, 1 -> family = Ear.mishear(family, random);
          case 2, 3 -> given = Ear.mishear(given, random);
          default -> patronymic = Ear.mishear(patronymic, random);
        }
      }
    }

    /** False where there is none, or where nobody would say it in the other way. */
    boolean otherPatronymic() {
      if (name.father() == null
          || !name.kazakhPatronymic() && name.father().kazakh().equals(name.father().russian())) {
        return false;
      }
      boolean kazakh = !name.kazakhPatronymic();
      patronymic = someone.written(name.patronymic(kazakh));
      if (kazakh && random.nextInt(4) == 0) {
        patronymic = patronymic.replaceAll("(ұлы|қызы|улы|кызы|uly|qyzy|kyzy)$", " $1");
      }
      return true;
    }

    void initial() {
      initial = true;
      String dot = random.nextInt(3) > 0 ? "." : "";
      given = given.substring(0, 1) + dot;
      if (patronymic != null) {
        patronymic = random.nextBoolean() ? null : patronymic.substring(0, 1) + dot;
      }
      swapped = random.nextInt(4) == 0;
    }

    /**
     * False where no word is so long.
     *
     * @param atStart among the first two letters of the surname or the given name
     */
    boolean slip(int times, int least, boolean atStart) {
      for (int i = 0; i < times; i++) {
        List<Integer> which = new ArrayList<>();
        String[] words = {family, given, patronymic};
        for (int word = 0; word < (atStart ? 2 : 3); word++) {
          if (words[word] != null && words[word].length() >= least) {
            // the longer a word, the likelier the slip is in it
            for (int letter = 0; letter < words[word].length(); letter++) {
              which.add(word);
            }
          }
        }
        if (which.isEmpty()) {
          return false;
        }
        int word = which.get(random.nextInt(which.size()));
        int at = random.nextInt(atStart ? 2 : words[word].length());
        String slipped = Keyboard.slip(words[word], at, random);
        family = word == 0 ? slipped : family;
        given = word == 1 ? slipped : given;
        patronymic = word == 2 ? slipped : patronymic;
      }
      return true;
    }

    String line() {
      Stream<String> words =
          !swapped
              ? Stream.of(family, given, patronymic)
              : random.nextInt(3) == 0
                  ? Stream.of(given, family, patronymic)
                  : Stream.of(given, patronymic, family);
      return words.filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** Few use the shift key, and some leave caps lock on. */
    String cased(String line) {
      int habit = random.nextInt(100);
      return habit < 30
          ? line.toLowerCase(Locale.ROOT)
          : habit < 35 ? line.toUpperCase(Locale.ROOT) : line;
    }
  }
}
