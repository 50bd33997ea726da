package kz.tirek.family.naming;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** The classes that its first letter may stand for: S. for Ш, Z. for Ж, D. for Дж. */
  String firsts() {
    return switch (sounds) {
      case "s", "ts" -> "SC";
      case "z" -> "SJ";
      case "c" -> "CS";
      case "d" -> "DJ";
      case "t" -> "TSC";
      case "i" -> "AJ";
      default -> String.valueOf(first());
    };
  }

  /** The skeletons of what is left of it where its ending may be mistaken. */
  List<String> withoutMistakenEnding() {
    List<String> left = new ArrayList<>();
    if (ending == Ending.NONE && !initial) {
      for (int length = 1; length <= 5 && sounds.length() - length >= SHORTEST_STEM; length++) {
        String end = sounds.substring(sounds.length() - length);
        boolean mistaken =
            Arrays.stream(Ending.values())
                .flatMap(each -> each.sounds.stream())
                .anyMatch(each -> Skeleton.mistakes(each, end) == 1);
        String rest = Skeleton.of(sounds.substring(0, sounds.length() - length));
        if (mistaken && !rest.equals(skeleton) && !left.contains(rest)) {
          left.add(rest);
        }
      }
    }
    return left;
  }

  @Override
  public String toString() {
    return "Word[...]";
  }
}
