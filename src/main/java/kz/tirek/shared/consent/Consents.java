package kz.tirek.shared.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What families agreed to. To be asked in the transaction that goes by the answer, once the caller
 * was let in to the case: of any other case the answer is no.
 */
public interface Consents {

  /**
   * Whether the household agrees on a day that facts of all these categories go to a recipient, or
   * are kept. What was withdrawn counts no longer from the moment that somebody wrote it down.
   *
   * @param recipient the agency, provider or system; null where facts are kept
   */
  boolean valid(
      UUID family,
      Purpose purpose,
      String recipient,
      Collection<Category> categories,
      LocalDate day);

  /** Whether the household agrees on a day as to one category. */
  default boolean valid(
      UUID family, Purpose purpose, String recipient, Category category, LocalDate day) {
    return valid(family, purpose, recipient, List.of(category), day);
  }
}
