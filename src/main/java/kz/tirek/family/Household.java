package kz.tirek.family;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.StoredCase.StoredFact;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.roster.Membership;
import kz.tirek.family.roster.RelationToHead;
import kz.tirek.shared.PartialDate;

/**
 * Who belongs to a household on a day, from the facts that say so; what is known of anybody else is
 * left out.
 */
final class Household {

  private final Map<UUID, PartialDate> joined = new HashMap<>();
  private final List<StoredFact> facts = new ArrayList<>();

  private Household() {}

  /**
   * The household of a day.
   *
   * @param all the facts of the case, as they held on the day or had ended before it
   */
  static Household of(List<StoredFact> all, FactReader reader) {
    Household household = new Household();
    Map<UUID, StoredFact> relations = new HashMap<>();
    for (StoredFact fact : all) {
      if (is(fact, Area.Of.MEMBERSHIP) && !fact.ended()) {
        household.joined.put(fact.personId(), joinedOn(fact.value(), reader));
      } else if (is(fact, Area.Of.RELATION) && !fact.ended()) {
        relations.merge(fact.personId(), fact, Household::later);
      }
    }
    for (StoredFact fact : all) {
      if (fact.personId() != null && !household.has(fact.personId())) {
        continue;
      }
      if (is(fact, Area.Of.PERSON)) {
        household.facts.add(related(fact, relations.get(fact.personId()), reader));
      } else if (!is(fact, Area.Of.MEMBERSHIP) && !is(fact, Area.Of.RELATION)) {
        household.facts.add(fact);
      }
    }
    return household;
  }

  private static boolean is(StoredFact fact, Area area) {
    return fact.area().equals(area.code());
  }

  private static StoredFact later(StoredFact one, StoredFact other) {
    return comparing(StoredFact::observedOn)
                .thenComparing(StoredFact::recordedAt)
                .compare(one, other)
            > 0
        ? one
        : other;
  }

  /** The person, and what the person is to the head of the household: two facts, told as one. */
  private static StoredFact related(StoredFact person, StoredFact relation, FactReader reader) {
    if (relation == null) {
      return person;
    }
    String rest = person.value().strip().substring(1).strip();
    return person.with(
        "{" + inside(relation.value(), reader) + (rest.equals("}") ? "" : ",") + rest);
  }

  /** As a JSON member without its braces: most relations say nothing else, and are not parsed. */
  private static String inside(String relation, FactReader reader) {
    return relation.indexOf(',') < 0
        ? relation.substring(relation.indexOf('{') + 1, relation.lastIndexOf('}'))
        : "\"relation\":\"" + reader.read(relation, RelationToHead.class).relation() + "\"";
  }

  /** Nobody said so of most. */
  private static PartialDate joinedOn(String membership, FactReader reader) {
    return membership.length() == 2 ? null : reader.read(membership, Membership.class).joinedOn();
  }

  boolean has(UUID person) {
    return joined.containsKey(person);
  }

  /** Since when the person is a member; null where nobody said. */
  PartialDate joinedOn(UUID person) {
    return joined.get(person);
  }

  /** What is known of the members and of the household as a whole. */
  List<StoredFact> facts() {
    return facts;
  }

  @Override
  public String toString() {
    return "Household[" + joined.size() + " members]";
  }
}
