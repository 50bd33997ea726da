package kz.tirek.family.identifier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.number.Document;
import kz.tirek.family.number.IdentifierKind;
import kz.tirek.family.number.Known;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.PersonCheck;
import kz.tirek.family.person.Phone;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number that names a member or reaches one by phone. */
@Schema(description = "A number that names a member or reaches one by phone. Kept encrypted.")
public record NewIdentifier(
    @NotNull IdentifierKind kind,
    @Schema(
            description =
                "An IIN: twelve digits with a right check digit, not against the person's birth date and sex. A phone: a number of"
                    + " Kazakhstan. A document: letters and digits.")
        @NotNull
        @Legible
        @Size(max = 40)
        String number,
    @Schema(description = "What the document is; of a document alone, and required there.")
        Document.Kind document,
    @Schema(
            description =
                "Since when the number is the person's: of a document, the day on which it was issued. Not of an IIN.")
        @Since1900
        LocalDate since,
    @Schema(
            description =
                "The last day on which a phone number was the person's; of a phone alone.")
        @Since1900
        LocalDate until,
    @Schema(description = "The last day on which a document is valid; of a document alone.")
        @Since1900
        LocalDate validUntil,
    @Schema(
            description =
                "Whether the person still has the document; false: it is lost. Of a document alone.")
        Boolean held,
    @Valid Observed observed) {

  Known known() {
    return new Known(kind, normal(), since, until, document, validUntil, held);
  }

  /** The number as it is kept and found; only of one that was checked. */
  String normal() {
    return switch (kind) {
      case IIN -> number;
      case PHONE -> Phone.normal(number);
      case DOCUMENT -> Document.normal(number);
    };
  }

  /**
   * What cannot be so.
   *
   * @param at the JSON pointer of this
   * @param person whose number it is said to be
   */
  List<FieldError> errors(String at, Person person, LocalDate today) {
    List<FieldError> errors = new ArrayList<>(outOfPlace(at));
    switch (kind) {
      case IIN -> errors.addAll(PersonCheck.checkIin(at + "/number", number, person, today, today));
      case PHONE -> errors.addAll(PersonCheck.checkPhone(at + "/number", number));
      case DOCUMENT ->
          errors.addAll(
              Document.check(
                  at, new Document(document, number, since, validUntil, held, observed)));
    }
    if (since != null && since.isAfter(today)) {
      errors.add(FieldError.pointer(at + "/since", "in-the-future"));
    }
    if (since != null && until != null && until.isBefore(since)) {
      errors.add(FieldError.pointer(at + "/until", "ends-before-it-starts"));
    }
    if (observed != null && observed.on() != null && observed.on().isAfter(today)) {
      errors.add(FieldError.pointer(at + "/observed/on", "in-the-future"));
    }
    return errors;
  }

  /** Fields that this kind of number has not, and one that it must have. */
  private List<FieldError> outOfPlace(String at) {
    boolean paper = kind == IdentifierKind.DOCUMENT;
    List<FieldError> errors =
        new ArrayList<>(
            Stream.of(
                    given(document, !paper, "/document"),
                    given(since, kind == IdentifierKind.IIN, "/since"),
                    given(until, kind != IdentifierKind.PHONE, "/until"),
                    given(validUntil, !paper, "/validUntil"),
                    given(held, !paper, "/held"))
                .flatMap(each -> each)
                .map(field -> FieldError.pointer(at + field, "not-allowed"))
                .toList());
    if (paper && document == null) {
      errors.add(FieldError.pointer(at + "/document", "required"));
    }
    return errors;
  }

  private static Stream<String> given(Object value, boolean wrongly, String field) {
    return wrongly && value != null ? Stream.of(field) : Stream.empty();
  }

  @Override
  public String toString() {
    return "NewIdentifier[...]";
  }
}
