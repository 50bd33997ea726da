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
import kz.tirek.family.person.Person;
import kz.tirek.family.person.PersonCheck;
import kz.tirek.family.roster.Membership.JoiningReason;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody who is not known in the case joins the household. */
@Schema(
    name = "NewJoiningMember",
    description = "That somebody who is not known in the case joins the household.")
public record NewMembership(
    @Schema(
            description =
                "The first day as a member; absent: always was one, and nobody had said so. Never in the future.")
        PartialDate joinedOn,
    JoiningReason reason,
    @Schema(description = "carerOf takes the ids of members.") @NotNull @Valid Person person,
    @Schema(
            description =
                "The individual identification number (ЖСН, ИИН), checked as at intake. Kept encrypted.",
            examples = "850315200012")
        @Size(max = 12, message = "not-an-iin")
        String iin,
    @Schema(
            description = "A phone number of Kazakhstan. Kept encrypted.",
            examples = "+7 700 000 00 00")
        @Size(max = 30)
        String phone,
    @Schema(description = "When and how this was observed; today, FAMILY_SAID when not given.")
        @Valid
        Observed observed) {

  List<FieldError> errors(Set<UUID> members, LocalDate today) {
    List<FieldError> errors =
        new ArrayList<>(PersonCheck.check("", person, iin, phone, today, today));
    errors.addAll(Dates.notAfter("/joinedOn", joinedOn, today));
    errors.addAll(Dates.notAfter("/observed/on", observed, today));
    errors.addAll(Dates.notAfter("/person/observed/on", person.observed(), today));
    if (joinedOn != null
        && person.birthDate() != null
        && joinedOn.latest().isBefore(person.birthDate().earliest())) {
      errors.add(FieldError.pointer("/joinedOn", "before-birth"));
    }
    List<String> cared = Listed.itemsOf(person.carerOf());
    for (int i = 0; i < cared.size(); i++) {
      String id = cared.get(i);
      if (members.stream().noneMatch(each -> each.toString().equals(id))) {
        errors.add(FieldError.pointer("/person/carerOf/items/" + i, "not-a-member"));
      }
    }
    return errors;
  }

  @Override
  public String toString() {
    return "NewMembership[...]";
  }
}
