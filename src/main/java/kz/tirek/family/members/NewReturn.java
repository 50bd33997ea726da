package kz.tirek.family.members;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.roster.Membership.JoiningReason;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody who was a member is one again. */
@Schema(description = "That somebody who was a member of the household is one again.")
public record NewReturn(
    @Schema(description = "The first day as a member again; never in the future.") @NotNull
        PartialDate joinedOn,
    @Schema(description = "CAME_BACK when not given.") JoiningReason reason,
    @Schema(description = "What the person is to the head from then on; absent when not known.")
        Relation relation,
    @Schema(description = "When and how this was observed; today, FAMILY_SAID when not given.")
        @Valid
        Observed observed) {

  List<FieldError> errors(LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    errors.addAll(Dates.notAfter("/joinedOn", joinedOn, today));
    errors.addAll(Dates.notAfter("/observed/on", observed, today));
    if (reason == JoiningReason.BORN) {
      errors.add(FieldError.pointer("/reason", "born-once"));
    }
    return errors;
  }

  @Override
  public String toString() {
    return "NewReturn[...]";
  }
}
