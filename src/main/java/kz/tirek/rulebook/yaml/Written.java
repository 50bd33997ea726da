package kz.tirek.rulebook.yaml;

/**
 * A scalar as it is written in its file: quoted, in a block, over several lines. What YAML makes of
 * it has the same letters in the same order, but for white space and escapes, and so each has its
 * place in the file.
 *
 * @param file the whole text of the file
 * @param start where the scalar begins in it: at its quote or at the sign of the block, where there
 *     is one
 * @param line of the start, from 1
 * @param column of the start, from 1, in code points
 */
record Written(String file, int start, int line, int column) {

  private static final char BACKSLASH = '\\';

  /** Code points of an escape in double quotes, such as {@code \\u0416}. */
  private static final int ESCAPE = 2;

  private static final int ESCAPE_OF_TWO_DIGITS = 4;
  private static final int ESCAPE_OF_FOUR_DIGITS = 6;
  private static final int ESCAPE_OF_EIGHT_DIGITS = 10;

  /**
   * A place in the file.
   *
   * @param line from 1
   * @param column from 1, in code points
   */
  record Spot(int line, int column) {}

  /**
   * Where a place of the scalar's value stands in the file.
   *
   * @param lineOfValue from 1
   * @param columnOfValue from 1, in code points
   */
  Spot spot(String value, int lineOfValue, int columnOfValue) {
    int at = offset(value, lineOfValue, columnOfValue);
    char style = file.charAt(Math.min(start, file.length() - 1));
    int here = style == '|' || style == '>' ? afterLine(start) : start;
    here += style == '"' || style == '\'' ? 1 : 0;
    for (int i = 0; i < at; i++) {
      here = after(here, value.charAt(i), style);
    }
    return spot(at < value.length() ? before(here, value.charAt(at), style) : here);
  }

  private static int offset(String value, int line, int column) {
    int begin = 0;
    for (int i = 1; i < line && value.indexOf('\n', begin) >= 0; i++) {
      begin = value.indexOf('\n', begin) + 1;
    }
    int letters = Math.min(column - 1, value.codePointCount(begin, value.length()));
    return value.offsetByCodePoints(begin, letters);
  }

  private int afterLine(int offset) {
    int end = file.indexOf('\n', offset);
    return end < 0 ? file.length() : end + 1;
  }

  /** Where a letter stands, past the white space before it that YAML folds. */
  private int before(int offset, char letter, char style) {
    int here = offset;
    boolean joined = false;
    while (here < file.length()) {
      if (style == '"' && file.charAt(here) == BACKSLASH && isBreak(here + 1)) {
        joined = true;
        here += 2;
      } else if (isSpace(here) && (joined || !isSpace(letter))) {
        here++;
      } else {
        break;
      }
    }
    return here;
  }

  private int after(int offset, char letter, char style) {
    int here = before(offset, letter, style);
    if (here >= file.length()) {
      return here;
    }
    char written = file.charAt(here);
    if (written != letter && Character.isLowSurrogate(letter)) {
      // of an escape that was passed already
      return here;
    }
    if (style == '"' && written == BACKSLASH) {
      return Math.min(here + escape(here + 1), file.length());
    }
    if (style == '\'' && written == style) {
      return Math.min(here + 2, file.length());
    }
    return isSpace(letter) && !isSpace(here) ? here : here + 1;
  }

  private int escape(int offset) {
    if (offset >= file.length()) {
      return 1;
    }
    return switch (file.charAt(offset)) {
      case 'x' -> ESCAPE_OF_TWO_DIGITS;
      case 'u' -> ESCAPE_OF_FOUR_DIGITS;
      case 'U' -> ESCAPE_OF_EIGHT_DIGITS;
      default -> ESCAPE;
    };
  }

  private boolean isSpace(int offset) {
    return offset < file.length() && isSpace(file.charAt(offset));
  }

  private static boolean isSpace(char letter) {
    return letter == ' ' || letter == '\t' || isBreak(letter);
  }

  private boolean isBreak(int offset) {
    return offset < file.length() && isBreak(file.charAt(offset));
  }

  private static boolean isBreak(char letter) {
    return letter == '\n'
        || letter == '\r'
        || letter == '\u0085'
        || letter == '\u2028'
        || letter == '\u2029';
  }

  private Spot spot(int offset) {
    int lines = line;
    int begin = -1;
    for (int i = start; i < offset; i++) {
      boolean first = file.charAt(i) == '\r' && i + 1 < file.length() && file.charAt(i + 1) == '\n';
      if (isBreak(i) && !first) {
        lines++;
        begin = i + 1;
      }
    }
    return begin < 0
        ? new Spot(lines, column + file.codePointCount(start, offset))
        : new Spot(lines, file.codePointCount(begin, Math.max(begin, offset)) + 1);
  }
}
