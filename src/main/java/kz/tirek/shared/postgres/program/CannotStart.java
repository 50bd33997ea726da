package kz.tirek.shared.postgres.program;

/** The embedded PostgreSQL cannot start; the message tells an operator why and what to do. */
public final class CannotStart extends RuntimeException {

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
