package kz.tirek.situation.network;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody of the family's own network: help with a limit, not an endless pool. */
@Schema(
    description = "Somebody of the family's own network: help with a limit, not an endless pool.")
public record Tie(
    @NotNull Kind kind,
    @Schema(
            description =
                "A name that the family uses; a private person's name is never published.")
        @Legible
        @Size(max = 100)
        String name,
    @Schema(
            description =
                "The id of somebody who belonged to the household and does not any more, such as a father who moved out. Nobody"
                    + " who belongs to it, and nobody under 18, is a tie.")
        @Size(max = 40)
        String formerMember,
    @Schema(
            description =
                "Whether the person is an adult; a person under 18 is never shown as help.")
        Boolean adult,
    @Schema(description = "Whether the person lives in the family's city.") Boolean inCity,
    @Schema(
            description =
                "Whether the person owns the dwelling that the family lives in, alone or with others.")
        Boolean ownsDwelling,
    @Schema(description = "What the person can give.") @Valid Listed<Help> gives,
    @Schema(description = "How often the person was asked in the last three months.")
        @PositiveOrZero
        @Max(1000)
        Integer timesAsked,
    @Schema(description = "What helping cost the person.") @Valid Listed<Cost> costs,
    @Schema(description = "Whether helping is getting hard for the person.") Boolean strained,
    @Schema(description = "What lies between the family and this person.") @Valid
        Listed<Conflict> conflicts,
    @Schema(description = "Since when the family can turn to this person.") PartialDate since,
    @Schema(description = "Until when it could.") PartialDate until,
    @Valid Observed observed)
    implements Knowable {

  /**
   * One thing that somebody can give, and how it went when the family asked for it.
   *
   * @param what the kind of help
   * @param agreed whether the person said yes to this; null when nobody asked
   * @param atWhere of a registration: at which address
   */
  @Schema(
      name = "TieHelp",
      description =
          "One thing that somebody can give, and how it went when the family asked for it.")
  public record Help(
      @NotNull HelpKind what,
      @Schema(description = "Whether the person agreed to give this; absent when nobody asked.")
          Boolean agreed,
      @Schema(
              description =
                  "Of a registration: at which address. Where the family does not live it is recorded and warned of, and never"
                      + " shown as help.")
          Where atWhere,
      @Schema(description = "How often this was asked for in the last three months.")
          @PositiveOrZero
          @Max(1000)
          Integer timesAsked,
      @Schema(description = "When it was asked for last; never in the future.")
          PartialDate lastAskedOn,
      @Schema(description = "What came of it when it was asked for last.") Answer lastAnswer) {

    @Override
    public String toString() {
      return "Help[...]";
    }
  }

  /** At which address somebody would register the family. */
  @Schema(
      name = "RegistrationOfferedAt",
      description = "At which address somebody would register the family.")
  public enum Where {
    WHERE_THE_FAMILY_LIVES,
    ELSEWHERE
  }

  /** What came of asking somebody for help. */
  @Schema(name = "TieAnswer", description = "What came of asking somebody for help.")
  public enum Answer {
    HELPED,
    HELPED_IN_PART,
    PROMISED,
    COULD_NOT,
    WOULD_NOT
  }

  /** Who the person is to the family. A mosque or a charity site is a restricted fact. */
  @Schema(
      name = "TieKind",
      description =
          "Who the person is to the family. A mosque or a charity site is a restricted fact.")
  public enum Kind {
    KIN,
    FRIEND,
    NEIGHBOUR,
    ACQUAINTANCE,
    LANDLORD,
    EMPLOYER,
    MOSQUE,
    CHARITY_SITE;

    /** Whether it says what the family believes, which only those see who work with it. */
    public boolean isReligious() {
      return this == MOSQUE || this == CHARITY_SITE;
    }
  }

  /** Kinds of help that people give each other. */
  @Schema(
      name = "HelpKind",
      description =
          "Kinds of help that people give each other. The rulebook, referrals and matches write the same kind in small letters with"
              + " hyphens: CHILD_MINDING is child-minding there. INTERCEDE is recorded where it happened, and no referral asks for it.")
  public enum HelpKind {
    FIND_DWELLING,
    LODGING,
    LET_DWELLING,
    STORE_BELONGINGS,
    LOAN,
    REGISTRATION,
    CHILD_MINDING,
    ESCORT,
    FOOD,
    CLOTHES,
    INFORMATION,
    WORK,
    ADVICE,
    INTERCEDE,
    MONEY;

    /** As the rulebook names it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What helping can cost. */
  @Schema(name = "TieCost", description = "What helping cost somebody of the family's own network.")
  public enum Cost {
    MONEY,
    TIME,
    HEALTH,
    QUARREL_AT_HOME,
    FINE
  }

  /** What can lie between a family and a helper. */
  @Schema(name = "TieConflict", description = "What can lie between a family and a helper.")
  public enum Conflict {
    REFUSES_REGISTRATION,
    ASKS_MONEY_FOR_REGISTRATION,
    OBJECTS_TO_CHILDREN,
    REFUSES_REPAIRS,
    WITHHOLDS_MONEY,
    QUARREL,
    SHAME
  }

  @Override
  public String toString() {
    return "Tie[...]";
  }
}
