package kz.tirek.family.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.family.Status;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.family.roster.Membership.LeavingReason;
import kz.tirek.family.search.Fitting.Fit;
import kz.tirek.family.search.FoundFamily.FoundMember;
import kz.tirek.family.search.FoundFamily.Left;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.sql.Sql;

/**
 * What is told of the families on a page: as many as it holds are read, under row-level security.
 */
@ApplicationScoped
class FoundFamilies {

  /** One after the other by the primary keys: there are few of them, and many families. */
  private static final String FAMILIES =
      """
      select f.family_id, f.case_number, f.status, f.district from unnest(?::text[]::uuid[]) as c (family_id)
       cross join lateral (select * from family o where o.family_id = c.family_id offset 0) f
      """;

  private static final String NAMES =
      """
      select n.fact_id, n.person_id, n.family_name, n.given, n.patronymic, n.birth, l.left_on, l.left_reason
        from unnest(?::text[]::uuid[], ?::text[]::uuid[]) as c (family_id, fact_id)
       cross join lateral (select * from person_name p
                            where p.family_id = c.family_id and p.fact_id = c.fact_id offset 0) n
        left join leavings_of(?::text[]::uuid[], ?::text[]::uuid[]) l
             on l.family_id = n.family_id and l.person_id = n.person_id
      """;

  private record Case(String number, Status status, District district) {

    static Case of(ResultSet row) throws SQLException {
      String district = row.getString(4);
      return new Case(
          row.getString(2),
          Status.valueOf(row.getString(3)),
          district == null ? null : District.valueOf(district));
    }

    @Override
    public String toString() {
      return "Case[...]";
    }
  }

  private final Sql sql;

  @Inject
  FoundFamilies(Sql sql) {
    this.sql = sql;
  }

  /** These families, in this order. */
  List<FoundFamily> of(List<Ranked> ranked) {
    if (ranked.isEmpty()) {
      return List.of();
    }
    Map<UUID, Case> cases = new LinkedHashMap<>();
    sql.all(
        FAMILIES,
        row -> cases.put(row.getObject(1, UUID.class), Case.of(row)),
        ranked.stream().map(each -> each.familyId().toString()).toList());
    List<Fit> fits = ranked.stream().flatMap(each -> each.members().stream()).toList();
    Map<UUID, FoundMember> members = fits.isEmpty() ? Map.of() : members(fits);
    return ranked.stream()
        .filter(each -> cases.containsKey(each.familyId()))
        .map(each -> found(each, cases.get(each.familyId()), members))
        .toList();
  }

  private Map<UUID, FoundMember> members(List<Fit> fits) {
    Map<UUID, Fit> byFact = new LinkedHashMap<>();
    fits.forEach(fit -> byFact.put(fit.candidate().factId(), fit));
    Map<UUID, FoundMember> members = new LinkedHashMap<>();
    List<String> families = texts(byFact.values(), Candidate::familyId);
    sql.all(
        NAMES,
        row -> {
          Fit fit = byFact.get(row.getObject(1, UUID.class));
          return members.put(fit.candidate().factId(), member(row, fit));
        },
        families,
        texts(byFact.values(), Candidate::factId),
        families,
        texts(byFact.values(), Candidate::personId));
    return members;
  }

  private static List<String> texts(Collection<Fit> fits, Function<Candidate, UUID> id) {
    return fits.stream().map(fit -> id.apply(fit.candidate()).toString()).toList();
  }

  private static FoundMember member(ResultSet row, Fit fit) throws SQLException {
    Person.Name name = new Person.Name(row.getString(3), row.getString(4), row.getString(5));
    boolean named = name.family() != null || name.given() != null || name.patronymic() != null;
    String birth = row.getString(6);
    return new FoundMember(
        row.getObject(2, UUID.class),
        named ? name : null,
        birth == null ? null : PartialDate.of(birth),
        null,
        left(row.getString(7), row.getString(8)),
        fit.why());
  }

  private static Left left(String on, String reason) {
    return on == null
        ? null
        : new Left(PartialDate.of(on), reason == null ? null : LeavingReason.valueOf(reason));
  }

  private static FoundFamily found(Ranked ranked, Case of, Map<UUID, FoundMember> told) {
    List<FoundMember> members = new ArrayList<>();
    for (Fit fit : ranked.members()) {
      FoundMember member = told.get(fit.candidate().factId());
      if (member != null) {
        members.add(member);
      }
    }
    return new FoundFamily(
        ranked.familyId(), of.number, of.status, of.district, ranked.score(), List.copyOf(members));
  }
}
