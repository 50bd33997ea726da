package kz.tirek.shared.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stack traces without the messages of the exceptions. */
final class MutedTrace {

  private static final int MOST_CAUSES = 10;

  private MutedTrace() {}

  static String of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .map(MutedTrace::one)
        .collect(Collectors.joining("Caused by: "));
  }

  private static String one(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .map(frame -> "\tat " + frame + "\n")
        .collect(Collectors.joining("", failure.getClass().getName() + "\n", ""));
  }
}
