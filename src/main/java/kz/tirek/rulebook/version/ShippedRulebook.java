package kz.tirek.rulebook.version;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.BrokenRulebookException;
import kz.tirek.rulebook.reading.RulebookFiles;

/** The rulebook that the service is shipped with, read once. */
public final class ShippedRulebook {

  /** Whose rules the service judges by, with those of the country. */
  public static final String CITY = "almaty";

  private static final FutureTask<Rulebook> READING =
      new FutureTask<>(() -> RulebookFiles.shipped(CITY));

  private ShippedRulebook() {}

  /**
   * Begins to read it in a thread of its own, so that the service's other parts start meanwhile.
   */
  public static void begin() {
    Thread thread = new Thread(READING, "rulebook");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The rulebook, once it is read.
   *
   * @throws BrokenRulebookException when anything in it is wrong
   */
  static Rulebook read() {
    READING.run(); // does nothing where it is begun
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return READING.get();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
