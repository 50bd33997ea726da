package kz.tirek.shared.held;

import java.util.List;
import java.util.UUID;

/**
 * What a package keeps of cases. Every package with tables that have a column {@code family_id}
 * implements it, so that all that is held about a family, or about a person in it, can be told and
 * erased; a test finds a table that nobody names.
 *
 * <p>All of it happens in the transaction of whoever asks, which was let in to the case.
 */
public interface HeldData {

  /** The tables, in the order in which their rows can be deleted. */
  List<HeldTable> tables();

  /** Those with a lesser place are erased first; everything refers to the family, which is last. */
  default int place() {
    return 0;
  }

  /**
   * Everything that is held.
   *
   * @param person only what is about this person; null: all of the case
   */
  List<HeldSection> tell(UUID family, UUID person);

  /**
   * Erases it, but for tables that outlive the case.
   *
   * @param person only what is about this person; null: all of the case
   */
  void erase(UUID family, UUID person);
}
