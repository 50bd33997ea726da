package kz.tirek.intake.stateless;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Families to judge, one apart from the other. */
@Schema(description = "Families to judge, told in the request, one apart from the other.")
public record ToldCases(
    @Schema(
            description =
                "One to a hundred; together no more than a request may hold: 1 MiB and 20,000 values.")
        @NotNull
        @Size(min = 1, max = 100)
        List<@NotNull ToldCase> cases) {

  @Override
  public String toString() {
    return "ToldCases[...]";
  }
}
