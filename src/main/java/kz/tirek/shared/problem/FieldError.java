package kz.tirek.shared.problem;

import java.util.List;

/**
 * One thing that is wrong with one field of a request. It never carries the value, which may be a
 * secret.
 *
 * @param where in which part of the request the field is
 * @param field an RFC 6901 JSON pointer into the body, or the name of a parameter, a header, or of
 *     a file with line and column
 * @param code a stable kebab-case code; its text is the message {@code field.<code>}
 * @param arguments what the text needs, for example a limit; never personal
 */
public record FieldError(Where where, String field, String code, List<Object> arguments) {

  /** The parts of a request that hold fields. */
  public enum Where {
    POINTER,
    PARAMETER,
    HEADER,
    FILE
  }

  /** An error at a JSON pointer into the body, for example {@code /members/0/birthDate}. */
  public static FieldError pointer(String pointer, String code, Object... arguments) {
    return new FieldError(Where.POINTER, pointer, code, List.of(arguments));
  }

  /** An error in a query parameter. */
  public static FieldError parameter(String name, String code, Object... arguments) {
    return new FieldError(Where.PARAMETER, name, code, List.of(arguments));
  }

  public static FieldError header(String name, String code, Object... arguments) {
    return new FieldError(Where.HEADER, name, code, List.of(arguments));
  }

  /**
   * An error in a file of an archive.
   *
   * @param line from 1
   * @param column from 1
   */
  public static FieldError inFile(
      String file, int line, int column, String code, Object... arguments) {
    return new FieldError(Where.FILE, file + ":" + line + ":" + column, code, List.of(arguments));
  }
}
