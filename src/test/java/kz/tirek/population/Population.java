package kz.tirek.population;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import kz.tirek.population.Names.Given;
import kz.tirek.population.Names.People;

/**
 * Made-up families as those of the study: five in thirteen of a mother alone, three of a couple,
 * five with other relatives at home. The same seed makes the same ones, and each can be made again
 * by its place, without those before it.
 */
public final class Population {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  /** Shares of families with one child, two, three and so on, in a hundred. */
  private static final int[] CHILDREN = {14, 20, 20, 17, 12, 8, 6, 3};

  private static final Names NAMES = Names.SHIPPED;

  private final long seed;

  public Population(long seed) {
    this.seed = seed;
  }

  /** Who lives in the family at this place; the head comes first. */
  public List<Someone> people(int place) {
    return new Making(new Random(mixed(place, 1))).people();
  }

  /** The family as a caseworker would send it. */
  public ObjectNode household(int place) {
    return new Households(new Random(mixed(place, 2))).of(people(place));
  }

  /** The first families from this place on that have so many members. */
  public List<ObjectNode> householdsOf(int members, int from, int count) {
    List<ObjectNode> found = new ArrayList<>();
    for (int place = from; found.size() < count; place++) {
      if (people(place).size() == members) {
        found.add(household(place));
      }
    }
    return found;
  }

  /** Seeds that lie close together would give sequences that are alike (SplitMix64). */
  private long mixed(int place, int purpose) {
    long mixed = seed + 0x9E3779B97F4A7C15L * (2L * place + purpose);
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** One family in the making. */
  private static final class Making {

    private final Random random;
    private final People people;

    /** Whoever takes a family down writes all in the same letters, as a rule. */
    private final Script usual;

    private final List<Someone> members = new ArrayList<>();

    Making(Random random) {
      this.random = random;
      people = People.one(random);
      int letters = random.nextInt(100);
      usual = letters < 45 ? Script.KAZAKH : letters < 85 ? Script.RUSSIAN : Script.LATIN;
    }

    List<Someone> people() {
      int kind = random.nextInt(13);
      boolean extended = kind >= 8;
      Given father = NAMES.given(people, false, random);
      Given grandfather = NAMES.given(people, false, random);
      Word surname = NAMES.surname(people, random);
      Word ofFather = surname;
      int motherAge = 22 + random.nextInt(27);
      boolean atHome = kind >= 5 && (!extended || random.nextInt(5) > 0);
      if (random.nextInt(4) == 0) {
        // she kept, or took back, her own
        surname = NAMES.surname(people, random);
      }
      boolean heHeads = atHome && random.nextInt(5) == 0;
      if (heHeads) {
        father(ofFather, father, grandfather, motherAge, "HEAD");
      }
      adult("mother", heHeads ? "SPOUSE" : "HEAD", surname, null, motherAge, true, null);
      if (atHome && !heHeads) {
        father(ofFather, father, grandfather, motherAge, "SPOUSE");
      }
      if (extended) {
        relatives(ofFather, grandfather, motherAge, heHeads);
      }
      children(ofFather, father, motherAge);
      return List.copyOf(members);
    }

    private void father(
        Word surname, Given father, Given grandfather, int motherAge, String relation) {
      int age = motherAge + random.nextInt(9) - 1;
      adult("father", relation, surname, father, age, false, grandfather);
    }

    private void relatives(Word surname, Given grandfather, int motherAge, boolean heHeads) {
      int old = motherAge + 19 + random.nextInt(14);
      String parent = heHeads ? "PARENT" : "PARENT_IN_LAW";
      if (random.nextInt(5) > 0) {
        adult("grandmother", parent, surname, null, old, true, null);
      }
      if (random.nextInt(4) == 0 || members.stream().noneMatch(each -> isParent(each))) {
        adult("grandfather", parent, surname, grandfather, old + 3, false, null);
      }
      if (random.nextInt(6) == 0) {
        String sibling = heHeads ? "SIBLING" : "SIBLING_IN_LAW";
        adult("brother", sibling, surname, null, motherAge - 3, false, grandfather);
      }
    }

    private static boolean isParent(Someone member) {
      return member.relation().startsWith("PARENT");
    }

    private void children(Word surname, Given father, int motherAge) {
      int at = random.nextInt(100);
      int count = 1;
      while (at >= CHILDREN[count - 1]) {
        at -= CHILDREN[count - 1];
        count++;
      }
      int oldest = Math.min(20, motherAge - 18);
      List<Integer> ages = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ages.add(random.nextInt(oldest + 1));
      }
      ages.sort(Comparator.reverseOrder());
      for (int i = 0; i < count; i++) {
        boolean girl = random.nextBoolean();
        someone("child-" + i, "CHILD", surname, null, ages.get(i), girl, father);
      }
    }

    /**
     * @param given null: any
     * @param father null: any
     */
    private void adult(
        String ref,
        String relation,
        Word surname,
        Given given,
        int age,
        boolean female,
        Given father) {
      Given or = father == null ? NAMES.given(people, false, random) : father;
      someone(ref, relation, surname, given, age, female, or);
    }

    private void someone(
        String ref,
        String relation,
        Word surname,
        Given given,
        int age,
        boolean female,
        Given father) {
      Given own = given == null ? NAMES.given(people, female, random) : given;
      boolean none = random.nextInt(100) < 8;
      boolean kazakhPatronymic =
          people != People.RUSSIAN && random.nextInt(100) < (people == People.KAZAKH ? 45 : 10);
      FullName name =
          new FullName(
              female ? FullName.ofWoman(surname) : surname,
              own.word(),
              none ? null : father.word(),
              none ? null : father.patronymicOfSon(),
              female,
              kazakhPatronymic);
      LocalDate born = TODAY.minusYears(age).minusDays(1L + random.nextInt(360));
      int known = random.nextInt(100);
      Script script =
          random.nextInt(100) < 85
              ? usual
              : Script.values()[random.nextInt(Script.values().length)];
      members.add(
          new Someone(
              ref,
              relation,
              name,
              born,
              known < 3 ? null : known < 11 ? born.toString().substring(0, 4) : born.toString(),
              script,
              random.nextBoolean(),
              known >= 11 && random.nextInt(5) > 0 ? Numbers.iin(born, female, random) : null,
              age >= 16 && random.nextInt(3) > 0 ? Numbers.phone(random) : null));
    }
  }
}
