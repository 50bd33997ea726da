package kz.tirek.family.regrouping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.roster.Headship;
import kz.tirek.family.roster.MemberRelation;
import kz.tirek.family.roster.Membership.JoiningReason;
import kz.tirek.family.roster.Roster;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That all members of another case are to join this one. */
@Schema(description = "That all members of another case are to join this one.")
public record NewJoin(
    @Schema(description = "The id of the other family, whose case ends.") @NotNull UUID family,
    @Schema(description = "The first day on which it is so, today or before.") @NotNull @Since1900
        LocalDate on,
    @NotNull Reason reason,
    @Schema(description = "What those who come are to the head of this household.")
        @Size(max = 100)
        @Valid
        List<@NotNull MemberRelation> relations) {

  /** Why two households become one. */
  @Schema(name = "JoinReason", description = "Why two households become one.")
  public enum Reason {
    MARRIED(JoiningReason.MARRIED),
    MOVED_IN(JoiningReason.MOVED_IN),
    CAME_BACK(JoiningReason.CAME_BACK);

    private final JoiningReason joining;

    Reason(JoiningReason joining) {
      this.joining = joining;
    }

    JoiningReason joining() {
      return joining;
    }
  }

  /**
   * What cannot be so.
   *
   * @param other of the household that comes, as it is
   */
  List<FieldError> errors(Roster other, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (on.isAfter(today)) {
      errors.add(FieldError.pointer("/on", "in-the-future"));
    }
    if (other.on(on).isEmpty()) {
      errors.add(FieldError.pointer("/family", "takes-nobody"));
    }
    errors.addAll(Headship.errors("", "", "relations", null, relations, other.on(on)));
    return errors;
  }

  @Override
  public String toString() {
    return "NewJoin[...]";
  }
}
