package kz.tirek.assessment.view;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tirek.assessment.finding.Said;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must be said beforehand, in one language. */
@Schema(
    name = "Caution",
    description = "What must be said before the family asks for something or complains.")
public record CautionView(@NotNull String text, @NotNull List<ParameterUsed> parameters) {

  public static CautionView of(Said said, Language language) {
    return new CautionView(said.text().in(language), said.parameters());
  }
}
