package kz.tirek.family.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.tirek.family.Status;
import kz.tirek.family.naming.AskedName;
import kz.tirek.family.person.PersonCheck;
import kz.tirek.family.person.Phone;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom somebody looks for; at least one of these. */
@Schema(
    description =
        "Whom somebody looks for; at least one of these. Number, district, caseworker and status must be so; a name and a birth date"
            + " may differ, and rank.")
public record FamilySearch(
    @Schema(
            description =
                "A name as people write it, in one line: in Cyrillic or Latin, in any order, with initials and mistakes.",
            examples = "Джакупов Кабибулла")
        @Legible
        @Size(max = FamilySearch.LONGEST_NAME)
        String name,
    @Schema(description = "The individual identification number of a member, twelve digits.")
        @Size(max = 20)
        String iin,
    @Schema(description = "A phone number of Kazakhstan of a member.") @Size(max = 40) String phone,
    @Schema(description = "The birth date of a member, or the month or year of birth.")
        PartialDate birthDate,
    @Schema(description = "Only families in this district.") District district,
    @Schema(
            description = "Only cases of this worker, as the worker's tokens name them (sub).",
            examples = "aigul")
        @Pattern(regexp = FamilySearch.WORKER, message = "not-a-worker-id")
        String caseworker,
    @Schema(description = "Only cases with this status.") Status status) {

  static final int LONGEST_NAME = 200;
  static final String WORKER = "[ -~]{1,255}";

  /** What cannot be looked for. */
  List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    if (Stream.of(name, iin, phone, birthDate, district, caseworker, status)
        .allMatch(Objects::isNull)) {
      errors.add(FieldError.pointer("", "nothing-to-look-for"));
    }
    if (name != null && name.chars().anyMatch(Character::isISOControl)) {
      errors.add(FieldError.pointer("/name", "not-one-line"));
    } else if (name != null && !AskedName.of(name).isLegible()) {
      errors.add(FieldError.pointer("/name", "no-letters"));
    }
    if (iin != null && !PersonCheck.isIin(iin)) {
      errors.add(FieldError.pointer("/iin", "not-an-iin"));
    }
    if (phone != null && !Phone.isPhone(phone)) {
      errors.add(FieldError.pointer("/phone", "not-a-phone-number"));
    }
    return errors;
  }

  /** All of it in one text, to know the same search by. */
  String asked() {
    return Stream.of(name, iin, phone, birthDate, district, caseworker, status)
        .map(each -> each == null ? "-" : each + "\n")
        .reduce("", String::concat);
  }

  @Override
  public String toString() {
    return "FamilySearch[...]";
  }
}
