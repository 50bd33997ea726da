package kz.tirek.shared.job;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Does work that nobody asked for just now: loading sample data, sealing the trail, judging again.
 * It reaches every case; unless it is told otherwise, in one transaction of its own, and the audit
 * trail names it.
 */
public interface OwnWork {

  /**
   * @param name of the job, by which the trail knows it
   * @param agency whose cases it is about; null when it is about those of all
   */
  void run(String name, String agency, Runnable work);

  /**
   * Does work on one case, which the trail names; where the work says that nothing was done,
   * neither does the trail.
   *
   * @param family null where it is done to many cases alike
   * @param agency whose case it is; null where it is done to those of all
   * @return what the work said
   */
  boolean runOn(UUID family, String name, String agency, BooleanSupplier work);

  /**
   * Does what follows from a deed, in the transaction of the deed, whatever that is let in to:
   * judging the cases again that it changed. The trail has the deed.
   */
  void amid(String name, Runnable work);
}
