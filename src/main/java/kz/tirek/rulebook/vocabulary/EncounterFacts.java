package kz.tirek.rulebook.vocabulary;

/** A visit to a formal service, and what came of it. */
public record EncounterFacts(Office office, String service, Outcome outcome, Boolean explained) {

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
}
