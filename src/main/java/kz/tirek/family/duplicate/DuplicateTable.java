package kz.tirek.family.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.family.Status;
import kz.tirek.family.duplicate.Resemblance.Recorded;
import kz.tirek.family.duplicate.Resemblance.Same;
import kz.tirek.family.duplicate.SoughtFamily.SoughtPerson;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.naming.AskedName;
import kz.tirek.family.naming.Skeleton;
import kz.tirek.family.naming.WrittenName;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.secret.NumberPrints;
import kz.tirek.shared.sql.Sql;

/** Reads those who may be the same as the members of a family, in the scope of the transaction. */
@ApplicationScoped
class DuplicateTable {

  /** As many candidates are read for each member, by the name and by each number. */
  private static final int MOST = 60;

  private static final int MOST_TOLD = 10;

  private static final String SKELETONS =
      "select skeleton from name_skeleton where remains && ?::text[]::bigint[]";

  private static final String CANDIDATES =
      """
      select person, family_id, person_id, how
        from duplicate_candidates(?::text[]::integer[], ?, ?, ?, ?::text[]::date[], ?::text[]::date[], ?::uuid,
                                  ?::text[]::uuid[], ?, ?, ?::text[]::integer[], ?, ?)
      """;

  /** Of what was said to be one person or not, or one family or not, nothing is proposed. */
  private static final String SAID =
      """
      select l.person_id, l.other_person, l.other_family from link l
       where l.family_id = ? and l.undone_at is null
      union
      select r.person_id, r.same_person, r.same_family from records_of_one_person(?::text[]::uuid[]) r
      """;

  private static final String RECORDED =
      """
      select f.family_id, f.case_number, f.status, f.district,
             n.person_id, n.family_name, n.given, n.patronymic, n.birth, n.earlier
        from unnest(?::text[]::uuid[]) as c (family_id)
       cross join lateral (select * from family o where o.family_id = c.family_id offset 0) f
       cross join lateral (select * from person_name p
                            where p.family_id = c.family_id and p.person_id = any (?::text[]::uuid[]) offset 0) n
      """;

  private static final String AWAIT = "select await_same_numbers(?, ?)";

  private static final String TELL =
      "select tell_of_unseen_duplicates(?, ?, ?::text[]::date[], ?::text[]::integer[], ?, ?, ?, ?)";

  /** A candidate for the member at a place of the family. */
  record Candidate(int place, UUID familyId, UUID personId) {

    @Override
    public String toString() {
      return "Candidate[...]";
    }
  }

  /** A pair that nobody asks about any more; persons are null where it is about the families. */
  record Said(UUID person, UUID otherPerson, UUID otherFamily) {

    @Override
    public String toString() {
      return "Said[...]";
    }
  }

  /** A case with a candidate. */
  record Case(UUID id, String caseNumber, Status status, District district) {

    @Override
    public String toString() {
      return "Case[id=" + id + "]";
    }
  }

  /** What is recorded of a person, now and before. */
  record Known(Case of, UUID personId, Recorded recorded) {

    @Override
    public String toString() {
      return "Known[personId=" + personId + "]";
    }
  }

  /** The numbers of all members, each with the place of its member. */
  private record Numbers(List<String> places, List<String> kinds, List<String> prints) {

    @Override
    public String toString() {
      return "Numbers[...]";
    }
  }

  private final Sql sql;
  private final NumberPrints prints;
  private final FactLog ids;

  @Inject
  DuplicateTable(Sql sql, NumberPrints prints, FactLog ids) {
    this.sql = sql;
    this.prints = prints;
    this.ids = ids;
  }

  /** Waits until others who take in somebody with one of these numbers are done. */
  void await(SoughtFamily family) {
    Numbers numbers = numbers(family);
    if (!numbers.places.isEmpty()) {
      sql.one(AWAIT, row -> null, numbers.kinds, numbers.prints);
    }
  }

