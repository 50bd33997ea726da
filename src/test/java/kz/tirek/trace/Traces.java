package kz.tirek.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tirek.shared.text.PersonalNumbers;
import org.postgresql.PGConnection;

/**
 * What a test run leaves behind (the tables, the log of the server, what the tests and the service
 * wrote), searched for numbers of people once all tests are over: {@code main} fails the build when
 * it finds one.
 */
public final class Traces {

  static final Path FOLDER = Path.of("target", "traces");
  static final Path SENT = FOLDER.resolve("sent-numbers.txt");
  private static final Path REPORTS = Path.of("target", "surefire-reports");

  /** A run that sent fewer, or left less behind, was not looked at well. */
  private static final int FEWEST_SENT = 20;

  private static final int SHORTEST_TABLES = 100_000;
  private static final int SHORTEST_LOG = 1_000;

  /** What machines write and has long runs of digits: ids, hashes, and the ends of instants. */
  private static final Pattern OF_MACHINES =
      Pattern.compile(
          "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\\\*\\\\x[0-9a-f]{16,}"
              + "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?");

  private static final Pattern TWELVE = Pattern.compile("(?<![0-9A-Za-z])[0-9]{12}(?![0-9A-Za-z])");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:\\+7|8)[ -]?\\(?7[0-9]{2}\\)?[ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}(?![0-9A-Za-z])");

  private Traces() {}

  /** Forgets the traces of an earlier run. */
  public static void begin() throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> old = Files.list(FOLDER)) {
      for (Path each : old.toList()) {
        Files.delete(each);
      }
    }
  }

  /**
   * Keeps all rows of all tables as text, and the log of the server.
   *
   * @param owner a connection that row-level security does not bind
   * @param data the folder of the server
   */
  public static void keep(Connection owner, Path data) throws IOException, SQLException {
    Files.createDirectories(FOLDER);
    List<String> tables = new ArrayList<>();
    try (var statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    var copies = owner.unwrap(PGConnection.class).getCopyAPI();
    try (OutputStream dump = Files.newOutputStream(FOLDER.resolve("database.txt"))) {
      for (String table : tables) {
        dump.write(("-- " + table + "\n").getBytes(StandardCharsets.UTF_8));
        copies.copyOut("copy (select t::text from " + table + " t) to stdout", dump);
      }
    }
    try (Stream<Path> logs = Files.list(data)) {
      for (Path log : logs.filter(each -> each.toString().endsWith(".log")).toList()) {
        Files.copy(log, FOLDER.resolve("server-" + log.getFileName()));
      }
    }
  }

  /** How a number is looked for; null where it is too short to be told from others. */
  static String needle(String number) {
    String plain = number.replaceAll("[\\s()№+-]", "");
    if (plain.matches("[78][0-9]{10}")) {
      plain = plain.substring(1);
    }
    boolean enough = plain.length() >= 8 && plain.matches("[\\p{L}0-9]*[0-9]{5,}[\\p{L}0-9]*");
    return enough ? plain : null;
  }

  /** Identification and phone numbers in a text, as they are looked for. */
  static Set<String> numbersIn(String text) {
    String rest = OF_MACHINES.matcher(text).replaceAll(" ");
    Set<String> found = new TreeSet<>();
    Matcher twelve = TWELVE.matcher(rest);
    while (twelve.find()) {
      if (PersonalNumbers.isIn(twelve.group())) {
        found.add(twelve.group());
      }
    }
    Matcher phone = PHONE.matcher(rest);
    while (phone.find()) {
      found.add(needle(phone.group()));
    }
    return found;
  }

  /** Which of the numbers, and which others of their kind, stand in a text. */
  static Set<String> leaks(Set<String> sent, String text) {
    Set<String> leaks = numbersIn(text);
    String rest = OF_MACHINES.matcher(text).replaceAll(" ");
    // people write numbers in groups
    String together = rest.replaceAll("(?<=[0-9])[ ()-]{1,2}(?=[0-9])", "");
    for (String each : sent) {
      Pattern alone =
          Pattern.compile("(?<![0-9A-Za-z])(?:\\+?7|8)?" + Pattern.quote(each) + "(?![0-9A-Za-z])");
      if (alone.matcher(rest).find() || alone.matcher(together).find()) {
        leaks.add(each);
      }
    }
    return leaks;
  }

  /** What the tests and the service in them wrote, out of a report of a test class. */
  static String written(String report) {
    StringBuilder written = new StringBuilder();
    Matcher out =
        Pattern.compile("<(system-out|system-err)>(.*?)</\\1>", Pattern.DOTALL).matcher(report);
    while (out.find()) {
      written.append(out.group(2)).append('\n');
    }
    return written.toString();
  }

  /**
   * @param arguments the tests that were asked for; all of them where Maven was told of none
   */
  public static void main(String... arguments) throws IOException {
    boolean all = arguments.length == 0 || arguments[0].startsWith("$") || arguments[0].isBlank();
    if (Files.notExists(FOLDER) && !all) {
      return;
    }
    Set<String> sent = sent();
    int tables = 0;
    int log = 0;
    List<String> failures = new ArrayList<>();
    for (Path trace : traces()) {
      String text = Files.readString(trace);
      if (trace.startsWith(REPORTS)) {
        text = written(text);
        log += text.length();
      } else {
        tables += text.length();
      }
      int leaks = leaks(sent, text).size();
      if (leaks > 0) {
        failures.add(trace + " holds " + leaks + " numbers of people");
      }
    }
    System.out.printf(
        "Looked for %d numbers in %d characters of tables and %d of logs that the tests left behind.%n",
        sent.size(), tables, log);
    if (all
        && (sent.size() < FEWEST_SENT || tables < SHORTEST_TABLES || log < SHORTEST_LOG)) {
      failures.add("That is too little: the traces of the test run were not kept");
    }
    failures.forEach(System.err::println);
    if (!failures.isEmpty()) {
      System.exit(1);
    }
  }

  private static Set<String> sent() throws IOException {
    Set<String> sent = new TreeSet<>(Files.exists(SENT) ? Files.readAllLines(SENT) : List.of());
    // what goes other ways than through REST Assured stands in the tests
    for (Path root : List.of(Path.of("src/test"), Path.of("docs/examples"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          sent.addAll(numbersIn(Files.readString(file)));
        }
      }
    }
    return sent;
  }

  /** Those of this run alone: reports of earlier ones may lie about. */
  private static List<Path> traces() throws IOException {
    List<Path> traces = new ArrayList<>();
    try (Stream<Path> kept = Files.list(FOLDER)) {
      kept.filter(each -> !each.equals(SENT)).forEach(traces::add);
    }
    if (Files.exists(REPORTS)) {
      try (Stream<Path> reports = Files.list(REPORTS)) {
        reports.filter(each -> each.toString().endsWith(".xml")).forEach(traces::add);
      }
    }
    return traces;
  }
}
