package kz.tirek.situation.version;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Source;
import kz.tirek.family.facts.Wholeness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said last of whether a list of facts is whole. */
@Schema(
    name = "ListWholeness",
    description = "What was said last of whether a list of facts is whole; a fact of its own.")
public record WholenessView(
    @NotNull UUID id,
    @NotNull FactList list,
    @Schema(description = "Whose list it is; absent where it is the family's.") UUID memberId,
    boolean complete,
    @NotNull LocalDate observedOn,
    @NotNull Source source,
    @NotNull Instant recordedAt,
    @Schema(description = "Who said so: the subject of that person's token.") @NotNull
        String recordedBy) {

  static WholenessView of(FactList list, Recorded<Wholeness> said) {
    return new WholenessView(
        said.id(),
        list,
        said.memberId(),
        said.value().complete(),
        said.observedOn(),
        said.source(),
        said.recordedAt(),
        said.recordedBy());
  }

  @Override
  public String toString() {
    return "WholenessView[id=" + id + "]";
  }
}
