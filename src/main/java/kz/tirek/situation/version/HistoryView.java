package kz.tirek.situation.version;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All versions of a fact. */
@Schema(
    name = "FactHistory",
    description = "All versions of a fact, the first one first, with what became of each and why.")
public record HistoryView(@NotNull List<VersionView> versions) {

  @Override
  public String toString() {
    return "HistoryView[...]";
  }
}
