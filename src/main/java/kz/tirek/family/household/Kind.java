package kz.tirek.family.household;

import java.util.List;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.shared.Listed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The kind of household, as the study counts them. It follows from who lives together and is never
 * typed in.
 */
@Schema(
    name = "HouseholdKind",
    description =
        "MONO: a parent with children and without a spouse at home. NUCLEAR: a couple, with or without children. EXTENDED: with"
            + " other relatives at home.")
public enum Kind {
  /** A parent with children and without a spouse at home. */
  MONO,
  /** A couple, with or without children. */
  NUCLEAR,
  /** A family with other relatives at home. */
  EXTENDED;

  /**
   * The kind that follows from the members' relations to the head.
   *
   * @return null when it cannot be said: a relation is not recorded, the list of members is not
   *     whole, or a person lives alone
   */
  public static Kind of(Listed<Person> members) {
    List<Relation> relations =
        Listed.itemsOf(members).stream()
            .map(Person::relation)
            .filter(relation -> relation != Relation.UNRELATED)
            .toList();
    if (relations.stream().anyMatch(Kind::isOtherRelative)) {
      return EXTENDED;
    }
    boolean whole = members != null && members.complete() && !relations.contains(null);
    if (!whole || !relations.contains(Relation.HEAD)) {
      return null;
    }
    if (relations.contains(Relation.SPOUSE)) {
      return NUCLEAR;
    }
    return relations.stream().anyMatch(Relation::isChild) ? MONO : null;
  }

  private static boolean isOtherRelative(Relation relation) {
    return relation != null
        && relation != Relation.HEAD
        && relation != Relation.SPOUSE
        && !relation.isChild();
  }
}
