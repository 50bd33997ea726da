package kz.tirek.family.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.consent.Form;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a family as a whole. Whatever is absent was not asked about. */
@Schema(
    description = "What is known of the family as a whole. Whatever is absent was not asked about.")
public record FamilyProfile(
    @Valid Origin origin,
    @Schema(description = "When the family came to the city; the month or the year is enough.")
        PartialDate arrivedOn,
    @Schema(description = "The city the family lives in.") City city,
    @Schema(description = "The district of the city.") District district,
    @Schema(description = "The language the family wants to be spoken to in.") Language language,
    @Schema(
            description =
                "The level on the Digital Family Map, when the family or an office told it: A (well) to E (emergency).")
        WellbeingLevel wellbeingLevel,
    @Schema(
            description =
                "Codes of steps that the family said it will not take; they appear in no plan. A plain list: the family decides what"
                    + " stands on it, so that it is always whole.",
            examples = "[\"register-temporarily\"]")
        @Size(max = 50)
        List<@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60) String> refusedSteps,
    @Valid Consent consent,
    @Valid Observed observed)
    implements Knowable {

  /** The same, with another answer to whether its facts may be kept. */
  public FamilyProfile with(Consent answer) {
    return new FamilyProfile(
        origin,
        arrivedOn,
        city,
        district,
        language,
        wellbeingLevel,
        refusedSteps,
        answer,
        observed);
  }

  /** Where the family came from. */
  @Schema(name = "FamilyOrigin", description = "Where the family came from.")
  public record Origin(
      @Legible @Size(max = 100) String region,
      @Legible @Size(max = 100) String district,
      @Legible @Size(max = 100) String village) {
    @Override
    public String toString() {
      return "Origin[...]";
    }
  }

  /**
   * What the family answered when it was asked whether its facts may be kept. A yes, and what comes
   * after it, is in the register of consents, which this follows; a no is here alone.
   */
  @Schema(
      name = "FamilyConsent",
      description =
          "What the family answered when it was asked whether its facts may be kept. A yes is recorded among its consents when the"
              + " household is taken in; from then on it is given, renewed and withdrawn there, and this follows.")
  public record Consent(
      @Schema(description = "Whether the family agreed that its facts are kept.") Boolean given,
      @Since1900 LocalDate on,
      Form how,
      @Schema(description = "The last day on which it holds.") @Since1900 LocalDate until) {

    @Override
    public String toString() {
      return "Consent[...]";
    }
  }

  /** Cities that a rulebook exists for. */
  @Schema(name = "City", description = "Cities that a rulebook exists for.")
  public enum City {
    ALMATY
  }

  /** The eight districts of Almaty. */
  @Schema(name = "District", description = "The eight districts of Almaty.")
  public enum District {
    ALATAU,
    ALMALY,
    AUEZOV,
    BOSTANDYK,
    ZHETYSU,
    MEDEU,
    NAURYZBAY,
    TURKSIB
  }

  /** Levels of the Digital Family Map (order No. 267 of 29.06.2023). */
  @Schema(
      name = "WellbeingLevel",
      description = "Levels of the Digital Family Map (order No. 267 of 29.06.2023).")
  public enum WellbeingLevel {
    A,
    B,
    C,
    D,
    E
  }

  @Override
  public String toString() {
    return "FamilyProfile[...]";
  }
}
