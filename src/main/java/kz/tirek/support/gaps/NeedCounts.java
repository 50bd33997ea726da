package kz.tirek.support.gaps;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import kz.tirek.shared.sql.Sql;

/** Counts the families of the caller's agency by what was judged of them last. */
@Singleton
class NeedCounts {

  private final Sql sql;

  @Inject
  NeedCounts(Sql sql) {
    this.sql = sql;
  }

  /** How many families have some barrier with which a kind of help is lacking where they live. */
  List<Needing> of(List<Lacking> lacking) {
    return sql.all(
        "select kind, district, families from families_lacking(?::text[], ?::text[], ?::text[])",
        row ->
            new Needing(row.getString("kind"), row.getString("district"), row.getInt("families")),
        lacking.stream().map(Lacking::barrier).toList(),
        lacking.stream().map(Lacking::kind).toList(),
        lacking.stream().map(Lacking::district).toList());
  }
}
