package kz.tirek.shared.rounding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.shared.sql.Sql;

/** From which borders on figures are rounded here, which this database alone knows. */
@Singleton
public class Borders {

  private static final String SALT = "select salt from rollup_salt";

  private final Sql sql;
  private volatile Rounding rounding;

  @Inject
  Borders(Sql sql) {
    this.sql = sql;
  }

  /** How figures are rounded here. */
  public Rounding rounding() {
    Rounding known = rounding;
    if (known == null) {
      known = new Rounding(sql.one(SALT, row -> row.getBytes(1)).orElseThrow());
      rounding = known;
    }
    return known;
  }
}
