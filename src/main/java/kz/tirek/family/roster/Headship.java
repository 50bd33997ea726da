package kz.tirek.family.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.shared.problem.FieldError;

/**
 * Who is to be the head of a household, and what the others are to that person.
 *
 * @param head null: the head stays
 * @param relations of the others, by their ids; of whom nothing is said it is not recorded any more
 */
public record Headship(UUID head, Map<UUID, Relation> relations) {

  public static final Headship UNCHANGED = new Headship(null, Map.of());

  /** The first word counts where there are two of one member; {@link #errors} finds the second. */
  public static Headship of(UUID head, List<MemberRelation> relations) {
    Map<UUID, Relation> byMember = new LinkedHashMap<>();
    if (relations != null) {
      relations.forEach(each -> byMember.putIfAbsent(each.member(), each.relation()));
    }
    return new Headship(head, byMember);
  }

  /**
   * What cannot be so.
   *
   * @param at the JSON pointer of the object with both
   * @param head the name of the field with the head
   * @param relations the name of the field with the relations
   * @param newHead null: nobody is named
   * @param named null: nobody is named
   * @param members who is a member from then on
   */
  public static List<FieldError> errors(
      String at,
      String head,
      String relations,
      UUID newHead,
      List<MemberRelation> named,
      Set<UUID> members) {
    List<FieldError> errors = new ArrayList<>();
    if (newHead != null && !members.contains(newHead)) {
      errors.add(FieldError.pointer(at + "/" + head, "not-a-member"));
    }
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; named != null && i < named.size(); i++) {
      String here = at + "/" + relations + "/" + i;
      UUID member = named.get(i).member();
      if (!members.contains(member)) {
        errors.add(FieldError.pointer(here + "/member", "not-a-member"));
      } else if (!seen.add(member)) {
        errors.add(FieldError.pointer(here + "/member", "used-twice"));
      } else if (member.equals(newHead) != (named.get(i).relation() == Relation.HEAD)) {
        errors.add(FieldError.pointer(here + "/relation", "second-head"));
      }
    }
    return errors;
  }

  /** What a member is from then on; null: it is not recorded. */
  Relation of(UUID member) {
    return member.equals(head) ? Relation.HEAD : relations.get(member);
  }

  @Override
  public String toString() {
    return "Headship[...]";
  }
}
