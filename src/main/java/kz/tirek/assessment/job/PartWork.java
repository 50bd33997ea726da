package kz.tirek.assessment.job;

import java.util.Set;
import java.util.UUID;

/** What is done to the open cases of one part of a job, in one transaction that reaches them. */
public interface PartWork {

  /** The jobs that it is for. */
  Set<Job.Kind> kinds();

  /**
   * Does it to the open cases whose ids follow one and do not follow another.
   *
   * @throws UnusableRulebookException where a version that it needs is none that can judge
   */
  Result work(Job job, UUID after, UUID upTo);

  /**
   * What came of a part.
   *
   * @param judged how many cases were judged
   * @param changed those of them of which the answers are other ones
   * @param failed those that could not be judged
   * @param found counts in JSON, to be added up with those of the other parts; null where there are
   *     none
   */
  record Result(int judged, int changed, int failed, String found) {}

  /** A version of the rulebook that a job needs cannot judge. */
  final class UnusableRulebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableRulebookException(String version) {
      super("the rulebook " + version + " cannot be used");
    }
  }
}
