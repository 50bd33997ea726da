package kz.tirek.family.number;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A paper with a number that names a person. Its number is encrypted; which papers are held without
 * their numbers being known, the person's papers say.
 *
 * @param held whether the person still has it; false: lost, taken away or left behind
 */
@Schema(
    name = "Document",
    description =
        "A paper of a person with its number. Which papers are held, numbers known or not, the person's papers say.")
public record Document(
    @NotNull Kind kind,
    @Schema(
            description =
                "Four to twenty letters and digits, at least one digit among them; spaces, hyphens and № are left out. Kept encrypted.",
            examples = "045123987")
        @NotNull
        @Legible
        @Size(max = 40)
        String number,
    @Schema(description = "The day on which it was issued. Never in the future.") @Since1900
        LocalDate issuedOn,
    @Schema(description = "The last day on which it is valid; one that is over is kept.") @Since1900
        LocalDate validUntil,
    @Schema(
            description =
                "Whether the person still has it; false: it is lost, taken away or left behind.")
        Boolean held,
    @Valid Observed observed)
    implements Knowable {

  /** The list of a person's documents, among those that are whole or not. */
  public static final Area AREA = () -> "DOCUMENT";

  /** Papers that have numbers. */
  @Schema(name = "DocumentKind", description = "Papers that have numbers.")
  public enum Kind {
    IDENTITY_CARD,
    BIRTH_CERTIFICATE,
    MARRIAGE_CERTIFICATE,
    DIVORCE_CERTIFICATE,
    KANDAS_CERTIFICATE,
    DISABILITY_CERTIFICATE
  }

  @Override
  public LocalDate holdsFrom() {
    return issuedOn;
  }

  @Override
  public String startName() {
    return "issuedOn";
  }

  /**
   * What cannot be so.
   *
   * @param at the JSON pointer of the document
   */
  public static List<FieldError> check(String at, Document document) {
    List<FieldError> errors = new ArrayList<>();
    if (!normal(document.number).matches("(?=.*[0-9])[\\p{L}0-9]{4,20}")) {
      errors.add(FieldError.pointer(at + "/number", "not-a-document-number"));
    }
    if (document.issuedOn != null
        && document.validUntil != null
        && document.validUntil.isBefore(document.issuedOn)) {
      errors.add(FieldError.pointer(at + "/validUntil", "ends-before-it-starts"));
    }
    return errors;
  }

  /** The number as it is kept and found: letters and digits alone, in capitals. */
  public static String normal(String number) {
    return number.replaceAll("[\\s№-]", "").toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Document[...]";
  }
}
