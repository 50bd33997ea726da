package kz.tirek.support.gaps;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import kz.tirek.shared.sql.Sql;

/** Counts the families of the caller's agency by what was judged of them last. */
@Singleton
class NeedCounts {

  private final Sql sql;

  @Inject
  NeedCounts(Sql sql) {
    this.sql = sql;
  }

  /** How many families have each barrier where something that is for it is lacking. */
  List<Needing> of(Set<Lacking> lacking) {
    List<String> barriers = lacking.stream().map(Lacking::barrier).toList();
    return sql.all(
        "select kind, district, families from families_lacking(?::text[], ?::text[], ?::text[])",
        row ->
            new Needing(row.getString("kind"), row.getString("district"), row.getInt("families")),
        barriers,
        barriers,
        lacking.stream().map(Lacking::district).toList());
  }
}
