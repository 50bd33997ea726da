package kz.tirek.assessment.prospect;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Explanation.Read;
import kz.tirek.rulebook.vocabulary.FactPath;

/**
 * Where a rule reads a fact.
 *
 * @param path the general path, such as {@code member.registrations.kind}
 * @param member the place of the member whose fact it is; {@link #ANY} where it may be anybody's or
 *     is the family's
 */
public record Spot(String path, int member) {

  static final int ANY = -1;

  private static final String OF_MEMBERS = "family.members[";

  boolean concerns(int place) {
    return member == ANY || member == place;
  }

  /** All that a condition may read. */
  public static Set<Spot> all(Condition.Reads reads, int member, int head) {
    return of(reads.facts(), member, head);
  }

  /** What one answer of a condition rests on. */
  static Set<Spot> of(Collection<Read> reads, int member, int head) {
    return of(reads.stream().map(Read::path).toList(), member, head);
  }

  private static Set<Spot> of(Iterable<String> paths, int member, int head) {
    Set<Spot> spots = new HashSet<>();
    for (String path : paths) {
      spots.add(new Spot(FactPath.general(path), whose(path, member, head)));
    }
    return spots;
  }

  private static int whose(String path, int member, int head) {
    if (path.contains(".caredFor")) {
      return ANY;
    }
    if (path.startsWith("member.")) {
      return member;
    }
    if (path.startsWith("head.")) {
      return head;
    }
    int end = path.indexOf("].");
    return path.startsWith(OF_MEMBERS) && end > OF_MEMBERS.length()
        ? Integer.parseInt(path.substring(OF_MEMBERS.length(), end))
        : ANY;
  }
}
