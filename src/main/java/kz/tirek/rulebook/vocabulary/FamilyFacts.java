package kz.tirek.rulebook.vocabulary;

import java.time.LocalDate;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;

/**
 * A family as conditions see it.
 *
 * @param daysInCity days since it came to the city
 * @param monthsInCity whole months since it came to the city
 * @param incomes pensions and alimony among them, wherever they were recorded
 * @param benefitsReceived what it, or anybody in it, has already
 * @param consentUntil the last day of its consent to the keeping of its facts
 */
public record FamilyFacts(
    City city,
    Level wellbeingLevel,
    Range daysInCity,
    Range monthsInCity,
    Known<MemberFacts> members,
    HousingFacts housing,
    Known<IncomeFacts> incomes,
    Known<DebtFacts> debts,
    Known<BenefitFacts> benefitsReceived,
    DailyLifeFacts dailyLife,
    Known<TieFacts> ties,
    Known<EncounterFacts> encounters,
    Known<IncidentFacts> incidents,
    LocalDate consentUntil) {

  /** A family of which nothing is known. */
  public static final FamilyFacts UNKNOWN =
      new FamilyFacts(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Cities that a rulebook exists for. */
  public enum City {
    ALMATY
  }

  /** Levels of the Digital Family Map. */
  public enum Level {
    A,
    B,
    C,
    D,
    E
  }
}
