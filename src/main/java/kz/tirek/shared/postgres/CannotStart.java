package kz.tirek.shared.postgres;

/** The embedded PostgreSQL cannot start; the message tells an operator why and what to do. */
public final class CannotStart extends RuntimeException {

  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
