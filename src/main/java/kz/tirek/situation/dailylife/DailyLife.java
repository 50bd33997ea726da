package kz.tirek.situation.dailylife;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.Listed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the family finds its way in the city. Whatever is absent was not asked about. */
@Schema(
    description =
        "How the family finds its way in the city. Whatever is absent was not asked about.")
public record DailyLife(
    @Schema(description = "Codes of benefits and services that the family knows of.") @Valid
        Listed<@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60) String> knowsOf,
    @Schema(description = "Whether the family ever applied for any help.") Boolean everApplied,
    @Schema(description = "Why it never applied.") @Valid Listed<NotAppliedFor> notAppliedFor,
    @Schema(description = "What the family never asked for, and why not.") @Valid
        Listed<NeverAsked> neverAskedFor,
    Boolean timeForOffices,
    Boolean friendsOutsideKin,
    Boolean contactWithNeighbours,
    Boolean kinVisited,
    Boolean guestsReceived,
    Boolean freeTime,
    Boolean placeToPlay,
    Boolean feelsAtHome,
    Boolean trustsOffices,
    Boolean trustsAgents,
    Boolean foodSufficient,
    Boolean clothesSufficient,
    @Schema(
            description =
                "Whether anything is left of a month's money once food, the dwelling and debts are paid.")
        Boolean moneyLeft,
    @Schema(description = "What the family can hardly pay, or not every time.") @Valid
        Listed<Expense> hardToPay,
    @Schema(description = "Whether the family dares to leave the children at home alone.")
        Boolean daresToLeaveChildrenAlone,
    @Schema(description = "How the family looked for a dwelling.") @Valid
        Listed<Search> dwellingSearch,
    @Valid Observed observed)
    implements Knowable {

  /** The same without that debts are hard to pay, whether they are or not. */
  public DailyLife withoutDebts() {
    return withHardToPay(hardToPay == null ? null : hardToPay.keepingBack(Expense.DEBTS::equals));
  }

  /** The same, with what another one says of debts that are hard to pay. */
  public DailyLife withDebtsOf(DailyLife other) {
    return withHardToPay(Listed.keptBack(hardToPay, other.hardToPay, Expense.DEBTS::equals));
  }

  private DailyLife withHardToPay(Listed<Expense> expenses) {
    return new DailyLife(
        knowsOf,
        everApplied,
        notAppliedFor,
        neverAskedFor,
        timeForOffices,
        friendsOutsideKin,
        contactWithNeighbours,
        kinVisited,
        guestsReceived,
        freeTime,
        placeToPlay,
        feelsAtHome,
        trustsOffices,
        trustsAgents,
        foodSufficient,
        clothesSufficient,
        moneyLeft,
        expenses,
        daresToLeaveChildrenAlone,
        dwellingSearch,
        observed);
  }

  public boolean tellsDebts() {
    return Listed.itemsOf(hardToPay).contains(Expense.DEBTS);
  }

  /**
   * Something that a family never asked for.
   *
   * @param service code of the benefit or service in the rulebook
   * @param why the reasons it gives
   */
  @Schema(name = "NeverAskedFor", description = "Something that a family never asked for, and why.")
  public record NeverAsked(
      @Schema(
              description = "Code of the benefit or service, as the rulebook names it.",
              examples = "targeted-assistance")
          @NotNull
          @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
          @Size(max = 60)
          String service,
      @Schema(description = "The reasons that the family gives.") @Valid
          Listed<NotAppliedFor> why) {

    @Override
    public String toString() {
      return "NeverAsked[...]";
    }
  }

  /** Why a family never applied for help. */
  @Schema(name = "NotAppliedReason", description = "Why a family never applied for help.")
  public enum NotAppliedFor {
    NOT_INFORMED,
    NO_TIME,
    SHAME,
    DISTRUST,
    PAPERS,
    NO_REGISTRATION,
    THOUGHT_NOT_ENTITLED
  }

  /** What a family has to pay. */
  @Schema(name = "DailyExpense", description = "What a family has to pay.")
  public enum Expense {
    FOOD,
    RENT,
    UTILITIES,
    CLOTHES,
    SCHOOL,
    KINDERGARTEN,
    CARE_OF_HEALTH,
    TRANSPORT,
    DEBTS
  }

  /** How a dwelling is looked for. */
  @Schema(name = "DwellingSearch", description = "How a dwelling is looked for.")
  public enum Search {
    ON_FOOT,
    THROUGH_KIN,
    THROUGH_ACQUAINTANCES,
    THROUGH_EMPLOYER,
    INTERNET,
    AGENT
  }

  @Override
  public String toString() {
    return "DailyLife[...]";
  }
}
