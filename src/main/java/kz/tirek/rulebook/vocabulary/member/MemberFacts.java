package kz.tirek.rulebook.vocabulary.member;

import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;

/**
 * A member of the family as conditions see it.
 *
 * @param age whole years on the day of the assessment; a range where the birth date is known in
 *     part
 * @param caresForOther whether the person cares for another member
 * @param registration the registration that counts: in the city before outside, this dwelling
 *     before another, permanent before temporary
 */
public record MemberFacts(
    Range age,
    Sex sex,
    Relation relation,
    Citizenship citizenship,
    MaritalStatus maritalStatus,
    Disability disability,
    Boolean pregnant,
    Boolean fullTimeStudent,
    Boolean digitalSignature,
    Boolean phoneInMobileBase,
    Known<Paper> papers,
    Boolean caresForOther,
    RegistrationFacts registration,
    SchoolingFacts schooling,
    HealthFacts health,
    WorkFacts work,
    Known<DutyFacts> duties) {

  /** Sex as papers have it. */
  public enum Sex {
    FEMALE,
    MALE
  }

  /** What a member is to the head of the family. */
  public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    STEPCHILD,
    FOSTER_CHILD,
    PARENT,
    PARENT_IN_LAW,
    GRANDPARENT,
    SIBLING,
    SIBLING_IN_LAW,
    CHILD_IN_LAW,
    GRANDCHILD,
    OTHER_RELATIVE,
    UNRELATED
  }

  /** Citizenship, as far as benefits ask for it. */
  public enum Citizenship {
    KZ,
    KANDAS,
    OTHER
  }

  /** Marital status. */
  public enum MaritalStatus {
    SINGLE,
    MARRIED,
    MARRIED_BY_RITE_ONLY,
    SEPARATED,
    DIVORCED,
    WIDOWED
  }

  /** Disability group. */
  public enum Disability {
    NONE,
    GROUP_1,
    GROUP_2,
    GROUP_3,
    CHILD
  }

  /** Papers that steps and offices ask for. */
  public enum Paper {
    IDENTITY_CARD,
    BIRTH_CERTIFICATE,
    MARRIAGE_CERTIFICATE,
    DIVORCE_CERTIFICATE,
    KANDAS_CERTIFICATE,
    DISABILITY_CERTIFICATE,
    RENT_CONTRACT,
    HEALTH_PASSPORT
  }
}
