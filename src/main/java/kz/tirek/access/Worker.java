package kz.tirek.access;

/** How colleagues are named: by the subject ({@code sub}) of their tokens. */
public final class Worker {

  /** 1 to 255 printable ASCII characters, not all of them blank. */
  public static final String ID = "(?=.*[!-~])[ -~]{1,255}";

  /** The code of the error where a text is no such id. */
  public static final String COMPLAINT = "not-a-worker-id";

  private Worker() {}
}
