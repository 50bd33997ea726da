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
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That another member is the head of the household. */
@Schema(description = "That another member is the head of the household from a day on.")
public record NewHead(
    @NotNull UUID head,
    @Schema(description = "The first day on which it is so; never in the future.")
        @NotNull
        @Since1900
        LocalDate on,
    @Schema(
            description =
                "What the others are to the new head; of whom nothing is said it is not recorded any more.")
        @Size(max = 100)
        @Valid
        List<@NotNull MemberRelation> relations,
    @Schema(description = "When and how this was observed; today, FAMILY_SAID when not given.")
        @Valid
        Observed observed) {

  List<FieldError> errors(Set<UUID> members, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    errors.addAll(Dates.notAfter("/on", on, today));
    errors.addAll(Dates.notAfter("/observed/on", observed, today));
    errors.addAll(Headship.errors("", "head", "relations", head, relations, members));
    return errors;
  }

  @Override
  public String toString() {
    return "NewHead[...]";
  }
}
