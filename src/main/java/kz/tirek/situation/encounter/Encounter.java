package kz.tirek.situation.encounter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.OfMember;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit to a formal service, and what came of it. */
@Schema(description = "A visit to a formal service, and what came of it.")
public record Encounter(
    @Schema(description = "A name for this encounter within the request, for others to follow it.")
        @Pattern(regexp = "[0-9A-Za-z_-]{1,40}")
        String ref,
    @Schema(
            description =
                "The encounter that this one follows: its ref in an intake, where it stands before this one; its id everywhere else.")
        @Size(max = 40)
        String follows,
    @NotNull Office office,
    @Schema(
            description = "Code of the service asked for, as the rulebook names it.",
            examples = "free-school-meals")
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 60)
        String service,
    @Schema(description = "The office's own name or place, such as the number of a polyclinic.")
        @Legible
        @Size(max = 100)
        String officeName,
    @Schema(description = "When; never in the future.") PartialDate on,
    Outcome outcome,
    @Schema(description = "Reasons that were given for a refusal.") @Valid
        Listed<RefusalReason> refusedFor,
    @Schema(description = "Where the family was sent.") Office sentTo,
    @Schema(description = "The name or place of where it was sent.", examples = "Қалқаман")
        @Legible
        @Size(max = 100)
        String sentToName,
    @Schema(description = "What the family was told to pay, in whole tenge.")
        @PositiveOrZero
        @Max(1_000_000_000)
        Long askedToPay,
    @Schema(description = "What the family was told to do.") @Valid Listed<Advice> advisedTo,
    @Schema(description = "Whether things were explained.") Boolean explained,
    @Schema(description = "How one was treated.") @Valid Listed<Treatment> treatment,
    @Schema(description = "Whether the office itself said it, or the family heard it from others.")
        SaidBy saidBy,
    @Schema(description = "Visits it took so far.") @PositiveOrZero @Max(1000) Integer visits,
    @Schema(description = "Papers that were asked for.") @PositiveOrZero @Max(1000) Integer papers,
    @Schema(description = "Children who had to be brought along.") @PositiveOrZero @Max(30)
        Integer childrenBrought,
    @Schema(
            description =
                "For whom the service was asked: the ref of a member in an intake, the id where the fact is recorded by itself;"
                    + " answers have it as memberId.")
        @Size(max = 40)
        String member,
    @Valid Observed observed)
    implements OfMember {

  /** The same encounter with the id of the one it follows, where another name stood. */
  Encounter following(UUID encounter) {
    return with(encounter.toString(), refusedFor);
  }

  /** The same without that a debt was a reason, whether it was or not. */
  public Encounter withoutDebts() {
    return with(
        follows, refusedFor == null ? null : refusedFor.keepingBack(RefusalReason.DEBT::equals));
  }

  /** The same, with what another one says of a debt as a reason. */
  public Encounter withDebtsOf(Encounter other) {
    return with(follows, Listed.keptBack(refusedFor, other.refusedFor, RefusalReason.DEBT::equals));
  }

  private Encounter with(String followed, Listed<RefusalReason> reasons) {
    return new Encounter(
        ref,
        followed,
        office,
        service,
        officeName,
        on,
        outcome,
        reasons,
        sentTo,
        sentToName,
        askedToPay,
        advisedTo,
        explained,
        treatment,
        saidBy,
        visits,
        papers,
        childrenBrought,
        member,
        observed);
  }

  public boolean tellsDebts() {
    return Listed.itemsOf(refusedFor).contains(RefusalReason.DEBT);
  }

  @Override
  public String startName() {
    return "on";
  }

  /** What happened on a day is so from that day on. */
  @Override
  public PartialDate since() {
    return on;
  }

  /** Kinds of formal service. */
  @Schema(name = "EncounterOffice", description = "Kinds of formal service.")
  public enum Office {
    SERVICE_CENTRE,
    CAREER_CENTRE,
    AKIMAT,
    SCHOOL,
    KINDERGARTEN,
    EDUCATION_AUTHORITY,
    POLYCLINIC,
    HOSPITAL,
    INSURANCE_FUND,
    BANK,
    POLICE,
    COURT,
    FAMILY_SUPPORT_CENTRE,
    SHELTER,
    OTHER
  }

  /** What came of a visit. */
  @Schema(name = "EncounterOutcome", description = "What came of a visit.")
  public enum Outcome {
    GRANTED,
    INFORMED,
    ADVISED,
    REFUSED,
    SENT_ELSEWHERE,
    QUEUE_FULL,
    QUOTA_USED_UP,
    TOLD_TO_PAY,
    WAITING
  }

  /** Reasons given for a refusal. */
  @Schema(name = "EncounterRefusalReason", description = "Reasons given for a refusal.")
  public enum RefusalReason {
    NO_REGISTRATION,
    NOT_PERMANENTLY_REGISTERED,
    NO_TARGETED_ASSISTANCE,
    INCOME_TOO_HIGH,
    NOT_INSURED,
    NOT_ATTACHED,
    DEBT,
    NO_PLACES,
    QUOTA_USED_UP,
    PAPERS_MISSING,
    NOT_A_CITIZEN,
    NO_REASON_GIVEN,
    OTHER
  }

  /** What an office tells a family to do. */
  @Schema(name = "EncounterAdvice", description = "What an office tells a family to do.")
  public enum Advice {
    REGISTER,
    APPLY_FOR_TARGETED_ASSISTANCE,
    MOVE_TO_ANOTHER_DWELLING,
    PAY_INSURANCE_FIRST,
    ATTACH_TO_POLYCLINIC,
    BRING_PAPERS,
    COME_LATER,
    APPLY_ELECTRONICALLY,
    GO_TO_PAID_SERVICE
  }

  /** How one was treated. */
  @Schema(name = "EncounterTreatment", description = "How one was treated.")
  public enum Treatment {
    WELL,
    QUARREL,
    BLAMED,
    IGNORED,
    SENT_IN_CIRCLES,
    HUMILIATED
  }

  /** From whom a statement comes. */
  @Schema(name = "EncounterSaidBy", description = "From whom a statement comes.")
  public enum SaidBy {
    OFFICE,
    OTHERS
  }

  @Override
  public String toString() {
    return "Encounter[...]";
  }
}
