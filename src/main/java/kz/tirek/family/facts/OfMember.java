package kz.tirek.family.facts;

/** A fact in a list of the family that may concern one of its members. */
public interface OfMember extends Knowable {

  /** The ref of the member in an intake, the id elsewhere; null when it concerns the whole family. */
  String member();
}
