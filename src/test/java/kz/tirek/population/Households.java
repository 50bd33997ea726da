package kz.tirek.population;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What is known of households like those of the study, as a caseworker would send it. */
final class Households {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] DISTRICTS = {
    "ALATAU", "ALMALY", "AUEZOV", "BOSTANDYK", "ZHETYSU", "MEDEU", "NAURYZBAY", "TURKSIB"
  };
  private static final String[] TENURES = {
    "RENTED_WITHOUT_CONTRACT",
    "RENTED_WITHOUT_CONTRACT",
    "RENTED_WITH_CONTRACT",
    "WITH_KIN",
    "OWNED",
    "DORMITORY"
  };

  private final Random random;

  Households(Random random) {
    this.random = random;
  }

  /** What a caseworker would send of these people, the head first. */
  ObjectNode of(List<Someone> people) {
    ObjectNode household = JSON.createObjectNode();
    household.putObject("observed").put("on", "2026-02-20").put("source", "FAMILY_SAID");
    profile(household.putObject("family"));
    ArrayNode members = listed(household, "members");
    boolean couple = people.stream().anyMatch(each -> each.relation().equals("SPOUSE"));
    for (Someone each : people) {
      member(members.addObject(), each, couple);
    }
    housing(household.putObject("housing"), people.size());
    livelihood(household, couple);
    people.stream()
        .filter(each -> each.ref().startsWith("grand"))
        .forEach(each -> pension(household, each));
    dailyLife(household.putObject("dailyLife"));
    ties(listed(household, "ties"));
    encounters(listed(household, "encounters"));
    if (random.nextInt(4) == 0) {
      listed(household, "incidents")
          .addObject()
          .put("kind", "REFUSED_AS_TENANTS_FOR_CHILDREN")
          .put("on", day(600).toString())
          .put("by", "LANDLORD");
    }
    return household;
  }

  private void profile(ObjectNode profile) {
    profile
        .putObject("origin")
        .put("region", "Түркістан облысы")
        .put("district", "Сайрам ауданы")
        .put("village", "Ақсу");
    profile.put("arrivedOn", day(2500).toString().substring(0, 7));
    profile.put("city", "ALMATY").put("district", one(DISTRICTS));
    profile.put("language", random.nextInt(4) == 0 ? "RU" : "KK");
    profile.putObject("consent").put("given", true).put("on", "2026-02-20").put("how", "PAPER");
  }

  private void member(ObjectNode member, Someone someone, boolean couple) {
    member.put("ref", someone.ref());
    ObjectNode person = person(member, someone);
    if (someone.iin() != null) {
      member.put("iin", someone.iin());
    }
    if (someone.phone() != null) {
      member.put("phone", someone.phone());
    }
    if (someone.age() >= 14) {
      registration(member);
    }
    health(member);
    if (someone.relation().equals("CHILD")) {
      schooling(member, someone.age());
    } else {
      adult(member, person, someone, couple);
    }
  }

  private ObjectNode person(ObjectNode member, Someone someone) {
    ObjectNode person = member.putObject("person");
    ObjectNode name = person.putObject("name");
    name.put("family", someone.written(someone.name().family()));
    name.put("given", someone.written(someone.name().given()));
    if (someone.name().father() != null) {
      name.put("patronymic", someone.written(someone.name().patronymic()));
    }
    if (someone.birthDate() != null) {
      person.put("birthDate", someone.birthDate());
    }
    person.put("sex", someone.female() ? "FEMALE" : "MALE").put("relation", someone.relation());
    return person.put("citizenship", number(30) == 0 ? "KANDAS" : "KZ").put("disability", "NONE");
  }

  private void adult(ObjectNode member, ObjectNode person, Someone someone, boolean couple) {
    boolean parent = someone.ref().equals("mother") || someone.ref().equals("father");
    person.put(
        "maritalStatus",
        parent && couple
            ? one("MARRIED", "MARRIED", "MARRIED_BY_RITE_ONLY")
            : one("DIVORCED", "WIDOWED", "SEPARATED", "SINGLE"));
    person.put("digitalSignature", random.nextBoolean());
    ArrayNode jobs = listed(member, "jobs");
    if (parent && number(5) > 0) {
      jobs.addObject()
          .put("kind", one("FORMAL", "INFORMAL", "DAY_LABOUR", "MARKET"))
          .put("since", day(1500).toString().substring(0, 7));
    }
    if (someone.female()) {
      ArrayNode costs =
          listed(listed(member, "duties").addObject().put("kind", "MINDS_CHILDREN"), "costs");
      if (random.nextBoolean()) {
        costs.add("EXHAUSTION");
      }
    }
  }

  private void schooling(ObjectNode member, int age) {
    if (age >= 7 && age < 18) {
      ObjectNode school = member.putObject("schooling");
      if (number(12) == 0) {
        school.put("status", "NOT_ENROLLED");
        return;
      }
      school.put("status", "ENROLLED").put("level", "SCHOOL").put("grade", age - 6);
      school.put("provider", "STATE").put("since", day(900).toString());
      school.put("distance", 200 + number(3000)).put("uniform", random.nextBoolean());
      school.put("supplies", random.nextBoolean());
    } else if (age >= 2 && age < 7) {
      member
          .putObject("schooling")
          .put("status", one("ENROLLED", "IN_QUEUE", "NOT_ENROLLED"))
          .put("level", "KINDERGARTEN");
    }
  }

  private void registration(ObjectNode member) {
    ObjectNode registration = listed(member, "registrations").addObject();
    String kind = one("NONE", "TEMPORARY", "PERMANENT");
    registration.put("kind", kind);
    if (!kind.equals("NONE")) {
      registration.put("place", one("THIS_DWELLING", "OTHER_IN_CITY", "OUTSIDE_CITY"));
      registration.put("since", day(1800).toString()).put("livesThere", random.nextBoolean());
    }
  }

  private void health(ObjectNode member) {
    ObjectNode health = member.putObject("health");
    health.put("attached", number(5) > 0);
    health.put("insurance", one("STATE", "STATE", "EMPLOYER", "NOT_INSURED"));
    health.put("chronicIllness", number(6) == 0).put("hospitalStays", number(3));
  }

  private void housing(ObjectNode housing, int people) {
    housing.put("tenure", one(TENURES)).put("since", day(800).toString());
    housing.put("rooms", 1 + number(3)).put("people", people).put("area", 14 + number(50));
    housing.put("rent", 40_000L + 5_000L * number(40)).put("deposit", 50_000L);
    ArrayNode defects = listed(housing, "defects");
    for (String defect : new String[] {"DAMP", "MOULD", "STOVE_HEATING", "UNSAFE_WIRING"}) {
      if (number(4) == 0) {
        defects.add(defect);
      }
    }
    housing.put("placeToStudy", random.nextBoolean()).put("noticeToLeave", number(9) == 0);
    housing.put("moves", number(6)).put("ownersConsent", one("NOT_ASKED", "GIVEN", "REFUSED"));
    housing.put("ownsElsewhere", false).put("ownedInFiveYears", false);
  }

  private void livelihood(ObjectNode household, boolean couple) {
    ArrayNode incomes = listed(household, "incomes");
    money(incomes, one("WAGES", "TRADE", "DAY_LABOUR"), 250_000).put("member", "mother");
    if (couple) {
      money(incomes, one("WAGES", "DAY_LABOUR"), 300_000).put("member", "father");
    }
    ArrayNode debts = listed(household, "debts");
    if (random.nextBoolean()) {
      debts
          .addObject()
          .put("kind", one("BANK_LOAN", "MICROCREDIT", "SHOP_CREDIT"))
          .put("amount", 100_000L * (1 + number(20)))
          .put("monthly", 5_000L * (1 + number(15)))
          .put("overdue", number(4) == 0);
    }
    ArrayNode benefits = listed(household, "benefitsReceived");
    if (number(4) == 0) {
      benefits.addObject().put("benefit", "targeted-assistance").put("monthly", 45_000L);
    }
  }

  private void pension(ObjectNode household, Someone old) {
    money((ArrayNode) household.at("/incomes/items"), "PENSION", 90_000).put("member", old.ref());
  }

  private ObjectNode money(ArrayNode incomes, String kind, int most) {
    return incomes.addObject().put("kind", kind).put("monthly", 30_000L + number(most));
  }

  private void dailyLife(ObjectNode daily) {
    daily.put("everApplied", random.nextBoolean()).put("timeForOffices", random.nextBoolean());
    daily.put("friendsOutsideKin", random.nextBoolean()).put("feelsAtHome", random.nextBoolean());
    daily.put("foodSufficient", number(6) > 0).put("clothesSufficient", number(4) > 0);
    listed(daily, "dwellingSearch").add("THROUGH_KIN").add("INTERNET");
  }

  private void ties(ArrayNode ties) {
    for (int i = number(3); i >= 0; i--) {
      ObjectNode tie = ties.addObject().put("kind", one("KIN", "FRIEND", "NEIGHBOUR", "LANDLORD"));
      tie.put("name", friend()).put("adult", true).put("timesAsked", number(5));
      listed(tie, "gives")
          .addObject()
          .put("what", one("CHILD_MINDING", "REGISTRATION", "FOOD"))
          .put("agreed", random.nextBoolean());
    }
  }

  private String friend() {
    return Names.SHIPPED.given(Names.People.KAZAKH, true, random).word().kazakh();
  }

  private void encounters(ArrayNode encounters) {
    for (int i = number(3); i > 0; i--) {
      ObjectNode visit = encounters.addObject();
      visit.put("office", one("SERVICE_CENTRE", "SCHOOL", "POLYCLINIC"));
      visit.put("on", day(500).toString()).put("outcome", one("INFORMED", "REFUSED", "GRANTED"));
      visit.put("explained", random.nextBoolean()).put("visits", 1 + number(4));
    }
  }

  private static ArrayNode listed(ObjectNode where, String field) {
    return where.putObject(field).put("complete", true).putArray("items");
  }

  private LocalDate day(int daysBackAtMost) {
    return Population.TODAY.minusDays(30L + number(daysBackAtMost));
  }

  private int number(int below) {
    return random.nextInt(below);
  }

  private String one(String... values) {
    return values[random.nextInt(values.length)];
  }
}