  /** Who may be whom, and what of them is the same. */
  Map<Candidate, Set<Same>> candidates(SoughtFamily family, Instant before) {
    List<SoughtPerson> persons = family.persons();
    List<String> places = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<String> exact = new ArrayList<>();
    List<String> days = new ArrayList<>();
    List<String> first = new ArrayList<>();
    List<String> last = new ArrayList<>();
    Map<Integer, AskedName> names = names(persons);
    List<String> skeletons = skeletons(names.values());
    names.forEach(
        (place, name) -> {
          var asked = name.keys(skeletons);
          Set<Long> right = asked.mistaken(0).some();
          Set<Long> both = new TreeSet<>(right);
          both.addAll(asked.mistaken(1).some());
          if (!both.isEmpty()) {
            PartialDate birth = persons.get(place).birth();
            places.add(place.toString());
            keys.add(numbers(both));
            exact.add(numbers(right));
            days.add(birth == null || !birth.exact() ? null : days(birth.earliest()));
            first.add(birth == null ? null : birth.earliest().toString());
            last.add(birth == null ? null : birth.latest().toString());
          }
        });
    Numbers numbers = numbers(family);
    Map<Candidate, Set<Same>> found = new LinkedHashMap<>();
    sql.all(
            CANDIDATES,
            row ->
                Map.entry(
                    new Candidate(
                        row.getInt(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                    Same.valueOf(row.getString(4))),
            places,
            keys,
            exact,
            days,
            first,
            last,
            family.id(),
            texts(family.ids()),
            before,
            MOST,
            numbers.places,
            numbers.kinds,
            numbers.prints)
        .forEach(
            each ->
                found.computeIfAbsent(each.getKey(), none -> new TreeSet<>()).add(each.getValue()));
    return found;
  }

  private static Map<Integer, AskedName> names(List<SoughtPerson> persons) {
    Map<Integer, AskedName> names = new LinkedHashMap<>();
    for (int i = 0; i < persons.size(); i++) {
      Person.Name name = persons.get(i).name();
      if (name != null) {
        names.put(i, AskedName.of(name.inOneLine()));
      }
    }
    return names;
  }

  private List<String> skeletons(Collection<AskedName> names) {
    Set<Long> remains = new TreeSet<>();
    names.stream()
        .flatMap(name -> name.skeletons().stream())
        .forEach(skeleton -> remains.addAll(Skeleton.remains(skeleton)));
    return remains.isEmpty()
        ? List.of()
        : sql.all(SKELETONS, row -> row.getString(1), texts(remains));
  }

  private Numbers numbers(SoughtFamily family) {
    Numbers numbers = new Numbers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < family.persons().size(); i++) {
      SoughtPerson person = family.persons().get(i);
      add(numbers, i, "IIN", Stream.ofNullable(person.iin()));
      add(numbers, i, "PHONE", person.phones().stream());
      add(numbers, i, "DOCUMENT", person.documents().stream());
    }
    return numbers;
  }

  /** While keys are changed some rows have the fingerprint of an older one. */
  private void add(Numbers numbers, int place, String kind, Stream<String> all) {
    all.flatMap(number -> prints.all(kind, number).stream())
        .forEach(
            print -> {
              numbers.places.add(Integer.toString(place));
              numbers.kinds.add(kind);
              numbers.prints.add(HexFormat.of().formatHex(print));
            });
  }

  /** What was said of this family, its members and others. */
  List<Said> said(SoughtFamily family) {
    if (family.id() == null) {
      return List.of();
    }
    return sql.all(
        SAID,
        row ->
            new Said(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class)),
        family.id(),
        texts(family.ids()));
  }

  /** What is recorded of candidates, all that the scope shows. */
  List<Known> recorded(Collection<Candidate> candidates) {
    return sql.all(
        RECORDED,
        row -> {
          String district = row.getString(4);
          String birth = row.getString(9);
          return new Known(
              new Case(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  Status.valueOf(row.getString(3)),
                  district == null ? null : District.valueOf(district)),
              row.getObject(5, UUID.class),
              new Recorded(
                  new Person.Name(row.getString(6), row.getString(7), row.getString(8)),
                  birth == null ? null : PartialDate.of(birth),
                  row.getBoolean(10)));
        },
        candidates.stream().map(each -> each.familyId().toString()).distinct().toList(),
        candidates.stream().map(each -> each.personId().toString()).distinct().toList());
  }

  /** Tells supervisors of those whom the scope does not show. */
  void tell(SoughtFamily family, Instant at) {
    List<String> keys = new ArrayList<>();
    List<String> births = new ArrayList<>();
    for (SoughtPerson person : family.persons()) {
      Set<Long> pairs = person.name() == null ? Set.of() : WrittenName.pairs(person.name());
      boolean exact = person.birth() != null && person.birth().exact();
      keys.add(pairs.isEmpty() ? null : numbers(pairs));
      births.add(exact ? person.birth().text() : null);
    }
    Numbers numbers = numbers(family);
    // the places of lists in the database begin at one
    List<String> places =
        numbers.places.stream()
            .map(place -> Integer.toString(Integer.parseInt(place) + 1))
            .toList();
    sql.one(
        TELL,
        row -> null,
        family.id(),
        keys,
        births,
        places,
        numbers.kinds,
        numbers.prints,
        at,
        Stream.generate(ids::newId).limit(2L * MOST_TOLD).map(UUID::toString).toList());
  }

  private static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static String days(LocalDate born) {
    return Resemblance.daysOfTheSame(born).stream()
        .map(LocalDate::toString)
        .collect(Collectors.joining(" "));
  }

  private static String numbers(Collection<Long> numbers) {
    return numbers.stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}
