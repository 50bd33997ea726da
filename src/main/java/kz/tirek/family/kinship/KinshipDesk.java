package kz.tirek.family.kinship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.Families;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import kz.tirek.family.household.Kinship;
import kz.tirek.family.household.KinshipCheck;
import kz.tirek.family.household.KinshipCheck.Bond;
import kz.tirek.family.household.Members;
import kz.tirek.family.log.Change;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.log.Version;
import kz.tirek.family.person.Person;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/** Carries out what is told of what members are to each other. */
@ApplicationScoped
class KinshipDesk {

  private final Families families;
  private final FamilyPages pages;
  private final Members members;
  private final FactLog facts;
  private final FactReader reader;
  private final Today today;

  @Inject
  KinshipDesk(
      Families families,
      FamilyPages pages,
      Members members,
      FactLog facts,
      FactReader reader,
      Today today) {
    this.families = families;
    this.pages = pages;
    this.members = members;
    this.facts = facts;
    this.reader = reader;
    this.today = today;
  }

  void relate(UUID family, NewKinship wanted, Recording recording) {
    families.lock(family, recording);
    if (!members.has(family, wanted.member())) {
      throw Problem.invalid(FieldError.pointer("/member", "not-a-member"));
    }
    refuse(check(family, null, wanted.member(), wanted.kinship()));
    facts.append(
        family,
        wanted.member(),
        Area.Of.KINSHIP,
        wanted.kinship(),
        seen(wanted.kinship().observed()),
        recording);
    pages.changed(family, recording);
  }

  UUID correct(UUID family, UUID fact, NewKinshipCorrection wanted, Recording recording) {
    families.lock(family, recording);
    Version before = of(family, fact);
    if (wanted.reason() == Change.Reason.UNDONE) {
      throw Problem.invalid(FieldError.pointer("/reason", "said-by-the-service"));
    }
    UUID next = null;
    if (wanted.kinship() == null) {
      facts.withdraw(family, fact, wanted.why(), recording);
    } else {
      refuse(check(family, fact, before.personId(), wanted.kinship()));
      next =
          facts.replace(
              before,
              family,
              before.personId(),
              Area.Of.KINSHIP,
              wanted.kinship(),
              wanted.as(),
              wanted.why(),
              recording);
    }
    pages.changed(family, recording);
    return next;
  }

  private List<FieldError> check(UUID family, UUID but, UUID person, Kinship kinship) {
    if (!members.has(family, kinship.to())) {
      return List.of(FieldError.pointer("/kinship/to", "not-a-member"));
    }
    if (kinship.since() != null && kinship.since().earliest().isAfter(today.date())) {
      return List.of(FieldError.pointer("/kinship/since", "in-the-future"));
    }
    if (kinship.holdsFrom() != null
        && kinship.holdsUntil() != null
        && kinship.holdsUntil().isBefore(kinship.holdsFrom())) {
      return List.of(FieldError.pointer("/kinship/until", "ends-before-it-starts"));
    }
    List<Bond> known =
        facts.present(family, Area.Of.KINSHIP).stream()
            .filter(each -> !each.id().equals(but))
            .map(each -> new Bond(each.personId(), reader.read(each.value(), Kinship.class)))
            .toList();
    Map<UUID, PartialDate> births = new HashMap<>();
    for (Version each : facts.present(family, Area.Of.PERSON)) {
      PartialDate birth = reader.read(each.value(), Person.class).birthDate();
      if (birth != null) {
        births.put(each.personId(), birth);
      }
    }
    return new KinshipCheck(known, births).check(person, kinship);
  }

  private Version of(UUID family, UUID fact) {
    return facts
        .find(family, fact)
        .filter(each -> each.area().equals(Area.Of.KINSHIP.code()))
        .orElseThrow(Problem::notFound);
  }

  private Observed seen(Observed observed) {
    return Observed.or(observed, new Observed(today.date(), Source.FAMILY_SAID));
  }

  private static void refuse(List<FieldError> errors) {
    Problem.refuse(errors);
  }
}
