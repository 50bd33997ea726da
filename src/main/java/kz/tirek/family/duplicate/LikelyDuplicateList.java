package kz.tirek.family.duplicate;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cases that are likely to be of one family, the likeliest first. */
@Schema(
    description = "Cases that are likely to be of one family, the likeliest first; ten at most.")
public record LikelyDuplicateList(@NotNull List<@NotNull LikelyDuplicate> items) {

  @Override
  public String toString() {
    return "LikelyDuplicateList[...]";
  }
}
