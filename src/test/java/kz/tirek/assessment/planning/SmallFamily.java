package kz.tirek.assessment.planning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.situation.casefile.CaseFile;

/** A made-up family on one day, with the few facts that small rulebooks read. */
final class SmallFamily {

  static final LocalDate START = LocalDate.of(2026, 3, 1);

  /** What is so of a member, or not, or not recorded. */
  enum Flag {
    ATTACHED("health.attached"),
    UNEMPLOYED("work.registeredUnemployed"),
    SIGNATURE("digitalSignature");

    final String path;

    Flag(String path) {
      this.path = path;
    }
  }

  final Truth[][] flags;
  final LocalDate[] since;
  final LocalDate[] born;
  String consent;
  Truth time;
  long income;
  boolean moreIncome;
  final Set<String> received = new HashSet<>();
  int day;

  private SmallFamily(int members) {
    flags = new Truth[members][Flag.values().length];
    since = new LocalDate[members];
    born = new LocalDate[members];
  }

  LocalDate today() {
    return START.plusDays(day);
  }

  SmallFamily copy(int onDay) {
    SmallFamily copy = new SmallFamily(flags.length);
    for (int member = 0; member < flags.length; member++) {
      copy.flags[member] = flags[member].clone();
      copy.since[member] = since[member];
      copy.born[member] = born[member];
    }
    copy.consent = consent;
    copy.time = time;
    copy.income = income;
    copy.moreIncome = moreIncome;
    copy.received.addAll(received);
    copy.day = onDay;
    return copy;
  }

  static SmallFamily random(Random random) {
    SmallFamily family = new SmallFamily(1 + random.nextInt(2));
    for (int member = 0; member < family.flags.length; member++) {
      for (int flag = 0; flag < Flag.values().length; flag++) {
        family.flags[member][flag] = truth(random);
      }
      family.since[member] = random.nextInt(3) == 0 ? START.minusDays(random.nextInt(100)) : null;
      family.born[member] = START.minusYears(18).plusDays(random.nextInt(90) - 30);
    }
    family.consent = random.nextInt(5) == 0 ? null : random.nextBoolean() ? "ASKED" : "GIVEN";
    family.time = truth(random);
    family.income = random.nextBoolean() ? 50 : 150;
    return family;
  }

  private static Truth truth(Random random) {
    int of = random.nextInt(10);
    return of < 6 ? Truth.NO : of < 8 ? Truth.YES : Truth.UNKNOWN;
  }

  CaseFile caseFile() {
    StringBuilder yaml = new StringBuilder("members:\n  complete: true\n  items:\n");
    for (int member = 0; member < flags.length; member++) {
      yaml.append(
          "    - person: {birthDate: \"%s\"%s}\n"
              .formatted(born[member], flag(member, Flag.SIGNATURE, ", digitalSignature: ")));
      yaml.append("      health: {%s}\n".formatted(flag(member, Flag.ATTACHED, "attached: ")));
      yaml.append(
          "      work: {%s}\n".formatted(flag(member, Flag.UNEMPLOYED, "registeredUnemployed: ")));
      yaml.append(
          since[member] == null
              ? "      registrations: {complete: true, items: []}\n"
              : "      registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING, since: \"%s\"}]}\n"
                  .formatted(since[member]));
    }
    yaml.append(
        "incomes: {complete: true, items: [{kind: WAGES, monthly: %d}]}\n".formatted(income));
    yaml.append("benefitsReceived: {complete: true, items: []}\n");
    if (consent != null) {
      yaml.append("housing: {ownersConsent: %s}\n".formatted(consent));
    }
    if (time != Truth.UNKNOWN) {
      yaml.append("dailyLife: {timeForOffices: %s}\n".formatted(time == Truth.YES));
    }
    return CaseFiles.of(yaml.toString());
  }

  private String flag(int member, Flag flag, String name) {
    Truth truth = flags[member][flag.ordinal()];
    return truth == Truth.UNKNOWN ? "" : name + (truth == Truth.YES);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(flags)
        + Arrays.toString(since)
        + Arrays.toString(born)
        + consent
        + time
        + income;
  }
}
