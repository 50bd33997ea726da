package kz.tirek.support.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.tirek.shared.sql.Sql;

/** How often the directory was changed. */
@ApplicationScoped
class DirectoryVersion {

  private static final String LOOK =
      "select version, coalesce(changed_in = pg_current_xact_id_if_assigned(), false) from directory_version";

  private static final String RAISE =
      "update directory_version set version = version + 1, changed_in = pg_current_xact_id()";

  private final Sql sql;

  @Inject
  DirectoryVersion(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param ours whether the present transaction has changed the directory
   */
  record Look(long version, boolean ours) {}

  Look look() {
    return sql.one(LOOK, row -> new Look(row.getLong(1), row.getBoolean(2))).orElseThrow();
  }

  /** The last deed of whoever changes the directory, since others who do so wait here. */
  void raise() {
    sql.change(RAISE);
  }
}
