package kz.tirek.family.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.log.Version;
import kz.tirek.family.roster.Roster.Related;
import kz.tirek.family.roster.Roster.Stay;

/** Reads who belongs to a household over time. */
@ApplicationScoped
public class Rosters {

  private final FactLog facts;
  private final FactReader reader;

  @Inject
  Rosters(FactLog facts, FactReader reader) {
    this.facts = facts;
    this.reader = reader;
  }

  /** Who belongs to it over time, as far as it is known now. */
  public Roster of(UUID familyId) {
    List<Stay> stays =
        facts.present(familyId, Area.Of.MEMBERSHIP).stream()
            .map(each -> new Stay(each.id(), each.personId(), value(each, Membership.class)))
            .toList();
    List<Related> related =
        facts.present(familyId, Area.Of.RELATION).stream()
            .map(each -> new Related(each.id(), each.personId(), value(each, RelationToHead.class)))
            .toList();
    return new Roster(
        stays, related, wholeness(familyId).stream().anyMatch(each -> complete(each)));
  }

  /** What says whether the list of members is whole; the latest alone counts. */
  public List<Version> wholeness(UUID familyId) {
    return facts.present(familyId, Area.Of.WHOLENESS).stream()
        .filter(each -> each.personId() == null)
        .filter(each -> value(each, Wholeness.class).list().equals(Wholeness.MEMBERS))
        .reduce((earlier, later) -> later)
        .stream()
        .toList();
  }

  private boolean complete(Version wholeness) {
    return value(wholeness, Wholeness.class).complete();
  }

  private <T> T value(Version version, Class<T> type) {
    return reader.read(version.value(), type);
  }
}
