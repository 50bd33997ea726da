package kz.tirek.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kz.tirek.family.facts.HoldingCheck;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.OfMember;
import kz.tirek.family.number.Document;
import kz.tirek.family.person.CarersCheck;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.person.PersonCheck;
import kz.tirek.family.profile.ProfileCheck;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.dailylife.DailyLifeCheck;
import kz.tirek.situation.dwelling.HousingCheck;
import kz.tirek.situation.dwelling.RegistrationCheck;
import kz.tirek.situation.encounter.EncounterCheck;
import kz.tirek.situation.health.HealthCheck;
import kz.tirek.situation.livelihood.BenefitCheck;
import kz.tirek.situation.livelihood.IncomeCheck;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.network.TieCheck;
import kz.tirek.situation.schooling.SchoolingCheck;

/** Finds what cannot be so in a household, field by field; it stores nothing. */
public final class HouseholdCheck {

  private final NewHousehold household;
  private final LocalDate today;
  private final LocalDate asOf;
  private final KnownCodes codes;
  private final Set<String> refs;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param asOf the day that the household is to be judged on
   * @param codes the codes that the rulebook knows
   */
  public HouseholdCheck(NewHousehold household, LocalDate today, LocalDate asOf, KnownCodes codes) {
    this.household = household;
    this.today = today;
    this.asOf = asOf;
    this.codes = codes;
    this.refs =
        members().stream().map(NewMember::ref).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** What cannot be so, in the order of the document; empty when all is well. */
  public List<FieldError> errors() {
    if (household.observed() != null) {
      notInTheFuture("/observed/on", household.observed().on());
    }
    family();
    checkMembers();
    dates("/housing", household.housing());
    if (household.housing() != null) {
      errors.addAll(HousingCheck.check("/housing", household.housing(), today));
    }
    list("/incomes", household.incomes());
    errors.addAll(IncomeCheck.check("/incomes/items", Listed.itemsOf(household.incomes())));
    list("/debts", household.debts());
    list("/benefitsReceived", household.benefitsReceived());
    each(
        "/benefitsReceived",
        household.benefitsReceived(),
        (at, received) -> BenefitCheck.check(at, received, codes));
    dates("/dailyLife", household.dailyLife());
    if (household.dailyLife() != null) {
      errors.addAll(DailyLifeCheck.check("/dailyLife", household.dailyLife(), codes));
    }
    list("/ties", household.ties());
    each("/ties", household.ties(), (at, tie) -> TieCheck.check(at, tie, refs::contains, today));
    list("/encounters", household.encounters());
    errors.addAll(
        EncounterCheck.check("/encounters/items", Listed.itemsOf(household.encounters()), codes));
    formerMembers();
    list("/incidents", household.incidents());
    return errors;
  }

  private List<NewMember> members() {
    return household.members().items();
  }

  private void family() {
    if (household.family() != null) {
      errors.addAll(ProfileCheck.check("/family", household.family(), today, codes));
    }
  }

  private void checkMembers() {
    if (members().isEmpty()) {
      add("/members/items", "nobody");
    }
    Set<String> refsSeen = new HashSet<>();
    Set<String> iinsSeen = new HashSet<>();
    boolean headSeen = false;
    boolean hasHead =
        members().stream().anyMatch(member -> member.person().relation() == Relation.HEAD);
    for (int i = 0; i < members().size(); i++) {
      NewMember member = members().get(i);
      String at = "/members/items/" + i;
      if (member.ref() != null && !refsSeen.add(member.ref())) {
        add(at + "/ref", "used-twice");
      }
      if (member.iin() != null && !iinsSeen.add(member.iin())) {
        add(at + "/iin", "used-twice");
      }
      Relation relation = member.person().relation();
      if (relation == Relation.HEAD && headSeen) {
        add(at + "/person/relation", "second-head");
      }
      if (relation == Relation.SPOUSE && !hasHead && household.members().complete()) {
        add(at + "/person/relation", "spouse-of-nobody");
      }
      headSeen |= relation == Relation.HEAD;
      member(at, member);
    }
    if (!hasHead && lacksHead()) {
      add("/members/items", "nobody-is-head");
    }
  }

  /** Whether no member can be the head, by what is told; a spouse without one is told already. */
  private boolean lacksHead() {
    return household.members().complete()
        && !members().isEmpty()
        && members().stream()
            .map(member -> member.person().relation())
            .allMatch(relation -> relation != null && relation != Relation.SPOUSE);
  }

  private void member(String at, NewMember member) {
    Person person = member.person();
    errors.addAll(PersonCheck.check(at, person, member.iin(), member.phone(), today, asOf));
    notInTheFuture(at + "/joinedOn", member.joinedOn());
    dates(at + "/person", person);
    cares(at + "/person/carerOf", member);
    documents(at + "/documents", member.documents());
    list(at + "/registrations", member.registrations());
    errors.addAll(RegistrationCheck.check(at + "/registrations", member.registrations()));
    dates(at + "/schooling", member.schooling());
    if (member.schooling() != null) {
      errors.addAll(
          SchoolingCheck.check(
              at + "/schooling",
              member.schooling(),
              person.birthDate(),
              seen(member.schooling().observed())));
    }
    dates(at + "/health", member.health());
    if (member.health() != null) {
      errors.addAll(HealthCheck.check(at + "/health", member.health()));
    }
    list(at + "/neededCare", member.neededCare());
    dates(at + "/work", member.work());
    list(at + "/jobs", member.jobs());
    list(at + "/duties", member.duties());
  }

  private void documents(String at, Listed<Document> documents) {
    list(at, documents);
    List<Document> items = Listed.itemsOf(documents);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String here = at + "/items/" + i;
      errors.addAll(Document.check(here, items.get(i)));
      if (!seen.add(Document.normal(items.get(i).number()))) {
        add(here + "/number", "used-twice");
      }
    }
  }

