package kz.tirek.exchange.notice.told;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.family.person.PersonCheck;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.time.Since1900;
import kz.tirek.situation.dwelling.Registration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office says of one person. */
@Schema(description = "What an office says of one person.")
public record NewMunicipalNotice(
    @Schema(
            description =
                "The sender's own id of the notice, never the number of a person. What comes again under it is done once.",
            examples = "2026-03-000417")
        @NotNull
        @Pattern(regexp = "[!-~]{1,100}")
        String id,
    @NotNull NoticeKind kind,
    @Schema(
            description = "The person's individual identification number.",
            examples = "900101400013")
        @NotNull
        @Pattern(regexp = "[0-9]{12}", message = "not-an-iin")
        String iin,
    @Schema(
            description =
                "The day on which it was decided, and from which it is so: of a registration that ended the first day without it. Never in"
                    + " the future.")
        @NotNull
        @Since1900
        LocalDate on,
    @Schema(description = "Absent where the kind says all.") @Valid NoticeDetails details) {

  public NoticeDetails told() {
    return details == null ? NoticeDetails.NONE : details;
  }

  /**
   * What is wrong with it by itself.
   *
   * @param at the JSON pointer of the notice
   */
  public List<FieldError> errors(String at, LocalDate today, KnownCodes codes) {
    List<FieldError> errors = new ArrayList<>();
    if (!PersonCheck.isIin(iin)) {
      errors.add(FieldError.pointer(at + "/iin", "not-an-iin"));
    }
    if (on.isAfter(today)) {
      errors.add(FieldError.pointer(at + "/on", "in-the-future"));
    }
    NoticeDetails told = told();
    Map<String, Object> fields = fields(told);
    Set<String> known = kind.fields();
    fields.forEach(
        (name, value) -> {
          if (value != null && !known.contains(name)) {
            errors.add(FieldError.pointer(at + "/details/" + name, "not-of-this-kind"));
          }
        });
    if (known.contains("registration")
        && (told.registration() == null || told.registration() == Registration.Kind.NONE)) {
      errors.add(FieldError.pointer(at + "/details/registration", "required"));
    }
    if (known.contains("benefit") && told.benefit() == null) {
      errors.add(FieldError.pointer(at + "/details/benefit", "required"));
    } else if (told.benefit() != null && !codes.benefits().contains(told.benefit())) {
      errors.add(FieldError.pointer(at + "/details/benefit", "unknown-code"));
    }
    if (told.until() != null && told.until().isBefore(on)) {
      errors.add(FieldError.pointer(at + "/details/until", "ends-before-it-starts"));
    }
    return errors;
  }

  private static Map<String, Object> fields(NoticeDetails told) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("registration", told.registration());
    fields.put("place", told.place());
    fields.put("until", told.until());
    fields.put("benefit", told.benefit());
    fields.put("monthly", told.monthly());
    fields.put("refusedFor", told.refusedFor());
    fields.put("office", told.office());
    fields.put("grade", told.grade());
    fields.put("name", told.name());
    return fields;
  }

  /** All that it says, so that another of the same id is told from it. */
  public String content() {
    return String.join("\n", kind.name(), iin, on.toString(), fields(told()).toString());
  }

  @Override
  public String toString() {
    return "NewMunicipalNotice[...]";
  }
}
