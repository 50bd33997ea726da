package kz.tirek.family.naming;

import java.util.List;
import java.util.Locale;

/**
 * A word of a name.
 *
 * @param written in small letters
 * @param sounds as {@link Sounds} writes it
 * @param stem its sounds without the ending of a surname or patronymic
 * @param skeleton of the stem
 * @param ending what kind of ending that was
 * @param initial whether only the first letter is given
 * @param part null where nobody said which part of a name it is
 */
record Word(
    String written,
    String sounds,
    String stem,
    String skeleton,
    Ending ending,
    boolean initial,
    Part part) {

  /** What a word ends in beside the name it is made of. */
  enum Ending {
    NONE(),
    /** -ов, -ова, -ев, -ева. */
    SURNAME("ova", "eva", "ov", "ev", "of", "ef"),
    /** -ұлы, -ович, -евич. */
    SON_OF("ovic", "evic", "avic", "uli", "ogli", "oglu"),
    /** -қызы, -овна, -евна. */
    DAUGHTER_OF("ovna", "evna", "avna", "kizi", "gizi");

    private final List<String> sounds;

    Ending(String... sounds) {
      this.sounds = List.of(sounds);
    }
  }

  /** Less than this is not left of a name when its ending is taken away. */
  private static final int SHORTEST_STEM = 3;

  /** A word, or null where it has no letter. */
  static Word of(String text, boolean initial, Part part) {
    String sounds = Sounds.of(text);
    if (sounds.isEmpty()) {
      return null;
    }
    Ending ending = Ending.NONE;
    String stem = sounds;
    for (Ending each : Ending.values()) {
      for (String end : each.sounds) {
        if (sounds.endsWith(end) && sounds.length() - end.length() >= SHORTEST_STEM) {
          String left = sounds.substring(0, sounds.length() - end.length());
          if (left.length() < stem.length()) {
            ending = each;
            stem = left;
          }
        }
      }
    }
    String written = text.toLowerCase(Locale.ROOT);
    return new Word(written, sounds, stem, Skeleton.of(stem), ending, initial, part);
  }

  /** Ұлы, қызы or тегі, written apart: it makes a patronymic or a surname of the word before. */
  boolean isParticle() {
    return List.of("uli", "kizi", "ogli", "oglu", "tegi").contains(sounds);
  }

  char first() {
    return Skeleton.of(sounds).charAt(0);
  }

  @Override
  public String toString() {
    return "Word[...]";
  }
}
