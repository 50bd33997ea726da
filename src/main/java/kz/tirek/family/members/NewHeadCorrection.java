package kz.tirek.family.members;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.log.Change;
import kz.tirek.family.roster.Headship;
import kz.tirek.family.roster.MemberRelation;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it was recorded wrongly who is the head of the household. */
@Schema(
    description =
        "That it was recorded wrongly who was the head of the household on a day, what the others were to that person, or since when.")
public record NewHeadCorrection(
    @Schema(description = "Who was; the same where only the rest was wrong.") @NotNull UUID head,
    @Schema(
            description =
                "A day on which it was recorded wrongly; today when not given. All of the time is corrected for which the same was said.")
        @Since1900
        LocalDate on,
    @Schema(
            description =
                "The first day of that time, where it was another; whoever was the head before was so until the day before.")
        @Since1900
        LocalDate since,
    @Schema(
            description =
                "What the others were to the head. Of whom nothing is said it stays where the head does, and is not recorded any more"
                    + " where not.")
        @Size(max = 100)
        @Valid
        List<@NotNull MemberRelation> relations,
    @Schema(description = "Why; NO_LONGER_SO is for a new head.") @NotNull Change.Reason reason,
    @Legible @Size(max = 200) String note) {

  /**
   * What cannot be so.
   *
   * @param members who was a member at that time
   */
  List<FieldError> errors(Set<UUID> members, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    errors.addAll(Dates.notAfter("/on", on, today));
    errors.addAll(Dates.notAfter("/since", since, today));
    if (reason == Change.Reason.UNDONE || reason == Change.Reason.NO_LONGER_SO) {
      errors.add(FieldError.pointer("/reason", "said-by-the-service"));
    }
    errors.addAll(Headship.errors("", "head", "relations", head, relations, members));
    return errors;
  }

  Change why() {
    return new Change(reason, note);
  }

  @Override
  public String toString() {
    return "NewHeadCorrection[...]";
  }
}
