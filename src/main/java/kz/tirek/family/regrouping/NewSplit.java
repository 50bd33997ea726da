package kz.tirek.family.regrouping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.family.roster.Headship;
import kz.tirek.family.roster.MemberRelation;
import kz.tirek.family.roster.Membership.LeavingReason;
import kz.tirek.family.roster.Roster;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That some members are to have a case of their own. */
@Schema(description = "That some members of a household are to have a case of their own.")
public record NewSplit(
    @Schema(description = "Who goes, at least one and not all.") @NotNull @Size(min = 1, max = 100)
        List<@NotNull UUID> members,
    @Schema(description = "The first day on which it is so, today or before.") @NotNull @Since1900
        LocalDate on,
    @NotNull Reason reason,
    @Schema(description = "Who of them is the head of the new household; absent when not known.")
        UUID newHead,
    @Schema(description = "What the others of them are to that head.") @Size(max = 100) @Valid
        List<@NotNull MemberRelation> relations,
    @Schema(
            description =
                "Whether the new household has nobody but them; false when not given: then there may be others.")
        Boolean complete,
    @Schema(description = "The head of those who stay; needed where the head goes.")
        UUID remainingHead,
    @Schema(description = "What the others who stay are to that head.") @Size(max = 100) @Valid
        List<@NotNull MemberRelation> remainingRelations,
    @Schema(description = "The agency's own number of the new case, as at intake.")
        @Pattern(
            regexp = "(?!\\d{4}-[0-9A-Z]{8}$)(?!.*\\d{12})[0-9A-Za-z][0-9A-Za-z/_.-]{0,39}",
            message = "case-number-format")
        String caseNumber) {

  /** Why a household splits. */
  @Schema(name = "SplitReason", description = "Why a household splits.")
  public enum Reason {
    SEPARATED(LeavingReason.SEPARATED),
    MOVED_OUT(LeavingReason.MOVED_OUT);

    private final LeavingReason leaving;

    Reason(LeavingReason leaving) {
      this.leaving = leaving;
    }

    LeavingReason leaving() {
      return leaving;
    }
  }

  /**
   * What cannot be so.
   *
   * @param roster of the household as it is
   */
  List<FieldError> errors(Roster roster, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (on.isAfter(today)) {
      errors.add(FieldError.pointer("/on", "in-the-future"));
    }
    Set<UUID> there = roster.on(on);
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < members.size(); i++) {
      if (!there.contains(members.get(i))) {
        errors.add(FieldError.pointer("/members/" + i, "not-a-member"));
      } else if (!seen.add(members.get(i))) {
        errors.add(FieldError.pointer("/members/" + i, "used-twice"));
      }
    }
    Set<UUID> left = new TreeSet<>(there);
    left.removeAll(members);
    if (left.isEmpty()) {
      errors.add(FieldError.pointer("/members", "leaves-nobody"));
    }
    errors.addAll(Headship.errors("", "newHead", "relations", newHead, relations, seen));
    errors.addAll(
        Headship.errors(
            "", "remainingHead", "remainingRelations", remainingHead, remainingRelations, left));
    boolean headGoes = roster.heads(on).stream().anyMatch(seen::contains);
    if (headGoes && remainingHead == null && !left.isEmpty()) {
      errors.add(FieldError.pointer("/remainingHead", "needs-a-head"));
    }
    return errors;
  }

  @Override
  public String toString() {
    return "NewSplit[...]";
  }
}
