package kz.tirek.family.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.naming.AskedKeys.Keys;
import kz.tirek.family.person.Person;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.secret.NumberPrints;
import kz.tirek.shared.sql.Sql;

/**
 * Reads those who may be meant, of the cases that the caller was let in to. Which they are,
 * functions of the database say (names_by_keys and its like) by the rule of the list of families.
 * What is told of them in the end is read under row-level security ({@link FoundFamilies}).
 */
@ApplicationScoped
class Candidates {

  private static final String SKELETONS =
      "select skeleton from name_skeleton where remains && ?::text[]::bigint[]";

  private static final String PERSON =
      "family_id, n.fact_id, n.person_id, n.family_name, n.given, n.patronymic, n.birth, n.earlier";

  private static final String BY_KEY =
      "select n."
          + PERSON
          + " from names_by_keys(?::text[]::bigint[], ?::text[]::integer[], ?::date, ?::date, ?, ?, ?, ?) n";

  /** One after the other by the primary keys: there are few of them, and many families. */
  private static final String BY_BIRTH =
      "select n."
          + PERSON
          + """
             from names_by_birth(?, ?, ?, ?, ?, ?) c
            cross join lateral (select * from person_name p
                                 where p.family_id = c.family_id and p.fact_id = c.fact_id offset 0) n
            """;

  private static final String OF_FAMILIES =
      "select c."
          + PERSON
          + """
             from unnest(?::text[]::uuid[]) as c (family_id)
             left join lateral (select * from person_name p where p.family_id = c.family_id offset 0) n on true
            """;

  private static final String BY_NUMBER =
      """
      select c.family_id, c.person_id from persons_by_number(?, ?, ?, ?, ?, ?) c
       cross join lateral (select from family o where o.family_id = c.family_id offset 0) f
      """;

  private static final String BY_FILTER = "select family_id from families_by_filter(?, ?, ?, ?)";

  /** Ids grow with time, and as texts they are in that order. */
  private static final String ONE_PERSON =
      """
      select person_id, min(same_person::text)::uuid from records_of_one_person(?::text[]::uuid[])
       group by person_id having count(distinct same_family) > 1
      """;

  /** A member of a family. */
  record Member(UUID familyId, UUID personId) {}

  private final Sql sql;
  private final NumberPrints prints;

  @Inject
  Candidates(Sql sql, NumberPrints prints) {
    this.sql = sql;
    this.prints = prints;
  }

  /** The skeletons that some name has and of which these are left when letters are struck out. */
  List<String> skeletons(Collection<Long> remains) {
    return sql.all(SKELETONS, row -> row.getString(1), texts(remains));
  }

  /**
   * Those whose names have these keys.
   *
   * @param groups of keys
   * @param most of each group; those who may be born when it was asked for come first
   */
  List<Candidate> byKeys(List<Keys> groups, FamilySearch search, int most) {
    List<String> keys = new ArrayList<>();
    List<String> bounds = new ArrayList<>();
    for (Keys group : groups) {
      keys.addAll(texts(group.some()));
      bounds.add(Integer.toString(keys.size()));
      keys.addAll(texts(group.others()));
      bounds.add(Integer.toString(keys.size()));
    }
    PartialDate birth = search.birthDate();
    return sql.all(
        BY_KEY,
        Candidates::candidate,
        keys,
        bounds,
        birth == null ? null : birth.earliest(),
        birth == null ? null : birth.latest(),
        search.status(),
        search.district(),
        search.caseworker(),
        most);
  }

  /** Those who are born in this time. */
  List<Candidate> byBirth(FamilySearch search, int most) {
    return sql.all(
        BY_BIRTH,
        Candidates::candidate,
        search.birthDate().earliest(),
        search.birthDate().latest(),
        search.status(),
        search.district(),
        search.caseworker(),
        most);
  }

  /** All who are in these families. */
  List<Candidate> ofFamilies(Collection<UUID> families) {
    return sql.all(OF_FAMILIES, Candidates::candidate, texts(families));
  }

  /** Those who have or had this number. */
  List<Member> byNumber(String kind, String number, FamilySearch search, int most) {
    // while keys are changed some rows have the fingerprint of an older one
    return prints.all(kind, number).stream()
        .flatMap(print -> byPrint(kind, print, search, most).stream())
        .distinct()
        .limit(most)
        .toList();
  }

  private List<Member> byPrint(String kind, byte[] print, FamilySearch search, int most) {
    return sql.all(
        BY_NUMBER,
        row -> new Member(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
        kind,
        print,
        search.status(),
        search.district(),
        search.caseworker(),
        most);
  }

  /** The one id of each of these persons who has other records too. */
  Map<UUID, UUID> onePersons(Collection<UUID> persons) {
    Map<UUID, UUID> ones = new HashMap<>();
    sql.all(
            ONE_PERSON,
            row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            texts(persons))
        .forEach(each -> ones.put(each.getKey(), each.getValue()));
    return ones;
  }

  /** The newest cases that fit what is not about a person. */
  List<UUID> byFilter(FamilySearch search, int most) {
    return sql.all(
        BY_FILTER,
        row -> row.getObject(1, UUID.class),
        search.status(),
        search.district(),
        search.caseworker(),
        most);
  }

  private static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    String birth = row.getString(7);
    return new Candidate(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        new Person.Name(row.getString(4), row.getString(5), row.getString(6)),
        birth == null ? null : PartialDate.of(birth),
        row.getBoolean(8));
  }
}
