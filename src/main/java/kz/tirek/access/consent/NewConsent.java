package kz.tirek.access.consent;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.consent.Form;
import kz.tirek.shared.consent.Purpose;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a family, or one person in it, agreed to. */
@Schema(
    description =
        "What a family, or one person in it, agreed to. Nothing of it goes abroad or is published, so a consent need not say so.")
public record NewConsent(
    @Schema(description = "The member who agreed; absent: the whole household.") UUID person,
    @NotNull Purpose purpose,
    @Schema(description = "The facts that it is about, each category once.")
        @NotEmpty
        @Size(max = 16)
        List<@NotNull Category> categories,
    @Schema(
            description =
                "Who is told: the agency, the provider or the city's system, as it is called here. Not where facts are kept.",
            examples = "alatau-charity")
        @Pattern(regexp = NOT_BLANK)
        @Size(max = 255)
        String recipient,
    @NotNull LocalDate givenOn,
    @Schema(description = "The last day on which it holds; absent: it is not limited.")
        LocalDate until,
    @NotNull Form how,
    @Schema(
            description =
                "The name of whoever witnessed it, kept encrypted; needed where it was spoken.")
        @Pattern(regexp = NOT_BLANK)
        @Size(max = 200)
        String witness,
    @Schema(description = "Where the proof is to be found.", examples = "folder 12, sheet 3")
        @Pattern(regexp = NOT_BLANK)
        @Size(max = 200)
        String proof) {

  static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

  /** What cannot be so. */
  List<FieldError> errors(LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (purpose.hasRecipient() && recipient == null) {
      errors.add(FieldError.pointer("/recipient", "required"));
    }
    if (!purpose.hasRecipient() && recipient != null) {
      errors.add(FieldError.pointer("/recipient", "not-allowed"));
    }
    for (int i = 0; i < categories.size(); i++) {
      if (categories.indexOf(categories.get(i)) < i) {
        errors.add(FieldError.pointer("/categories/" + i, "used-twice"));
      }
    }
    if (givenOn.isAfter(today)) {
      errors.add(FieldError.pointer("/givenOn", "in-the-future"));
    }
    if (until != null && until.isBefore(givenOn)) {
      errors.add(FieldError.pointer("/until", "ends-before-it-starts"));
    }
    if (how == Form.SPOKEN_WITH_WITNESS && witness == null) {
      errors.add(FieldError.pointer("/witness", "required"));
    }
    return errors;
  }

  @Override
  public String toString() {
    return "NewConsent[purpose=" + purpose + "]";
  }
}
