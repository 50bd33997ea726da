package kz.tirek.dashboard;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tables as RFC 4180 says, so that no spreadsheet takes a value for a formula. */
final class Csv {

  static final String TYPE = "text/csv";

  private static final String END = "\r\n";

  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  /** What is answered as a table. */
  interface Table {

    List<String> header();

    /** The values of each row; null: none. */
    Stream<Object[]> rows();
  }

  private Csv() {}

  static String of(Table table) {
    return Stream.concat(
            Stream.of(line(table.header().stream())),
            table.rows().map(row -> line(Stream.of(row).map(each -> Objects.toString(each, "")))))
        .collect(Collectors.joining());
  }

  private static String line(Stream<String> values) {
    return values.map(Csv::value).collect(Collectors.joining(",", "", END));
  }

  static String value(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
