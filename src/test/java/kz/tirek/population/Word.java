package kz.tirek.population;

import java.util.List;

/** One part of a name as Kazakhs and as Russians write it, both in Cyrillic. */
public record Word(String kazakh, String russian) {

  private static final List<String[]> PUT_OVER =
      List.of(
          new String[] {"үл(?![аәеиоөуүұыіья])", "уль"},
          new String[] {"әш", "аш"},
          new String[] {"^Ы", "И"},
          new String[] {"Ә", "А"},
          new String[] {"ә", "а"},
          new String[] {"Ғ", "Г"},
          new String[] {"ғ", "г"},
          new String[] {"Қ", "К"},
          new String[] {"қ", "к"},
          new String[] {"ң", "н"},
          new String[] {"Ө", "О"},
          new String[] {"ө", "о"},
          new String[] {"[ҰҮ]", "У"},
          new String[] {"[ұү]", "у"},
          new String[] {"һ", "х"},
          new String[] {"І", "И"},
          new String[] {"і", "и"},
          new String[] {"йи", "и"});

  /** A word in the notation of the lists: {@code Қасым}, or {@code Ысқақ=Искак}. */
  static Word read(String text) {
    String[] both = text.split("=", 2);
    return both.length == 2 ? new Word(both[0], both[1]) : of(text);
  }

  /** A word whose Russian spelling is the letters of the Kazakh one put over. */
  static Word of(String kazakh) {
    String russian = kazakh;
    for (String[] rule : PUT_OVER) {
      russian = russian.replaceAll(rule[0], rule[1]);
    }
    return new Word(kazakh, russian);
  }

  Word with(Word ending) {
    return new Word(kazakh + ending.kazakh, russian + ending.russian);
  }

  Word with(String ending) {
    return new Word(kazakh + ending, russian + ending);
  }

  /** A name is said by nobody's log. */
  @Override
  public String toString() {
    return "Word[...]";
  }
}
