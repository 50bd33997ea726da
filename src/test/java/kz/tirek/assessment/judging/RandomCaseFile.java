package kz.tirek.assessment.judging;

import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Source;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.livelihood.Income;
import kz.tirek.situation.schooling.Schooling;

/** Random case files of which most is recorded. It follows the records, so nothing is left out. */
public final class RandomCaseFile {

  private static final List<String> CODES =
      List.of("targeted-assistance", "free-school-meals", "housing-queue");

  private final Random random;
  private final LocalDate today;

  public RandomCaseFile(Random random, LocalDate today) {
    this.random = random;
    this.today = today;
  }

  /** A family whose head is the first member. */
  public CaseFile of(int members) {
    CaseFile some = record(CaseFile.class);
    List<MemberFile> files = new ArrayList<>();
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(members).toList();
    for (int place = 0; place < members; place++) {
      files.add(member(place, ids));
    }
    return new CaseFile(
        UUID.randomUUID(),
        null,
        1,
        today,
        Instant.EPOCH,
        null,
        some.figures(),
        some.family(),
        new Listed<>(random.nextInt(10) > 0, files),
        some.housing(),
        some.incomes(),
        some.debts(),
        some.benefitsReceived(),
        some.dailyLife(),
        some.ties(),
        some.encounters(),
        some.incidents(),
        null);
  }

  private MemberFile member(int place, List<UUID> ids) {
    MemberFile some = record(MemberFile.class);
    Person person = record(Person.class);
    boolean grown = place > 1 && random.nextInt(5) == 0;
    boolean child = place > 1 && !grown;
    int age = child ? random.nextInt(18) : 20 + random.nextInt(60);
    Person known =
        new Person(
            null,
            random.nextInt(10) == 0 ? null : PartialDate.of(today.minusDays(age * 365L + 100)),
            person.sex() != null && Boolean.TRUE.equals(person.pregnant())
                ? Person.Sex.FEMALE
                : person.sex(),
            place == 0 ? Relation.HEAD : relation(child, grown),
            person.citizenship(),
            person.maritalStatus(),
            person.disability(),
            person.pregnant(),
            person.fullTimeStudent(),
            person.digitalSignature(),
            person.phoneInMobileBase(),
            person.papers(),
            random.nextInt(3) > 0
                ? null
                : new Listed<>(
                    random.nextBoolean(), List.of(ids.get(random.nextInt(ids.size())).toString())),
            person.orphan(),
            person.permanentResidence(),
            person.motherAward(),
            null);
    return new MemberFile(
        ids.get(place),
        null,
        recorded(known),
        null,
        null,
        null,
        null,
        some.registrations() == null ? null : some.registrations().map(this::holding),
        null,
        child ? possible(some.schooling(), age) : null,
        some.health(),
        some.neededCare(),
        child ? null : some.work(),
        child ? null : some.jobs(),
        some.duties());
  }

  private Relation relation(boolean child, boolean grown) {
    if (grown) {
      return random.nextBoolean() ? Relation.PARENT_IN_LAW : Relation.SIBLING;
    }
    return !child ? Relation.SPOUSE : random.nextInt(6) > 0 ? Relation.CHILD : Relation.GRANDCHILD;
  }

  /** Most registrations that are told of hold still; who is registered at home lives there. */
  private Recorded<Registration> holding(Recorded<Registration> some) {
    Registration value = some.value();
    boolean none = value.kind() == Registration.Kind.NONE;
    return recorded(
        new Registration(
            value.kind(),
            none ? null : value.place(),
            value.since(),
            random.nextInt(3) > 0
                ? null
                : PartialDate.of(today.plusDays(random.nextInt(2_000) - 500)),
            none || value.place() == Registration.Place.THIS_DWELLING ? null : value.livesThere(),
            null,
            null,
            null));
  }

  /** Only who goes to school is in a grade, and in one that goes with the age. */
  private Recorded<Schooling> possible(Recorded<Schooling> some, int age) {
    if (some == null) {
      return null;
    }
    Schooling value = some.value();
    boolean pupil =
        value.status() != Schooling.Status.FINISHED
            && value.status() != Schooling.Status.NOT_ENROLLED
            && (value.level() == null || value.level() == Schooling.Level.SCHOOL)
            && age > 7;
    return recorded(
        new Schooling(
            value.status(),
            value.level(),
            pupil && value.grade() != null ? Integer.valueOf(age - 6) : null,
            value.provider(),
            null,
            null,
            null,
            value.distance(),
            value.wayUnsafe(),
            value.placeRefused(),
            value.fee(),
            value.feeAffordable(),
            value.freeMeals(),
            value.uniform(),
            value.supplies(),
            value.textbooks(),
            value.clubs(),
            value.clubObstacles(),
            value.escort(),
            null));
  }

  private <T> Recorded<T> recorded(T value) {
    return new Recorded<>(
        UUID.randomUUID(),
        null,
        today.minusDays(random.nextInt(500)),
        Source.FAMILY_SAID,
        Instant.EPOCH,
        null,
        null,
        value);
  }

  private <R extends Record> R record(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean required = components[i].getAccessor().isAnnotationPresent(NotNull.class);
      values[i] =
          required || known(components[i].getName(), types[i])
              ? some(components[i].getGenericType())
              : null;
    }
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean known(String name, Class<?> type) {
    return type == int.class
        || !name.equals("members") && type != Observed.class && random.nextInt(6) > 0;
  }

  private Object some(Type type) {
    if (!(type instanceof ParameterizedType generic)) {
      return plain((Class<?>) type);
    }
    Type item = generic.getActualTypeArguments()[0];
    if (generic.getRawType() == Recorded.class) {
      return recorded(plain((Class<?>) item));
    }
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      items.add(some(item));
    }
    return generic.getRawType() == List.class ? items : new Listed<>(random.nextInt(5) > 0, items);
  }

  private Object plain(Class<?> type) {
    if (type == int.class) {
      return 1;
    } else if (type.isEnum()) {
      Object constant = type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
      return constant == Income.Kind.ALL_TOGETHER ? Income.Kind.WAGES : constant;
    } else if (type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == LocalDate.class) {
      return today.plusDays(random.nextInt(3_000) - 2_500);
    } else if (type == PartialDate.class) {
      String day = today.minusDays(random.nextInt(5_000)).toString();
      return PartialDate.of(day.substring(0, random.nextInt(3) > 0 ? 10 : 7));
    } else if (type == UUID.class) {
      return UUID.randomUUID();
    } else if (type == Instant.class) {
      return Instant.EPOCH;
    } else if (type == String.class) {
      return CODES.get(random.nextInt(CODES.size()));
    } else if (type == Long.class) {
      return (long) random.nextInt(250_000);
    } else if (type == Integer.class) {
      return 1 + random.nextInt(8);
    }
    return record(type.asSubclass(Record.class));
  }
}
