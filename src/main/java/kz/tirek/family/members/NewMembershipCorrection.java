package kz.tirek.family.members;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.family.log.Change;
import kz.tirek.family.roster.Membership;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a membership was recorded wrongly. */
@Schema(
    description =
        "That a membership was recorded wrongly, and how it was; without membership it never was, and is withdrawn.")
public record NewMembershipCorrection(
    @Valid Membership membership,
    @NotNull Change.Reason reason,
    @Legible @Size(max = 200) String note) {

  List<FieldError> errors(LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (reason == Change.Reason.UNDONE || reason == Change.Reason.NO_LONGER_SO) {
      errors.add(FieldError.pointer("/reason", "said-by-the-service"));
    }
    if (membership == null) {
      return errors;
    }
    errors.addAll(Dates.notAfter("/membership/joinedOn", membership.joinedOn(), today));
    errors.addAll(
        Dates.notAfter(
            "/membership/leftOn",
            membership.leftOn() == null ? null : membership.leftOn().latest(),
            today));
    errors.addAll(Dates.notAfter("/membership/observed/on", membership.observed(), today));
    if (membership.leftOn() != null
        && membership.holdsFrom() != null
        && membership.leftOn().latest().isBefore(membership.holdsFrom())) {
      errors.add(FieldError.pointer("/membership/leftOn", "ends-before-it-starts"));
    }
    if (membership.leftOn() == null && membership.leftReason() != null) {
      errors.add(FieldError.pointer("/membership/leftOn", "required"));
    }
    return errors;
  }

  Change why() {
    return new Change(reason, note);
  }

  @Override
  public String toString() {
    return "NewMembershipCorrection[...]";
  }
}
