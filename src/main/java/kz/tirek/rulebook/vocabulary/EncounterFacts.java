package kz.tirek.rulebook.vocabulary;

import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;

/**
 * A visit to a formal service, and what came of it.
 *
 * @param on the day of the visit; {@code monthsBetween(e.on, today)} are the months since
 * @param advisedTo what the family was told to do
 * @param member the number of the member for whom the service was asked; not known where it was for
 *     nobody in particular
 */
public record EncounterFacts(
    Office office,
    String service,
    DayRange on,
    Outcome outcome,
    Known<RefusalReason> refusedFor,
    Known<Advice> advisedTo,
    Boolean explained,
    Known<Treatment> treatment,
    Integer member) {

  /** Kinds of formal service. */
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
  public enum Treatment {
    WELL,
    QUARREL,
    BLAMED,
    IGNORED,
    SENT_IN_CIRCLES,
    HUMILIATED
  }
}
