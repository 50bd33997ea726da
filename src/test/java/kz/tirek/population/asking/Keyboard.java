package kz.tirek.population.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Slips of the fingers on the keyboards of Kazakhstan. */
final class Keyboard {

  /** Kazakh letters lie on the keys of the digits from 2 on. */
  private static final List<List<String>> LAYOUTS =
      List.of(
          List.of(" әіңғ  үұқөһ", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
          List.of("qwertyuiop", "asdfghjkl", "zxcvbnm"));

  private Keyboard() {}

  /** The word with one letter too many, too few, hit beside, or in the wrong order. */
  static String slip(String word, int at, Random random) {
    String before = word.substring(0, at);
    char letter = word.charAt(at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 ->
          before + letter + (random.nextInt(3) == 0 ? letter : beside(letter, random)) + after;
      case 1 -> before + after;
      case 2 -> before + beside(letter, random) + after;
      default -> after.isEmpty() ? before : before + after.charAt(0) + letter + after.substring(1);
    };
  }

  private static char beside(char letter, Random random) {
    char small = Character.toLowerCase(letter);
    List<Character> near = new ArrayList<>();
    for (List<String> rows : LAYOUTS) {
      for (int row = 0; row < rows.size(); row++) {
        int key = rows.get(row).indexOf(small);
        if (key >= 0) {
          add(near, rows, row, key - 1);
          add(near, rows, row, key + 1);
          add(near, rows, row - 1, key);
          add(near, rows, row - 1, key + 1);
          add(near, rows, row + 1, key - 1);
          add(near, rows, row + 1, key);
        }
      }
    }
    char other = near.isEmpty() ? 'a' : near.get(random.nextInt(near.size()));
    return small == letter ? other : Character.toUpperCase(other);
  }

  private static void add(List<Character> near, List<String> rows, int row, int key) {
    boolean there = row >= 0 && row < rows.size() && key >= 0 && key < rows.get(row).length();
    if (there && rows.get(row).charAt(key) != ' ') {
      near.add(rows.get(row).charAt(key));
    }
  }
}
