package kz.tirek.family.roster;

import java.time.LocalDate;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a member is to the head of the household.
 *
 * @param since null: nobody said, and it holds back without limit
 * @param until the last day; null: it still is so
 */
@Schema(
    name = "RelationToHead",
    description = "What a member is to the head of the household, from the first to the last day.")
public record RelationToHead(
    Relation relation, PartialDate since, PartialDate until, Observed observed)
    implements Knowable {

  public static RelationToHead since(LocalDate day, Relation relation) {
    return new RelationToHead(relation, day == null ? null : PartialDate.of(day), null, null);
  }

  /** For the same time, another relation. */
  public RelationToHead as(Relation other) {
    return new RelationToHead(other, since, until, null);
  }

  /** The same, from this day on. */
  public RelationToHead from(LocalDate day) {
    return new RelationToHead(relation, PartialDate.of(day), until, null);
  }

  /** The same, until the day before this one. */
  public RelationToHead before(LocalDate day) {
    LocalDate last = day.minusDays(1);
    LocalDate first = holdsFrom();
    return new RelationToHead(
        relation, since, PartialDate.of(first != null && first.isAfter(last) ? first : last), null);
  }

  @Override
  public String toString() {
    return "RelationToHead[...]";
  }
}
