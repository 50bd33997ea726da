package kz.tirek.situation.health;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.Listed;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's health and way to care. Whatever is absent was not asked about. */
@Schema(description = "A person's health and way to care. Whatever is absent was not asked about.")
public record Health(
    @Schema(description = "Whether the person is attached to a polyclinic.") Boolean attached,
    @Legible @Size(max = 100) String polyclinic,
    @Schema(
            description =
                "Who pays the person's health insurance (МӘМС, ОСМС); NOT_INSURED: nobody.")
        Insurance insurance,
    Boolean chronicIllness,
    @Schema(
            description =
                "Whether the illness came from, or is made worse by, the dwelling, as a doctor said.")
        Boolean harmedByHousing,
    @Schema(description = "Stays in hospital in the last twelve months.") @PositiveOrZero @Max(100)
        Integer hospitalStays,
    Boolean careForgone,
    @Schema(description = "Why care was given up.") @Valid Listed<Reason> forgoneFor,
    @Schema(description = "Whether a pregnancy is watched by a doctor.") Boolean pregnancyCare,
    @Valid Observed observed)
    implements Knowable {

  /** Who pays for compulsory health insurance. */
  @Schema(name = "HealthInsurance", description = "Who pays for compulsory health insurance.")
  public enum Insurance {
    STATE,
    EMPLOYER,
    SELF,
    LOCAL_BUDGET,
    NOT_INSURED
  }

  /** Why care was given up. */
  @Schema(name = "CareForgoneReason", description = "Why care was given up.")
  public enum Reason {
    COST,
    NOT_INSURED,
    NOT_ATTACHED,
    NO_REGISTRATION,
    DISTANCE,
    QUEUE,
    NO_TIME,
    DISTRUST,
    NOBODY_TO_MIND_CHILDREN
  }

  @Override
  public String toString() {
    return "Health[...]";
  }
}
