package kz.tirek.population;

/** In which letters a name stands in the records. */
public enum Script {
  KAZAKH,
  RUSSIAN,
  /** As in a passport. */
  LATIN;

  /** The word in this script; Latin from the Kazakh or the Russian spelling. */
  public String write(Word word, boolean fromRussian) {
    return switch (this) {
      case KAZAKH -> word.kazakh();
      case RUSSIAN -> word.russian();
      case LATIN -> Latin.PASSPORT.write(fromRussian ? word.russian() : word.kazakh());
    };
  }
}
