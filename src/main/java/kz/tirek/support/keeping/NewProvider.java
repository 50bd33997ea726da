package kz.tirek.support.keeping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.ProviderKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who helps, as somebody writes it down. */
@Schema(description = "Who helps, as somebody writes it down.")
public record NewProvider(
    @Schema(
            description =
                "Unique in the directory, and never of the form of an id; a private person has none. It stays for good.")
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 60)
        String code,
    @NotNull ProviderKind kind,
    @Schema(
            description =
                "Whether it is a state's or municipal service; never of a private person.")
        boolean formal,
    @NotNull @Valid NewText name,
    @Schema(
            description =
                "Of a private person, and of nobody else: whether it is an adult. Nobody under 18 is ever help.")
        Boolean adult) {

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** What cannot be so. */
  List<FieldError> errors() {
    boolean person = kind.isPerson();
    List<FieldError> errors = new ArrayList<>(name.missing("/name", person));
    if (person && code != null) {
      errors.add(FieldError.pointer("/code", "not-of-private-persons"));
    }
    if (code != null && code.matches(ID)) {
      // consents name by its id whoever has no code
      errors.add(FieldError.pointer("/code", "not-allowed"));
    }
    if (person && formal) {
      errors.add(FieldError.pointer("/formal", "not-of-private-persons"));
    }
    if (person && !Boolean.TRUE.equals(adult)) {
      errors.add(FieldError.pointer("/adult", "under-18"));
    }
    if (!person && adult != null) {
      errors.add(FieldError.pointer("/adult", "of-persons-alone"));
    }
    return errors;
  }

  /**
   * @param agency whose people it is written down by; it alone is shown a private person
   */
  Provider provider(UUID id, String agency) {
    return new Provider(id, code, kind, formal, kind.isPerson() ? agency : null, name.text());
  }

  @Override
  public String toString() {
    return "NewProvider[kind=" + kind + "]";
  }
}
