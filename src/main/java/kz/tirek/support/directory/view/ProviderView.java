package kz.tirek.support.directory.view;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.support.directory.KeptProvider;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.ProviderKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who helps. */
@Schema(
    name = "Provider",
    description =
        "Who helps: an office, a school, a mosque, an employer, a neighbour. Private persons (EMPLOYER, LANDLORD, KIN, NEIGHBOUR,"
            + " PRIVATE_PERSON) are shown to the agency alone that knows them.")
public record ProviderView(
    @NotNull UUID id,
    @Schema(description = "Its code; private persons have none.", examples = "service-centre")
        String code,
    @NotNull ProviderKind kind,
    @Schema(description = "Whether it is a state's or municipal service.") boolean formal,
    @NotNull InLanguages name,
    @Schema(description = "Whether only your agency is shown it, because it is a private person.")
        boolean ownAgencyAlone,
    @Schema(description = "Whether it was made up to show how the directory works.")
        Boolean example,
    @Schema(description = "The day on which it came into the directory.") LocalDate addedOn,
    @Schema(description = "The first day on which it is there no more; absent while it is there.")
        LocalDate closedOn) {

  public static ProviderView of(KeptProvider kept) {
    Provider provider = kept.provider();
    return new ProviderView(
        provider.id(),
        provider.code(),
        provider.kind(),
        provider.formal(),
        InLanguages.of(provider.name()),
        provider.agency() != null,
        kept.example(),
        kept.addedOn(),
        kept.closedOn());
  }

  /** As an offer names it. */
  static ProviderView of(Provider provider) {
    return new ProviderView(
        provider.id(),
        provider.code(),
        provider.kind(),
        provider.formal(),
        InLanguages.of(provider.name()),
        provider.agency() != null,
        null,
        null,
        null);
  }

  @Override
  public String toString() {
    return "ProviderView[id=" + id + "]";
  }
}
