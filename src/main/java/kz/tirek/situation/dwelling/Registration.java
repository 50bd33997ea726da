package kz.tirek.situation.dwelling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A registration of a person at a place of residence (тіркеу, прописка), or the recorded fact that
 * there is none. Law on Population Migration art. 51; decree No. 30 of 04.02.2020: children under
 * 14 are not registered separately.
 */
@Schema(
    description =
        "A registration of a person at a place of residence, or the recorded fact that there is none (kind NONE).")
public record Registration(
    @NotNull Kind kind,
    @Schema(description = "Where the person is registered.") Place place,
    PartialDate since,
    @Schema(description = "The last day on which it holds; not before since.") PartialDate until,
    @Schema(description = "Whether the person really lives at the place of registration.")
        Boolean livesThere,
    @Schema(
            description =
                "Who registered the person. A restricted fact: it is never on the family's page, in letters or exports.")
        RegisteredBy registeredBy,
    @Schema(description = "By whose wish. A restricted fact.") @Legible @Size(max = 200)
        String byWhoseWish,
    @Valid Observed observed)
    implements Knowable {

  /** The same, without who registered the person and by whose wish. */
  public Registration withoutWhoRegistered() {
    return new Registration(kind, place, since, until, livesThere, null, null, observed);
  }

  /** The same, with who registered the person and by whose wish taken from another. */
  public Registration withWhoRegistered(Registration other) {
    return new Registration(
        kind, place, since, until, livesThere, other.registeredBy, other.byWhoseWish, observed);
  }

  /** Kinds of registration. */
  @Schema(name = "RegistrationKind", description = "Kinds of registration.")
  public enum Kind {
    NONE,
    TEMPORARY,
    PERMANENT
  }

  /** Where a person is registered, seen from where the person lives. */
  @Schema(
      name = "RegistrationPlace",
      description = "Where a person is registered, seen from where the person lives.")
  public enum Place {
    THIS_DWELLING,
    OTHER_IN_CITY,
    OUTSIDE_CITY
  }

  /** Who gave the registration. */
  @Schema(name = "RegisteredBy", description = "Who gave the registration.")
  public enum RegisteredBy {
    SELF,
    LANDLORD,
    KIN,
    ACQUAINTANCE,
    EMPLOYER,
    STRANGER,
    PAID_AGENT
  }

  @Override
  public String toString() {
    return "Registration[...]";
  }
}
