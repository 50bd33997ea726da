package kz.tirek.situation.health;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service of health care that a person needs and does not have, and what stands before it. */
@Schema(
    description =
        "A service of health care that a person needs and does not have, and what stands before it.")
public record NeededCare(
    Service service,
    @Schema(description = "Since when the person waits for it.") PartialDate waitingSince,
    @Schema(
            description =
                "What stands between the person and this care; a complete empty list: nothing.")
        @Valid
        Listed<Obstacle> obstacles,
    @Schema(
            description = "Where the person was sent for it: a place or a clinic.",
            examples = "Қалқаман")
        @Legible
        @Size(max = 100)
        String sentTo,
    @Schema(description = "The last day on which it was needed: it was had, or is needed no more.")
        PartialDate until,
    @Valid Observed observed)
    implements Knowable {

  /** Who waits for care needs it since then. */
  @Override
  public PartialDate since() {
    return waitingSince;
  }

  @Override
  public String startName() {
    return "waitingSince";
  }

  /** Services of health care. */
  @Schema(name = "HealthService", description = "Services of health care.")
  public enum Service {
    FAMILY_DOCTOR,
    SPECIALIST,
    ULTRASOUND,
    TESTS,
    DENTIST,
    MEDICINES,
    SURGERY,
    REHABILITATION,
    VACCINATION,
    MENTAL_HEALTH
  }

  /** What stands between a person and care. */
  @Schema(name = "CareObstacle", description = "What stands between the person and care.")
  public enum Obstacle {
    NO_SPECIALIST,
    SENT_FAR,
    QUEUE_FULL,
    QUOTA_USED_UP,
    TOLD_TO_PAY,
    NOT_EXPLAINED
  }

  @Override
  public String toString() {
    return "NeededCare[...]";
  }
}
