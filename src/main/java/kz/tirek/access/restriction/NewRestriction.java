package kz.tirek.access.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.access.Worker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who alone is to know of a case. */
@Schema(description = "Who alone is to know of a case. Whoever restricts it is named in any case.")
public record NewRestriction(
    @Schema(examples = "A relative of the family works at the district office.")
        @NotBlank
        @Size(min = 10, max = 500)
        String reason,
    @Schema(
            description =
                "Who is named beside the supervisor who restricts it, as their tokens name them (sub).")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = Worker.ID, message = Worker.COMPLAINT) String> workers,
    @Schema(description = "Whether the case is closed even to emergency access.")
        boolean closedToEmergency) {

  /** Everybody who is named; without this supervisor there might be nobody to lift it. */
  List<String> named(String supervisor) {
    return Stream.concat(workers.stream(), Stream.of(supervisor)).distinct().toList();
  }

  @Override
  public String toString() {
    return "NewRestriction[...]";
  }
}
