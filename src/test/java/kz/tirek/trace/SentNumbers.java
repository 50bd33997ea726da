package kz.tirek.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of people that the tests send, right or wrong, in a file beside the other traces of
 * the run.
 */
public final class SentNumbers {

  /** Numbers in the fields for them, also in bodies that are no JSON. */
  private static final Pattern FIELD =
      Pattern.compile("\"(?:iin|phone|number)\"\\s*:\\s*\"([^\"]{1,60})\"");

  private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

  private SentNumbers() {}

  /** Notes the numbers in what is sent. */
  public static void note(String sent) {
    if (sent == null) {
      return;
    }
    Matcher field = FIELD.matcher(sent);
    while (field.find()) {
      write(Traces.needle(field.group(1)));
    }
    Traces.numbersIn(sent).forEach(SentNumbers::write);
  }

  private static void write(String needle) {
    if (needle != null && NOTED.add(needle)) {
      try {
        Files.createDirectories(Traces.FOLDER);
        Files.writeString(
            Traces.SENT, needle + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
