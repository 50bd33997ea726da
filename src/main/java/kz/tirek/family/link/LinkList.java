package kz.tirek.family.link;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said of records of a case and of others, the latest first. */
@Schema(
    description =
        "What was said of records of a case and of others, the latest first. How what is recorded of them differs, each tells itself.")
public record LinkList(@NotNull List<@NotNull LinkView> items) {

  @Override
  public String toString() {
    return "LinkList[...]";
  }
}
