package kz.tirek.assessment.sheet;

import java.util.stream.Stream;
import kz.tirek.assessment.sheet.Sheet.Asked;
import kz.tirek.assessment.sheet.Sheet.Right;
import kz.tirek.assessment.sheet.Sheet.Todo;

/** The room that is left on a page, in lines of its type. */
final class Room {

  /** Letters that stand on a line of the page, cautiously counted. */
  private static final int LETTERS_OF_A_LINE = 70;

  /** Letters of a label before a text. */
  private static final int LABEL = 14;

  private int lines;

  Room(int lines) {
    this.lines = lines;
  }

  boolean takes(Right right) {
    return takes(right.title() + right.worth(), right.office(), right.say(), right.papers());
  }

  boolean takes(Todo step) {
    return takes(step.title(), step.office(), step.papers());
  }

  boolean takes(Asked asked) {
    return takes(asked.title() + asked.office());
  }

  /** Takes as many lines as these texts need, each on lines of its own, where there are as many. */
  private boolean takes(String... texts) {
    int needed =
        Stream.of(texts)
            .filter(text -> !text.isEmpty())
            .mapToInt(text -> 1 + (text.length() + LABEL) / LETTERS_OF_A_LINE)
            .sum();
    if (needed > lines) {
      return false;
    }
    lines -= needed;
    return true;
  }
}