  /** The day on which a fact was seen. */
  private LocalDate seen(Observed observed) {
    Observed otherwise = Observed.or(household.observed(), new Observed(today, null));
    return Observed.or(observed, otherwise).on();
  }

  private void cares(String at, NewMember member) {
    List<String> cared = Listed.itemsOf(member.person().carerOf());
    for (int i = 0; i < cared.size(); i++) {
      if (!refs.contains(cared.get(i))) {
        add(at + "/items/" + i, "unknown-member");
      } else if (cared.get(i).equals(member.ref())) {
        add(at + "/items/" + i, "carer-of-oneself");
      } else if (caresFor(cared.get(i), member.ref())) {
        add(at + "/items/" + i, "in-a-circle");
      }
    }
    errors.addAll(CarersCheck.check(at, member.ref(), cared, this::caredForBy));
  }

  private List<String> caredForBy(String ref) {
    return members().stream()
        .filter(member -> ref.equals(member.ref()))
        .flatMap(member -> Listed.itemsOf(member.person().carerOf()).stream())
        .toList();
  }

  /** Whether somebody cares for another, or for somebody who does, and so on. */
  private boolean caresFor(String carer, String other) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(carer));
    while (!open.isEmpty()) {
      String each = open.remove(open.size() - 1);
      if (reached.add(each)) {
        members().stream()
            .filter(member -> each.equals(member.ref()))
            .forEach(member -> open.addAll(Listed.itemsOf(member.person().carerOf())));
      }
    }
    reached.remove(carer);
    return reached.contains(other);
  }

  private void list(String at, Listed<? extends Knowable> list) {
    List<? extends Knowable> items = Listed.itemsOf(list);
    for (int i = 0; i < items.size(); i++) {
      dates(at + "/items/" + i, items.get(i));
      if (items.get(i) instanceof OfMember of
          && of.member() != null
          && !refs.contains(of.member())) {
        add(at + "/items/" + i + "/member", "unknown-member");
      }
    }
  }

  /** A household that is taken in has no members of before. */
  private void formerMembers() {
    List<Tie> ties = Listed.itemsOf(household.ties());
    for (int i = 0; i < ties.size(); i++) {
      String former = ties.get(i).formerMember();
      if (former != null && !refs.contains(former)) {
        add("/ties/items/" + i + "/formerMember", "unknown-member");
      }
    }
  }

  private <T> void each(String at, Listed<T> list, BiFunction<String, T, List<FieldError>> check) {
    List<T> items = Listed.itemsOf(list);
    for (int i = 0; i < items.size(); i++) {
      errors.addAll(check.apply(at + "/items/" + i, items.get(i)));
    }
  }

  private void dates(String at, Knowable known) {
    errors.addAll(HoldingCheck.check(at, known, today));
  }

  private void notInTheFuture(String at, PartialDate date) {
    notInTheFuture(at, date == null ? null : date.earliest());
  }

  private void notInTheFuture(String at, LocalDate date) {
    errors.addAll(HoldingCheck.notInTheFuture(at, date, today));
  }

  private void add(String at, String code) {
    errors.add(FieldError.pointer(at, code));
  }
}
