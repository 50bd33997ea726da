package kz.tirek.support.directory.view;

import jakarta.validation.constraints.NotNull;
import kz.tirek.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in the three languages of the service. */
@Schema(name = "InLanguages", description = "A text in the three languages of the service.")
public record InLanguages(@NotNull String kk, @NotNull String ru, @NotNull String en) {

  /** Null where there is none. */
  static InLanguages of(Text text) {
    return text == null ? null : new InLanguages(text.kk(), text.ru(), text.en());
  }

  @Override
  public String toString() {
    return "InLanguages[...]";
  }
}
