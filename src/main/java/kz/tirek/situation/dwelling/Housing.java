package kz.tirek.situation.dwelling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dwelling that the family lives in. Whatever is absent was not asked about. */
@Schema(
    description = "The dwelling that the family lives in. Whatever is absent was not asked about.")
public record Housing(
    Tenure tenure,
    @Schema(description = "Since when the family lives there.") PartialDate since,
    @Schema(description = "The last day on which the family lived there.") PartialDate until,
    @Schema(description = "The last day of the lease or of the leave to stay.")
        PartialDate leaseUntil,
    @Schema(description = "Whether the dwelling goes with a job.") Boolean tiedToJob,
    @Schema(description = "Rooms to live in, the kitchen not counted.") @Positive @Max(50)
        Integer rooms,
    @Schema(description = "People who live there, those outside the family included.")
        @Positive
        @Max(100)
        Integer people,
    @Schema(description = "Living area in whole square metres.") @Positive @Max(2000) Integer area,
    @Schema(description = "Rent in tenge a month.") @PositiveOrZero @Max(1_000_000_000) Long rent,
    @Schema(description = "Heating, water and the like in tenge a month, where not in the rent.")
        @PositiveOrZero
        @Max(1_000_000_000)
        Long utilities,
    @Schema(description = "Deposit paid, in tenge.") @PositiveOrZero @Max(1_000_000_000)
        Long deposit,
    @Valid Listed<Defect> defects,
    @Schema(description = "Whether something burned in this dwelling, its wiring for instance.")
        Boolean hadFire,
    @Schema(description = "Whether the owner refused to repair.") Boolean repairsRefused,
    @Schema(description = "Whether a child has a place to study.") Boolean placeToStudy,
    Boolean privacy,
    @Schema(description = "Whether the family was told to leave.") Boolean noticeToLeave,
    @Schema(description = "By which day the family has to leave.") @Since1900 LocalDate leaveBy,
    Boolean slatedForDemolition,
    @Schema(description = "Times the family moved since it came to the city.")
        @PositiveOrZero
        @Max(100)
        Integer moves,
    @Schema(description = "Why this dwelling was chosen.") @Valid Listed<Reason> chosenFor,
    @Schema(description = "What the owners, all of them, said to registration at this dwelling.")
        Consent ownersConsent,
    @Schema(description = "How the landlord looks at children.") Attitude landlordToChildren,
    @Schema(description = "Whether the family owns another dwelling.") Boolean ownsElsewhere,
    @Schema(description = "Whether the family owned a dwelling in the last five years.")
        Boolean ownedInFiveYears,
    @Schema(
            description =
                "The last day on which the family owned a dwelling, where it owns none any more; it tells more than"
                    + " ownedInFiveYears and goes before it. Never in the future.")
        PartialDate ownedUntil,
    @Valid Observed observed)
    implements Knowable {

  /** By what right the family lives there; NONE: it has nowhere to stay. */
  @Schema(
      name = "HousingTenure",
      description = "By what right the family lives there; NONE: it has nowhere to stay.")
  public enum Tenure {
    OWNED,
    RENTED_WITH_CONTRACT,
    RENTED_WITHOUT_CONTRACT,
    STATE_RENTED,
    WITH_KIN,
    EMPLOYERS,
    DORMITORY,
    SHELTER,
    NONE
  }

  /** What is wrong with a dwelling. */
  @Schema(name = "HousingDefect", description = "What is wrong with a dwelling.")
  public enum Defect {
    DAMP,
    MOULD,
    NO_AIR,
    NO_WATER,
    NO_HEATING,
    NO_SEWERAGE,
    STOVE_HEATING,
    UNSAFE_WIRING,
    UNSAFE_STRUCTURE,
    VERMIN
  }

  /** Why a dwelling was chosen. */
  @Schema(name = "HousingChoiceReason", description = "Why a dwelling was chosen.")
  public enum Reason {
    CHEAP,
    NEAR_SCHOOL,
    NEAR_WORK,
    NEAR_KIN,
    CHILDREN_ACCEPTED,
    NOTHING_ELSE_FOUND
  }

  /** Where the owners' consent to registration stands. */
  @Schema(name = "OwnersConsent", description = "Where the owners' consent to registration stands.")
  public enum Consent {
    NOT_ASKED,
    ASKED,
    GIVEN,
    REFUSED,
    GIVEN_FOR_PAYMENT
  }

  /** How a landlord looks at children. */
  @Schema(name = "LandlordAttitude", description = "How a landlord looks at children.")
  public enum Attitude {
    WELCOMES,
    TOLERATES,
    OBJECTS
  }

  @Override
  public String toString() {
    return "Housing[...]";
  }
}
