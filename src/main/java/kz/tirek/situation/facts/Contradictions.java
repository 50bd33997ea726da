package kz.tirek.situation.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.person.CarersCheck;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.PersonCheck;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.ServiceCheck;
import kz.tirek.situation.casefile.MemberFile;
import kz.tirek.situation.dailylife.DailyLife;
import kz.tirek.situation.dailylife.DailyLifeCheck;
import kz.tirek.situation.dwelling.Housing;
import kz.tirek.situation.dwelling.HousingCheck;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.dwelling.RegistrationCheck;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.health.Health;
import kz.tirek.situation.health.HealthCheck;
import kz.tirek.situation.livelihood.BenefitCheck;
import kz.tirek.situation.livelihood.BenefitReceived;
import kz.tirek.situation.livelihood.Income;
import kz.tirek.situation.livelihood.IncomeCheck;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.network.TieCheck;
import kz.tirek.situation.schooling.Schooling;
import kz.tirek.situation.schooling.SchoolingCheck;

/**
 * Finds what one fact cannot say beside those that stand, by the checks that a household passes
 * when it is taken in.
 */
final class Contradictions {

  private static final int OF_AGE = 18;

  private Contradictions() {}

  static List<FieldError> none(String at, Knowable fact, Beside<?> beside) {
    return List.of();
  }

  static List<FieldError> housing(String at, Housing housing, Beside<Housing> beside) {
    return HousingCheck.check(at, housing, beside.today);
  }

  /** The others stand before it; what is wrong with one of them is wrong because it is there. */
  static List<FieldError> income(String at, Income income, Beside<Income> beside) {
    List<Income> all = new ArrayList<>(beside.others);
    all.add(income);
    return IncomeCheck.check("", all).isEmpty()
        ? List.of()
        : List.of(FieldError.pointer(at + "/kind", "all-together-stands-alone"));
  }

  static List<FieldError> benefit(
      String at, BenefitReceived received, Beside<BenefitReceived> beside) {
    return BenefitCheck.check(at, received, beside.codes);
  }

  static List<FieldError> dailyLife(String at, DailyLife daily, Beside<DailyLife> beside) {
    return DailyLifeCheck.check(at, daily, beside.codes);
  }

  static List<FieldError> encounter(String at, Encounter encounter, Beside<Encounter> beside) {
    List<FieldError> errors =
        new ArrayList<>(ServiceCheck.check(at + "/service", encounter.service(), beside.codes));
    if (encounter.follows() != null && !beside.standsBefore(encounter.follows())) {
      errors.add(FieldError.pointer(at + "/follows", "follows-nothing-before-it"));
    }
    return errors;
  }

  static List<FieldError> tie(String at, Tie tie, Beside<Tie> beside) {
    List<FieldError> errors =
        new ArrayList<>(TieCheck.check(at, tie, beside::isMember, beside.today));
    if (tie.formerMember() != null && !beside.isMember(tie.formerMember())) {
      UUID id = Beside.id(tie.formerMember());
      Person person = id == null ? null : beside.person(id);
      if (person == null) {
        errors.add(FieldError.pointer(at + "/formerMember", "unknown-member"));
      } else if (person.birthDate() != null
          && person.birthDate().yearsAtLeast(beside.today) < OF_AGE) {
        errors.add(FieldError.pointer(at + "/formerMember", "tie-under-age"));
      }
    }
    return errors;
  }

  static List<FieldError> registration(
      String at, Registration registration, Beside<Registration> beside) {
    List<Registration> all = new ArrayList<>(beside.others);
    all.add(registration);
    String last = "/items/" + beside.others.size();
    return RegistrationCheck.check("", new Listed<>(false, all)).stream()
        .filter(error -> error.field().equals(last) || error.field().startsWith(last + "/"))
        .map(error -> FieldError.pointer(at + error.field().substring(last.length()), error.code()))
        .toList();
  }

  static List<FieldError> schooling(String at, Schooling schooling, Beside<Schooling> beside) {
    Person person = beside.person(beside.member);
    PartialDate birth = person == null ? null : person.birthDate();
    return SchoolingCheck.check(at, schooling, birth, beside.seen);
  }

  static List<FieldError> health(String at, Health health, Beside<Health> beside) {
    return HealthCheck.check(at, health);
  }

  static List<FieldError> person(String at, Person person, Beside<Person> beside) {
    List<FieldError> errors =
        new ArrayList<>(PersonCheck.check(at, person, beside.today, beside.today));
    MemberFile file = beside.member(beside.member);
    if (file != null) {
      String iin = file.iin() == null ? null : file.iin().value();
      errors.addAll(PersonCheck.checkAgainst(iin, at, person));
      if (file.schooling() != null) {
        errors.addAll(
            SchoolingCheck.check(
                    "", file.schooling().value(), person.birthDate(), file.schooling().observedOn())
                .stream()
                .filter(error -> error.code().equals("grade-contradicts-age"))
                .map(error -> FieldError.pointer(at + "/birthDate", error.code()))
                .toList());
      }
    }
    relation(at, person, beside, errors);
    carers(at, person, beside, errors);
    return errors;
  }

  /** What a member is to the head is a fact of its own, which may be said here as it is. */
  private static void relation(
      String at, Person person, Beside<Person> beside, List<FieldError> errors) {
    Person known = beside.person(beside.member);
    if (person.relation() != null && (known == null || person.relation() != known.relation())) {
      errors.add(FieldError.pointer(at + "/relation", "goes-through-household"));
    }
  }

  private static void carers(
      String at, Person person, Beside<Person> beside, List<FieldError> errors) {
    String there = at + "/carerOf";
    String carer = beside.member.toString();
    List<String> cared = Listed.itemsOf(person.carerOf());
    for (int i = 0; i < cared.size(); i++) {
      if (cared.get(i).equals(carer)) {
        errors.add(FieldError.pointer(there + "/items/" + i, "carer-of-oneself"));
      } else if (!beside.isMember(cared.get(i))) {
        errors.add(FieldError.pointer(there + "/items/" + i, "unknown-member"));
      }
    }
    errors.addAll(
        CarersCheck.check(
            there,
            carer,
            cared,
            id -> {
              MemberFile other = beside.member(Beside.id(id));
              return other == null || other.person() == null
                  ? List.of()
                  : Listed.itemsOf(other.person().value().carerOf());
            }));
  }
}
