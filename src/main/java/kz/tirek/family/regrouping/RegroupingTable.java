package kz.tirek.family.regrouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.shared.division.Division;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;

/** The table of splits and joins: a row for each of the two cases. */
@ApplicationScoped
class RegroupingTable {

  private static final String ADD =
      """
      insert into regrouping (family_id, regrouping_id, kind, came, other_family, persons, on_day, reason, at, made_by)
      values (?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?)
      """;

  private static final String FIND =
      "select * from regrouping where family_id = ? and regrouping_id = ? and kind = ?";

  private static final String FACTS =
      """
      select family_id, fact_id, person_id, area, recorded_in is not distinct from ?::uuid as added,
             copied_from, (select b.fact_id from fact b
                            where b.family_id = f.family_id and b.replaced_by = f.fact_id limit 1) as replaces
        from fact f
       where family_id in (?, ?) and (recorded_in = ?::uuid and recorded_at = ?
                                      or replaced_in = ?::uuid and replaced_as = 'WITHDRAWN' and replaced_at = ?)
       order by family_id, fact_id
      """;

  private final Sql sql;

  @Inject
  RegroupingTable(Sql sql) {
    this.sql = sql;
  }

  void add(Division division, String reason) {
    List<String> persons = division.persons().stream().map(UUID::toString).toList();
    add(division, division.from(), division.to(), false, persons, reason);
    add(division, division.to(), division.from(), true, persons, reason);
  }

  private void add(
      Division division,
      UUID family,
      UUID other,
      boolean came,
      List<String> persons,
      String reason) {
    sql.change(
        ADD,
        family,
        division.id(),
        division.kind(),
        came,
        other,
        persons,
        division.on(),
        reason,
        division.at(),
        division.by());
  }

  Optional<Regrouping> find(String agency, UUID family, UUID id, Division.Kind kind) {
    return sql.one(FIND, row -> Regrouping.of(row, agency), family, id, kind);
  }

  void undone(Division division, Instant at, String by) {
    sql.change(
        "update regrouping set undone_at = ?, undone_by = ? where family_id in (?, ?) and regrouping_id = ?",
        at,
        by,
        division.from(),
        division.to(),
        division.id());
  }

  /** The splits and joins of both cases that were undone. */
  Set<UUID> undone(Division division) {
    return new HashSet<>(
        sql.all(
            "select regrouping_id from regrouping where family_id in (?, ?) and undone_at is not null",
            row -> Columns.id(row, "regrouping_id"),
            division.from(),
            division.to()));
  }

  /** What it wrote into both cases, as far as the caller was let in to them. */
  List<RegroupedFact> facts(Division division) {
    return sql.all(
        FACTS,
        RegroupedFact::of,
        division.id(),
        division.from(),
        division.to(),
        division.id(),
        division.at(),
        division.id(),
        division.at());
  }
}
