package kz.tirek.shared.job;

/**
 * Does work that nobody asked for just now: loading sample data, sealing the trail, judging again.
 * It reaches every case, in one transaction of its own, and the audit trail names it.
 */
public interface OwnWork {

  /**
   * @param name of the job, by which the trail knows it
   * @param agency whose cases it is about; null when it is about those of all
   */
  void run(String name, String agency, Runnable work);
}
