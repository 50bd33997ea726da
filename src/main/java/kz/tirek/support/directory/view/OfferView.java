package kz.tirek.support.directory.view;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.text.Language;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Point;
import kz.tirek.support.offer.Verified;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Help that a provider offers. */
@Schema(
    name = "Offer",
    description =
        "Help that a provider offers. What is absent is not known, unless stated otherwise.")
public record OfferView(
    @NotNull UUID id,
    @Schema(description = "Its code; absent for private persons.", examples = "line-111")
        String code,
    @NotNull ProviderView provider,
    @Schema(
            description = "Kinds of help in the words of the rulebook, the main one first.",
            examples = "[\"registration\", \"information\"]")
        @NotNull
        List<String> helps,
    @Schema(
            description =
                "Codes of the barriers that it is made for; none: all that its kinds of help serve.")
        @NotNull
        List<String> barriers,
    @Schema(
            description =
                "Codes of the steps that it is made for; none: all that its kinds of help serve.")
        @NotNull
        List<String> steps,
    @Schema(
            description =
                "Whom it is for, in the words of the rulebook's conditions about a family; absent: everybody.")
        String when,
    @Schema(description = "What it costs a family, in whole tenge; 0: nothing.") Long price,
    @Schema(description = "In which it is given; none: not known.") @NotNull
        List<Language> languages,
    @Schema(description = "Where it is; absent: it serves the whole city.") District district,
    Point point,
    @Schema(description = "When it is open.") List<OpeningHours> openings,
    @Schema(description = "Whether it is there for a short time of the year only.")
        boolean seasonal,
    Capacity capacity,
    @Schema(description = "How to reach it; absent where nothing verified is known.")
        String contact,
    @NotNull InLanguages name,
    @Schema(description = "What is offered.") @NotNull InLanguages what,
    @Schema(description = "What to mind; absent where nothing is known.") InLanguages mind,
    @Schema(description = "Codes of papers to bring.") @NotNull List<String> papers,
    @Schema(description = "Where the entry comes from.") @NotNull String source,
    @Schema(description = "Absent where nobody asked the provider since it was changed last.")
        Verified verified,
    @Schema(description = "Whether it was made up to show how the directory works.")
        boolean example,
    @Schema(description = "The day on which it came into the directory.") @NotNull
        LocalDate addedOn,
    @Schema(description = "The first day on which it is there no more; absent while it is there.")
        LocalDate closedOn) {

  public static OfferView of(Offer offer) {
    return new OfferView(
        offer.id(),
        offer.code(),
        ProviderView.of(offer.provider()),
        offer.helps(),
        offer.barriers().stream().sorted().toList(),
        offer.steps().stream().sorted().toList(),
        offer.when(),
        offer.price(),
        offer.languages().stream().sorted().toList(),
        offer.district(),
        offer.point(),
        offer.openings() == null ? null : offer.openings().stream().map(OpeningHours::of).toList(),
        offer.seasonal(),
        offer.capacity(),
        offer.contact(),
        InLanguages.of(offer.name()),
        InLanguages.of(offer.what()),
        InLanguages.of(offer.mind()),
        offer.papers(),
        offer.source(),
        offer.verified(),
        offer.example(),
        offer.addedOn(),
        offer.closedOn());
  }

  @Override
  public String toString() {
    return "OfferView[id=" + id + "]";
  }
}
