package kz.tirek.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Random;

/**
 * Households like those of the study, as a caseworker would send them; the same seed makes the same
 * ones.
 */
final class Households {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final String[] SURNAMES = {
    "Ахметов", "Серіков", "Оспанов", "Жұмабеков", "Нұрланов", "Сейітов", "Әбдіров", "Қасымов"
  };
  private static final String[] WOMEN = {
    "Айгүл", "Динара", "Жанар", "Гүлнұр", "Сәуле", "Ботагөз", "Мөлдір"
  };
  private static final String[] MEN = {
    "Ерлан", "Нұрлан", "Асхат", "Бауыржан", "Дәулет", "Санжар", "Әлихан"
  };
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

  Households(long seed) {
    this.random = new Random(seed);
  }

  /** A household of two to ten people, most often four or five. */
  ObjectNode next() {
    int size = 2;
    for (int i = 0; i < 8; i++) {
      size += random.nextInt(3) == 0 ? 1 : 0;
    }
    return next(size);
  }

  /** A household of so many people: a head, perhaps a spouse and a grandmother, and children. */
  ObjectNode next(int size) {
    ObjectNode household = JSON.createObjectNode();
    household.putObject("observed").put("on", "2026-02-20").put("source", "FAMILY_SAID");
    profile(household.putObject("family"));
    ArrayNode members = listed(household, "members");
    String surname = one(SURNAMES);
    adult(members, "mother", "HEAD", surname, true, 24 + random.nextInt(22));
    boolean couple = size > 2 && random.nextInt(10) < 7;
    if (couple) {
      adult(members, "father", "SPOUSE", surname, false, 25 + random.nextInt(24));
    }
    if (size > 3 && random.nextInt(6) == 0) {
      adult(members, "grandmother", "PARENT", surname, true, 56 + random.nextInt(20));
    }
    for (int i = members.size(); i < size; i++) {
      child(members, "child-" + i, surname);
    }
    housing(household.putObject("housing"), size);
    livelihood(household, couple);
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

  private void adult(
      ArrayNode members, String ref, String relation, String surname, boolean female, int age) {
    ObjectNode member = members.addObject().put("ref", ref);
    ObjectNode person = person(member, surname, female, age, relation);
    person.put("maritalStatus", "MARRIED").put("disability", "NONE");
    person.put("digitalSignature", random.nextBoolean());
    if (random.nextInt(3) > 0) {
      member.put("phone", "+7 70%d %03d 00 %02d".formatted(number(10), number(1000), number(100)));
    }
    registration(member);
    health(member);
    ArrayNode jobs = listed(member, "jobs");
    if (number(5) > 0) {
      jobs.addObject()
          .put("kind", one("FORMAL", "INFORMAL", "DAY_LABOUR", "MARKET"))
          .put("since", day(1500).toString().substring(0, 7));
    }
    if (female) {
      ArrayNode costs =
          listed(listed(member, "duties").addObject().put("kind", "MINDS_CHILDREN"), "costs");
      if (random.nextBoolean()) {
        costs.add("EXHAUSTION");
      }
    }
  }

  private void child(ArrayNode members, String ref, String surname) {
    ObjectNode member = members.addObject().put("ref", ref);
    int age = number(18);
    person(member, surname, random.nextBoolean(), age, "CHILD").put("disability", "NONE");
    if (age >= 14) {
      registration(member);
    }
    health(member);
    if (age >= 7) {
      ObjectNode school = member.putObject("schooling");
      if (number(12) == 0) {
        school.put("status", "NOT_ENROLLED");
        return;
      }
      school.put("status", "ENROLLED").put("level", "SCHOOL").put("grade", age - 6);
      school.put("provider", "STATE").put("since", day(900).toString());
      school.put("distance", 200 + number(3000)).put("uniform", random.nextBoolean());
      school.put("supplies", random.nextBoolean());
    } else if (age >= 2) {
      member
          .putObject("schooling")
          .put("status", one("ENROLLED", "IN_QUEUE", "NOT_ENROLLED"))
          .put("level", "KINDERGARTEN");
    }
  }

  private ObjectNode person(
      ObjectNode member, String surname, boolean female, int age, String relation) {
    LocalDate birth = TODAY.minusYears(age).minusDays(1 + number(360));
    ObjectNode person = member.putObject("person");
    person
        .putObject("name")
        .put("family", female ? surname + "а" : surname)
        .put("given", female ? one(WOMEN) : one(MEN))
        .put("patronymic", one(MEN) + (female ? "қызы" : "ұлы"));
    person.put("birthDate", birth.toString()).put("sex", female ? "FEMALE" : "MALE");
    person.put("relation", relation).put("citizenship", "KZ");
    if (random.nextInt(4) > 0) {
      member.put("iin", iin(birth, female));
    }
    return person;
  }

  /** A number with a right check digit that belongs to nobody more than to anybody else. */
  private String iin(LocalDate birth, boolean female) {
    int century = (birth.getYear() < 2000 ? 3 : 5) + (female ? 1 : 0);
    while (true) {
      String digits =
          "%02d%02d%02d%d%04d"
              .formatted(
                  birth.getYear() % 100,
                  birth.getMonthValue(),
                  birth.getDayOfMonth(),
                  century,
                  number(10_000));
      int check = weighted(digits, 0);
      check = check == 10 ? weighted(digits, 2) : check;
      if (check < 10) {
        return digits + check;
      }
    }
  }

  private static int weighted(String digits, int shift) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      sum += (digits.charAt(i) - '0') * ((i + shift) % 11 + 1);
    }
    return sum % 11;
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
      tie.put("name", one(WOMEN)).put("adult", true).put("timesAsked", number(5));
      listed(tie, "gives")
          .addObject()
          .put("what", one("CHILD_MINDING", "REGISTRATION", "FOOD"))
          .put("agreed", random.nextBoolean());
    }
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
    return TODAY.minusDays(30L + number(daysBackAtMost));
  }

  private int number(int below) {
    return random.nextInt(below);
  }

  private String one(String... values) {
    return values[random.nextInt(values.length)];
  }
}
