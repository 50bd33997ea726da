package kz.tirek.rulebook.vocabulary.member;

import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;

/**
 * A member of the family as conditions see it.
 *
 * @param number the place in {@code family.members}, from 0: what is somebody's names it, as in
 *     {@code family.incomes.exists(i, i.kind == 'PENSION' && i.member == member.number)}
 * @param age whole years on the day of the assessment; a range where the birth date is known in
 *     part
 * @param caredFor those of the family whom the person cares for
 * @param orphan whether the person lost both parents or their care, as the state recognises it
 * @param permanentResidence whether a foreigner may live in Kazakhstan permanently
 * @param motherAward the award of the state for a mother of many
 * @param registration the registration that counts: in the city before outside, this dwelling
 *     before another, permanent before temporary
 * @param jobs a whole list without any: no work
 */
public record MemberFacts(
    Integer number,
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
    Known<CaredForFacts> caredFor,
    Boolean orphan,
    Boolean permanentResidence,
    MotherAward motherAward,
    RegistrationFacts registration,
    SchoolingFacts schooling,
    HealthFacts health,
    Known<NeededCareFacts> neededCare,
    WorkFacts work,
    Known<JobFacts> jobs,
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

  /** Awards of the state for mothers of many. */
  public enum MotherAward {
    NONE,
    KUMIS_ALQA,
    ALTYN_ALQA
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
