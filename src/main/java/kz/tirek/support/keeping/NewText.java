package kz.tirek.support.keeping;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in the languages of the service, as somebody writes it down. */
@Schema(
    description =
        "A text in the three languages of the service. Of a private person one of them is enough; the others are then shown the"
            + " same.")
public record NewText(
    @Legible @Size(max = 1000) String kk,
    @Legible @Size(max = 1000) String ru,
    @Legible @Size(max = 1000) String en) {

  /**
   * What is missing.
   *
   * @param at the JSON pointer of the text
   * @param person whether it is said of a private person
   */
  List<FieldError> missing(String at, boolean person) {
    List<FieldError> errors = new ArrayList<>();
    if (kk == null && (!person || any() == null)) {
      errors.add(FieldError.pointer(at + "/kk", "language-missing"));
    }
    if (ru == null && !person) {
      errors.add(FieldError.pointer(at + "/ru", "language-missing"));
    }
    if (en == null && !person) {
      errors.add(FieldError.pointer(at + "/en", "language-missing"));
    }
    return errors;
  }

  Text text() {
    return new Text(kk == null ? any() : kk, ru == null ? any() : ru, en == null ? any() : en);
  }

  private String any() {
    return Stream.of(kk, ru, en).filter(Objects::nonNull).findFirst().orElse(null);
  }

  @Override
  public String toString() {
    return "NewText[...]";
  }
}
