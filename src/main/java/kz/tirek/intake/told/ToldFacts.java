package kz.tirek.intake.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.Status;
import kz.tirek.family.StoredCase;
import kz.tirek.family.StoredCase.StoredFact;
import kz.tirek.family.StoredCase.StoredMember;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.OfMember;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.log.FactValues;
import kz.tirek.intake.NewHousehold;
import kz.tirek.intake.NewMember;
import kz.tirek.shared.Listed;
import kz.tirek.situation.Areas;

/** The facts of one household that is told, as the tables would give them out on a day. */
final class ToldFacts {

  private static final String NOBODY = "told";

  private final FactValues values;
  private final NewHousehold household;
  private final List<UUID> ids;
  private final LocalDate asOf;
  private final Observed otherwise;
  private final Instant now;
  private final Map<String, UUID> byRef = new HashMap<>();
  private final List<StoredFact> facts = new ArrayList<>();

  /**
   * @param otherwise when and how it was observed, where a fact does not say so itself; whole
   */
  ToldFacts(
      FactValues values,
      NewHousehold household,
      List<UUID> ids,
      LocalDate asOf,
      Observed otherwise,
      Instant now) {
    this.values = values;
    this.household = household;
    this.ids = ids;
    this.asOf = asOf;
    this.otherwise = otherwise;
    this.now = now;
  }

  StoredCase asCase(UUID family) {
    List<NewMember> told = household.members().items();
    for (int i = 0; i < told.size(); i++) {
      byRef.put(told.get(i).ref(), ids.get(i));
    }
    List<StoredMember> members = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      NewMember member = told.get(i);
      if (member.joinedOn() == null || !member.joinedOn().earliest().isAfter(asOf)) {
        members.add(
            new StoredMember(ids.get(i), member.joinedOn(), now, null, List.of(), List.of()));
        member(member, ids.get(i));
      }
    }
    family();
    return new StoredCase(family, NOBODY, Status.OPEN, now, 0, members, facts);
  }

  private void member(NewMember member, UUID id) {
    one(id, Area.Of.PERSON, member.person().caringFor(ref -> byRef.get(ref).toString()));
    list(id, Areas.REGISTRATION, member.registrations());
    one(id, Areas.SCHOOLING, member.schooling());
    one(id, Areas.HEALTH, member.health());
    list(id, Areas.NEEDED_CARE, member.neededCare());
    one(id, Areas.WORK, member.work());
    list(id, Areas.JOB, member.jobs());
    list(id, Areas.DUTY, member.duties());
  }

  private void family() {
    one(null, Area.Of.FAMILY_PROFILE, household.family());
    one(
        null,
        Area.Of.WHOLENESS,
        new Wholeness(
            Wholeness.MEMBERS,
            household.members().complete(),
            Wholeness.latest(
                household.members().items().stream()
                    .map(member -> member.joinedOn())
                    .map(joined -> joined == null ? null : joined.earliest())),
            null));
    one(null, Areas.HOUSING, household.housing());
    list(null, Areas.INCOME, household.incomes());
    list(null, Areas.DEBT, household.debts());
    list(null, Areas.BENEFIT_RECEIVED, household.benefitsReceived());
    one(null, Areas.DAILY_LIFE, household.dailyLife());
    list(null, Areas.TIE, household.ties());
    list(null, Areas.ENCOUNTER, household.encounters());
    list(null, Areas.INCIDENT, household.incidents());
  }

  private void list(UUID person, Area area, Listed<? extends Knowable> list) {
    if (list == null) {
      return;
    }
    for (Knowable known : list.items()) {
      UUID whose =
          known instanceof OfMember of && of.member() != null ? byRef.get(of.member()) : person;
      one(whose, area, known);
    }
    one(person, Area.Of.WHOLENESS, Wholeness.of(area.code(), list.complete(), list.items()));
  }

  /** What does not hold yet is left out, as the tables leave it out. */
  private void one(UUID person, Area area, Knowable known) {
    if (known == null) {
      return;
    }
    Observed observed = Observed.or(known.observed(), otherwise);
    LocalDate from = known.holdsFrom();
    LocalDate until = known.holdsUntil();
    if (from != null && from.isAfter(asOf)) {
      return;
    }
    boolean later = observed.on().isAfter(asOf);
    facts.add(
        new StoredFact(
            new UUID(0, facts.size() + 1L),
            person,
            area.code(),
            values.json(known),
            observed.on(),
            observed.source(),
            now,
            NOBODY,
            from == null && later ? true : null,
            until != null && until.isBefore(asOf),
            later ? from : observed.on()));
  }

  @Override
  public String toString() {
    return "ToldFacts[" + facts.size() + "]";
  }
}
