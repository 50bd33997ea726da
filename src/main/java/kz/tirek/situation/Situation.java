package kz.tirek.situation;

import java.util.Map;
import java.util.UUID;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.OfMember;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.log.FactLog;
import kz.tirek.shared.Listed;

/**
 * Writes down how a family lives, in one act of recording.
 *
 * @param members the ids of members by the refs that the facts use
 * @param otherwise when and how the facts were observed, where they do not say so themselves; whole
 */
public record Situation(
    FactLog facts,
    UUID familyId,
    Map<String, UUID> members,
    Observed otherwise,
    Recording recording) {

  /** Records a fact, of a member or of the family (null); one that is null was not asked about. */
  public void record(UUID personId, Area area, Knowable known) {
    if (known != null) {
      facts.append(familyId, personId, area, known, otherwise, recording);
    }
  }

  /** Records one fact of a list of the family, and gives its id. */
  public UUID append(Area area, OfMember known) {
    return facts.append(familyId, of(known), area, known, otherwise, recording);
  }

  /** Records a list of facts and whether it is whole; a list that is null was not asked about. */
  public void record(UUID personId, Area area, Listed<? extends Knowable> list) {
    if (list == null) {
      return;
    }
    for (Knowable known : list.items()) {
      record(known instanceof OfMember of && of.member() != null ? of(of) : personId, area, known);
    }
    recordWholeness(personId, area, list);
  }

  private UUID of(OfMember known) {
    return known.member() == null ? null : members.get(known.member());
  }

  /** Records whether a list of facts is whole. */
  public void recordWholeness(UUID personId, Area area, Listed<? extends Knowable> list) {
    record(personId, Area.Of.WHOLENESS, Wholeness.of(area.code(), list.complete(), list.items()));
  }
}
