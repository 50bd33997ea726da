package kz.tirek.family.link;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.facts.Source;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That two records are of one person or one family, or are not. */
@Schema(description = "That two records are of one person or one family, or are not.")
public record NewLink(
    @NotNull LinkKind kind,
    @Schema(description = "The member here; only where it is said of persons.") UUID member,
    @Schema(description = "The other case.") @NotNull UUID otherFamily,
    @Schema(description = "The member there; only where it is said of persons.") UUID otherMember,
    @Schema(description = "How it is known.") @NotNull Source source) {

  /**
   * What cannot be so.
   *
   * @param family the case here
   */
  List<FieldError> errors(UUID family) {
    List<FieldError> errors = new ArrayList<>();
    if (otherFamily.equals(family)) {
      errors.add(FieldError.pointer("/otherFamily", "linked-to-itself"));
    }
    check("/member", member, errors);
    check("/otherMember", otherMember, errors);
    if (member != null && member.equals(otherMember)) {
      errors.add(FieldError.pointer("/otherMember", "linked-to-itself"));
    }
    return errors;
  }

  private void check(String at, UUID person, List<FieldError> errors) {
    if (kind.ofPersons() && person == null) {
      errors.add(FieldError.pointer(at, "required"));
    } else if (!kind.ofPersons() && person != null) {
      errors.add(FieldError.pointer(at, "not-of-persons"));
    }
  }

  @Override
  public String toString() {
    return "NewLink[...]";
  }
}
