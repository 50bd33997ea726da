package kz.tirek.intake;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.family.Families;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import kz.tirek.family.household.Joining;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.family.profile.FamilyProfile.Consent;
import kz.tirek.shared.Listed;
import kz.tirek.shared.event.CaseOpened;
import kz.tirek.shared.event.ConsentTold;
import kz.tirek.situation.Areas;
import kz.tirek.situation.Situation;
import kz.tirek.situation.encounter.Encounters;

/**
 * Takes a household in: opens its case and records everything that was said of it, in one
 * transaction.
 */
@ApplicationScoped
public class Intake {

  private final Families families;
  private final FactLog facts;
  private final EntityManager entities;
  private final Event<CaseOpened> opened;
  private final Event<ConsentTold> agreed;

  @Inject
  Intake(
      Families families,
      FactLog facts,
      EntityManager entities,
      Event<CaseOpened> opened,
      Event<ConsentTold> agreed) {
    this.families = families;
    this.facts = facts;
    this.entities = entities;
    this.opened = opened;
    this.agreed = agreed;
  }

  /**
   * Takes a household in.
   *
   * @param familyId the id that the new case gets
   * @param household checked
   * @param today when it was observed, where it does not say so
   * @param worker whose case it is from now on; null: nobody's yet
   * @return the ids of the members, by their places in the request
   */
  public Map<Integer, UUID> take(
      UUID familyId, NewHousehold household, LocalDate today, Recording recording, String worker) {
    Observed observed = Observed.or(household.observed(), new Observed(today, Source.FAMILY_SAID));
    List<NewMember> members = household.members().items();
    List<UUID> ids = members.stream().map(member -> facts.newId()).toList();
    Map<String, UUID> byRef = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      byRef.put(members.get(i).ref(), ids.get(i));
    }
    List<Joining> joining = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      joining.add(joining(members.get(i), ids.get(i), byRef));
    }
    families.open(
        familyId,
        household.caseNumber(),
        household.family(),
        new Listed<>(household.members().complete(), joining),
        observed,
        recording);
    Situation situation = new Situation(facts, familyId, byRef, observed, recording);
    for (int i = 0; i < ids.size(); i++) {
      record(situation, members.get(i), ids.get(i));
    }
    record(situation, household);
    entities.flush();
    opened.fire(new CaseOpened(familyId, worker));
    tell(familyId, household.family(), recording);
    return IntStream.range(0, ids.size()).boxed().collect(toMap(place -> place, ids::get));
  }

  private void tell(UUID familyId, FamilyProfile profile, Recording recording) {
    Consent consent = profile == null ? null : profile.consent();
    if (consent != null && Boolean.TRUE.equals(consent.given())) {
      agreed.fire(
          new ConsentTold(
              familyId,
              consent.on(),
              consent.how(),
              consent.until(),
              recording.agency(),
              recording.by(),
              recording.at()));
    }
  }

  private static Joining joining(NewMember member, UUID id, Map<String, UUID> byRef) {
    Person person = member.person().caringFor(ref -> byRef.get(ref).toString());
    return new Joining(
        id, member.joinedOn(), null, person, member.iin(), member.phone(), member.documents());
  }

  private static void record(Situation situation, NewMember member, UUID id) {
    situation.record(id, Areas.REGISTRATION, member.registrations());
    situation.record(id, Areas.SCHOOLING, member.schooling());
    situation.record(id, Areas.HEALTH, member.health());
    situation.record(id, Areas.NEEDED_CARE, member.neededCare());
    situation.record(id, Areas.WORK, member.work());
    situation.record(id, Areas.JOB, member.jobs());
    situation.record(id, Areas.DUTY, member.duties());
  }

  private static void record(Situation situation, NewHousehold household) {
    situation.record(null, Areas.HOUSING, household.housing());
    situation.record(null, Areas.INCOME, household.incomes());
    situation.record(null, Areas.DEBT, household.debts());
    situation.record(null, Areas.BENEFIT_RECEIVED, household.benefitsReceived());
    situation.record(null, Areas.DAILY_LIFE, household.dailyLife());
    situation.record(null, Areas.TIE, household.ties());
    Encounters.record(situation, household.encounters());
    situation.record(null, Areas.INCIDENT, household.incidents());
  }
}
