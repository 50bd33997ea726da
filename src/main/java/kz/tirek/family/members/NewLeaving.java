package kz.tirek.family.members;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.roster.Headship;
import kz.tirek.family.roster.MemberRelation;
import kz.tirek.family.roster.Membership.LeavingReason;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a member leaves the household, or dies. */
@Schema(description = "That a member leaves the household, or dies.")
public record NewLeaving(
    @Schema(description = "The first day without the person; never in the future.") @NotNull
        PartialDate leftOn,
    @NotNull LeavingReason reason,
    @Schema(description = "Who is the head from then on; needed where the head leaves others.")
        UUID newHead,
    @Schema(
            description =
                "What the others are to the new head; of whom nothing is said it is not recorded any more.")
        @Size(max = 100)
        @Valid
        List<@NotNull MemberRelation> relations,
    @Schema(description = "When and how this was observed; today, FAMILY_SAID when not given.")
        @Valid
        Observed observed) {

  /**
   * What cannot be so.
   *
   * @param left who is a member from then on
   */
  List<FieldError> errors(Set<UUID> left, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    errors.addAll(Dates.notAfter("/leftOn", leftOn.latest(), today));
    errors.addAll(Dates.notAfter("/observed/on", observed, today));
    errors.addAll(Headship.errors("", "newHead", "relations", newHead, relations, left));
    if (newHead == null && relations != null && !relations.isEmpty()) {
      errors.add(FieldError.pointer("/newHead", "required"));
    }
    return errors;
  }

  @Override
  public String toString() {
    return "NewLeaving[...]";
  }
}
