package kz.tirek.support.directory;

import java.time.LocalDate;
import kz.tirek.support.offer.Provider;

/**
 * A provider as its row has it.
 *
 * @param adult of a person: what whoever wrote it down says; otherwise null
 * @param example whether it was made up to show how the directory works
 * @param closedOn the first day on which it is there no more; null: it is there
 * @param version rises with each change
 */
public record KeptProvider(
    Provider provider,
    Boolean adult,
    boolean example,
    LocalDate addedOn,
    LocalDate closedOn,
    int version) {

  /** Whether it is in the directory on a day. */
  public boolean isThere(LocalDate day) {
    return closedOn == null || day.isBefore(closedOn);
  }

  @Override
  public String toString() {
    return "KeptProvider[...]";
  }
}
