package kz.tirek.assessment.prospect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Explanation.Read;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.condition.Goal;
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

  /** Stands for the facts of the family that are no member's. */
  static final int NOBODY = -2;

  private static final String RECEIVED = "family.benefitsReceived";

  private static final String OF_MEMBERS = "family.members[";

  /** By whose facts it changes: a member's, {@link #ANY} member's or {@link #NOBODY}'s. */
  int whose() {
    return path.startsWith("member.") ? member : NOBODY;
  }

  boolean concerns(int place) {
    return member == ANY || member == place;
  }

  /** All that a condition may read. */
  public static Set<Spot> all(Condition.Reads reads, int member, int head) {
    return of(reads.facts(), reads, member, head);
  }

  /** Where something must change before the answer of a condition is what is wanted. */
  static Set<Spot> of(Condition condition, Goal goal, Facts facts, int member, int head) {
    List<String> paths = condition.keepsFrom(goal, facts).stream().map(Read::path).toList();
    return of(paths, condition.reads(), member, head);
  }

  private static Set<Spot> of(Iterable<String> paths, Condition.Reads all, int member, int head) {
    Set<Spot> spots = new HashSet<>();
    for (String path : paths) {
      String general = FactPath.general(path);
      if (general.startsWith(RECEIVED) && !codes(all).isEmpty()) {
        codes(all).forEach(code -> spots.add(new Spot(received(code), ANY)));
      } else {
        spots.add(new Spot(general, whose(path, member, head)));
      }
    }
    return spots;
  }

  /** Where it stands whether one benefit is had. */
  static String received(String code) {
    return RECEIVED + "." + code;
  }

  /** The benefits received after which a condition asks; none where it asks after any. */
  private static Set<String> codes(Condition.Reads reads) {
    Set<String> codes = new HashSet<>();
    reads
        .texts()
        .forEach(
            (path, texts) -> {
              if (FactPath.general(path).equals(RECEIVED + ".code")) {
                codes.addAll(texts);
              }
            });
    return codes;
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
