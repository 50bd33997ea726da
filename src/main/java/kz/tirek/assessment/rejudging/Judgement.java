package kz.tirek.assessment.rejudging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.finding.Verdicts;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.family.household.Kind;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;

/**
 * What the rules say of a case, as it is kept.
 *
 * @param state whether it was judged
 * @param verdicts {@code barrier:not-attached#2}, {@code benefit:housing-queue=BLOCKED}: codes,
 *     after {@code #} the place of the member in the case file, from 0; benefits that are simply
 *     refused, or of which the sources say nothing on the day, are left out
 * @param counted the same of the family as a whole, each code once and a benefit by its best
 *     status; nothing that rests on restricted facts, so that no figure tells of them
 * @param district null where it is not recorded
 * @param household null where it cannot be told
 */
record Judgement(
    UUID family,
    int caseVersion,
    State state,
    List<String> verdicts,
    List<String> counted,
    District district,
    Kind household) {

  /** Whether a case was judged. */
  enum State {
    JUDGED,
    /** Its facts cannot be read. */
    NOT_JUDGED
  }

  private static final Comparator<Status> BEST_FIRST =
      Comparator.comparingInt(new EnumMap<>(places())::get);

  /** The better one counts where members differ. */
  private static Map<Status, Integer> places() {
    List<Status> order =
        List.of(
            Status.RECEIVING,
            Status.ELIGIBLE,
            Status.ASK_OFFICE,
            Status.NEEDS_FACTS,
            Status.BLOCKED,
            Status.NOT_ELIGIBLE,
            Status.NOT_IN_FORCE);
    Map<Status, Integer> places = new EnumMap<>(Status.class);
    order.forEach(each -> places.put(each, order.indexOf(each)));
    return places;
  }

  /** Judges a case as of a day. */
  static Judgement of(CaseFile file, Judge judge, LocalDate day) {
    Verdicts verdicts = judge.verdicts(file, day);
    Verdicts told =
        file.tellsRestrictedFacts() ? judge.verdicts(file.withoutRestrictedFacts(), day) : verdicts;
    return new Judgement(
        file.familyId(),
        file.version(),
        State.JUDGED,
        kept(file, verdicts),
        counted(told),
        file.family() == null ? null : file.family().value().district(),
        file.kind());
  }

  /** One that cannot be judged as it is. */
  static Judgement none(UUID family, int caseVersion) {
    return new Judgement(family, caseVersion, State.NOT_JUDGED, List.of(), List.of(), null, null);
  }

  private static List<String> kept(CaseFile file, Verdicts verdicts) {
    List<UUID> members = Listed.itemsOf(file.members()).stream().map(MemberFile::id).toList();
    return Stream.concat(
            verdicts.barriers().stream()
                .map(each -> "barrier:" + each.code() + place(members, each.member())),
            verdicts.benefits().stream()
                .filter(each -> isKept(each.status()))
                .map(
                    each ->
                        "benefit:"
                            + each.code()
                            + place(members, each.member())
                            + "="
                            + each.status()))
        .sorted()
        .toList();
  }

  static List<String> counted(Verdicts verdicts) {
    TreeSet<String> barriers = new TreeSet<>();
    verdicts.barriers().forEach(each -> barriers.add("barrier:" + each.code()));
    Map<String, Status> benefits = new TreeMap<>();
    for (Verdicts.Benefit each : verdicts.benefits()) {
      if (isKept(each.status())) {
        benefits.merge(
            each.code(),
            each.status(),
            (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
      }
    }
    List<String> counted = new ArrayList<>(barriers);
    benefits.forEach((code, status) -> counted.add("benefit:" + code + "=" + status));
    return counted;
  }

  private static boolean isKept(Status status) {
    return status != Status.NOT_ELIGIBLE && status != Status.NOT_IN_FORCE;
  }

  private static String place(List<UUID> members, UUID member) {
    return member == null ? "" : "#" + members.indexOf(member);
  }
}
