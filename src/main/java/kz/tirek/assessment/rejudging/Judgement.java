package kz.tirek.assessment.rejudging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.finding.Verdicts;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;

/**
 * What the rules say of a case, as it is kept.
 *
 * @param verdicts {@code barrier:not-attached#2}, {@code benefit:housing-queue=BLOCKED}: codes,
 *     after {@code #} the place of the member in the case file, from 0; benefits that are simply
 *     refused, or of which the sources say nothing on the day, are left out
 */
record Judgement(UUID family, int caseVersion, List<String> verdicts) {

  static Judgement of(CaseFile file, Verdicts verdicts) {
    List<UUID> members = Listed.itemsOf(file.members()).stream().map(MemberFile::id).toList();
    return new Judgement(
        file.familyId(),
        file.version(),
        Stream.concat(
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
            .toList());
  }

  private static boolean isKept(Status status) {
    return status != Status.NOT_ELIGIBLE && status != Status.NOT_IN_FORCE;
  }

  private static String place(List<UUID> members, UUID member) {
    return member == null ? "" : "#" + members.indexOf(member);
  }
}
