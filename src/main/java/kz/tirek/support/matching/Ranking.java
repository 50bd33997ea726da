package kz.tirek.support.matching;

import java.util.List;
import kz.tirek.support.fitting.KeptOut;

/**
 * Who can help with a need, best first, as many as were asked for.
 *
 * @param out who is not shown, and which clause kept each out: those of the private persons who
 *     were asked often, and where it was asked for everybody else
 */
public record Ranking(List<Match> matches, List<KeptOut> out) {

  public Ranking {
    matches = List.copyOf(matches);
    out = List.copyOf(out);
  }
}
