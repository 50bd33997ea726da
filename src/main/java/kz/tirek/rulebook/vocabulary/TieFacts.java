package kz.tirek.rulebook.vocabulary;

import kz.tirek.rulebook.known.Known;

/**
 * Somebody of the family's own network.
 *
 * @param ownsDwelling whether the person owns the dwelling that the family lives in, alone or with
 *     others
 * @param gives what the person can give
 * @param costs what helping cost the person
 * @param strained whether helping is getting hard for the person
 */
public record TieFacts(
    Kind kind,
    Boolean ownsDwelling,
    Known<TieHelpFacts> gives,
    Known<Cost> costs,
    Boolean strained,
    Known<Conflict> conflicts) {

  /** Who the person is to the family. */
  public enum Kind {
    KIN,
    FRIEND,
    NEIGHBOUR,
    ACQUAINTANCE,
    LANDLORD,
    EMPLOYER,
    MOSQUE,
    CHARITY_SITE
  }

  /** What helping can cost. */
  public enum Cost {
    MONEY,
    TIME,
    HEALTH,
    QUARREL_AT_HOME,
    FINE
  }

  /** What can lie between a family and a helper. */
  public enum Conflict {
    REFUSES_REGISTRATION,
    ASKS_MONEY_FOR_REGISTRATION,
    OBJECTS_TO_CHILDREN,
    REFUSES_REPAIRS,
    WITHHOLDS_MONEY,
    QUARREL,
    SHAME
  }

  /**
   * One thing that somebody of the family's own network can give.
   *
   * @param agreed whether the person said yes to it
   * @param atWhere of a registration: at which address
   */
  public record TieHelpFacts(What what, Boolean agreed, Where atWhere) {

    /** Kinds of help that people give each other. */
    public enum What {
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
      MONEY
    }

    /** At which address somebody would register the family. */
    public enum Where {
      WHERE_THE_FAMILY_LIVES,
      ELSEWHERE
    }
  }
}
