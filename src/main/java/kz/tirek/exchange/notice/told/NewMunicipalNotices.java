package kz.tirek.exchange.notice.told;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office says of people, up to a hundred notices at once. */
@Schema(description = "What an office says of people, up to a hundred notices at once.")
public record NewMunicipalNotices(
    @NotEmpty @Size(max = 100) List<@NotNull @Valid NewMunicipalNotice> items) {

  @Override
  public String toString() {
    return "NewMunicipalNotices[...]";
  }
}
