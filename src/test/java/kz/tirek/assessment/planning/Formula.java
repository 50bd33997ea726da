package kz.tirek.assessment.planning;

import java.time.temporal.ChronoUnit;
import java.util.Random;
import kz.tirek.rulebook.known.Truth;

/** A small condition, answered without the rulebook's language, and the same one written in it. */
interface Formula {

  Truth in(SmallFamily family, int member);

  String cel();

  /** A fact of the member whose answer is yes, no or not recorded. */
  record OfMember(SmallFamily.Flag flag) implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      return family.flags[member][flag.ordinal()];
    }

    @Override
    public String cel() {
      return "member." + flag.path;
    }
  }

  /** Whether it is so of anybody in the family. */
  record Anybody(SmallFamily.Flag flag) implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      Truth truth = Truth.NO;
      for (Truth[] flags : family.flags) {
        truth = truth.or(flags[flag.ordinal()]);
      }
      return truth;
    }

    @Override
    public String cel() {
      return "family.members.exists(m, m." + flag.path + ")";
    }
  }

  /** Whether it is so of everybody. */
  record Everybody(SmallFamily.Flag flag) implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      Truth truth = Truth.YES;
      for (Truth[] flags : family.flags) {
        truth = truth.and(flags[flag.ordinal()]);
      }
      return truth;
    }

    @Override
    public String cel() {
      return "(size(family.members) > 0 && family.members.all(m, m." + flag.path + "))";
    }
  }

  /** How long somebody must have been registered. */
  record Registered(int months) implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      return family.since[member] == null
          ? Truth.UNKNOWN
          : Truth.of(ChronoUnit.MONTHS.between(family.since[member], family.today()) >= months);
    }

    @Override
    public String cel() {
      return "monthsBetween(member.permanentInCitySince, today) >= " + months;
    }
  }

  /** Of age. */
  record OfAge(int years) implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      return Truth.of(ChronoUnit.YEARS.between(family.born[member], family.today()) >= years);
    }

    @Override
    public String cel() {
      return "member.age >= " + years;
    }
  }

  /** The owner's consent. */
  record Consent() implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      return family.consent == null ? Truth.UNKNOWN : Truth.of(family.consent.equals("GIVEN"));
    }

    @Override
    public String cel() {
      return "housing.ownersConsent == 'GIVEN'";
    }
  }

  /** Time to go to offices. */
  record Time() implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      return family.time;
    }

    @Override
    public String cel() {
      return "family.dailyLife.timeForOffices";
    }
  }

  /** Little money. */
  record Poor(long line) implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      return family.income >= line ? Truth.NO : family.moreIncome ? Truth.UNKNOWN : Truth.YES;
    }

    @Override
    public String cel() {
      return "sum(family.incomes.map(i, i.monthly)) < " + line;
    }
  }

  /** Having a benefit already. */
  record Has(String code) implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      return Truth.of(family.received.stream().anyMatch(each -> each.startsWith(code + "/")));
    }

    @Override
    public String cel() {
      return "family.benefitsReceived.exists(b, b.code == '" + code + "')";
    }
  }

  record Not(Formula of) implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      return of.in(family, member).not();
    }

    @Override
    public String cel() {
      return "!(" + of.cel() + ")";
    }
  }

  record Both(Formula one, Formula other, boolean and) implements Formula {

    @Override
    public Truth in(SmallFamily family, int member) {
      return and
          ? one.in(family, member).and(other.in(family, member))
          : one.in(family, member).or(other.in(family, member));
    }

    @Override
    public String cel() {
      return "(" + one.cel() + (and ? " && " : " || ") + other.cel() + ")";
    }
  }

  static Formula random(Random random, boolean ofMember, int depth) {
    if (depth > 0 && random.nextInt(100) < 45) {
      Formula one = random(random, ofMember, depth - 1);
      return random.nextInt(4) == 0
          ? new Not(one)
          : new Both(one, random(random, ofMember, depth - 1), random.nextBoolean());
    }
    SmallFamily.Flag flag =
        SmallFamily.Flag.values()[random.nextInt(SmallFamily.Flag.values().length)];
    return switch (random.nextInt(ofMember ? 12 : 6)) {
      case 0 -> new Anybody(flag);
      case 1 -> new Everybody(flag);
      case 2 -> new Consent();
      case 3 -> new Time();
      case 4 -> new Poor(100);
      case 5 -> new Has("b" + random.nextInt(2));
      case 6 -> new Registered(random.nextInt(4));
      case 7 -> new OfAge(18);
      default -> new OfMember(flag);
    };
  }
}
