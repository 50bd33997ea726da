package kz.tirek.rulebook.condition;

import java.util.List;
import java.util.Objects;

/**
 * Why one evaluation came out as it did.
 *
 * @param deciding the recorded facts, parameters and today's date that made the answer what it is,
 *     and of these only the ones on the sides that decided; empty when the answer is unknown. The
 *     same answer follows from these alone.
 * @param missing what is not recorded, or not exactly enough, and keeps the answer unknown; empty
 *     when it is decided. As long as all of these stay missing, no other fact decides it.
 */
public record Explanation(List<Read> deciding, List<Read> missing) {

  public Explanation {
    deciding = List.copyOf(deciding);
    missing = List.copyOf(missing);
  }

  /** What is read. */
  public enum Kind {
    /** a fact about the family, to be asked of it */
    FACT,
    /** whether a list is complete; the value is the number of its items as a range */
    LIST,
    /** a dated parameter of the rulebook; the path is its code, the value a range */
    PARAMETER,
    /** the day of the assessment */
    TODAY
  }

  /**
   * One thing read.
   *
   * @param path such as {@code member.registration.kind} or {@code family.incomes[2].monthly},
   *     items counted from 0; a parameter's code
   * @param value as recorded (String, enum, Boolean, Long, Range, LocalDate, DayRange); null when
   *     not recorded
   */
  public record Read(Kind kind, String path, Object value) {

    public Read {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(path);
    }

    public boolean recorded() {
      return value != null;
    }

    /** Without the value, which may be personal. */
    @Override
    public String toString() {
      return path + (recorded() ? "" : " (not recorded)");
    }
  }
}
