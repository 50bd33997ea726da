package kz.tirek.situation.version;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a list of facts is whole. */
@Schema(
    description =
        "Whether a list of facts is whole. A whole list without anything in it says that there is none.")
public record NewWholeness(
    @NotNull FactList list,
    @Schema(
            description =
                "Whose list it is, where it is a member's; it is not given for a list of the family.")
        UUID memberId,
    @Schema(description = "Whether nothing is missing from the list.") @NotNull Boolean complete,
    @Valid Observed observed) {

  /**
   * What cannot be so.
   *
   * @param whole whether restricted facts are for whoever asks
   */
  List<FieldError> errors(boolean whole) {
    List<FieldError> errors = new ArrayList<>();
    if (!whole && list.hidesSome()) {
      errors.add(FieldError.pointer("/list", "restricted-fact"));
    }
    if (list.kind().ofMember() != (memberId != null)) {
      String code = memberId == null ? "required" : "not-allowed";
      errors.add(FieldError.pointer("/memberId", code));
    }
    return errors;
  }

  @Override
  public String toString() {
    return "NewWholeness[" + list + "]";
  }
}
