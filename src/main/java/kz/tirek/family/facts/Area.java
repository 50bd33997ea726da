package kz.tirek.family.facts;

/** An area of facts, by the code that its rows carry. */
public interface Area {

  /** The code in the database; it stays when the code in Java is renamed. */
  String code();

  /** The areas of facts that say who the family is. */
  enum Of implements Area {
    FAMILY_PROFILE,
    PERSON,
    /** That a person belongs to the household, from when until when. */
    MEMBERSHIP,
    /** What a member is to the head of the household. */
    RELATION,
    /** What two members are to each other. */
    KINSHIP,
    /** Whether a list of facts is whole: {@link Wholeness}. */
    WHOLENESS;

    @Override
    public String code() {
      return name();
    }
  }
}
