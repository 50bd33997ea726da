package kz.tirek.shared.held;

import java.util.Set;

/**
 * A table of which rows belong to cases: it has a column {@code family_id}.
 *
 * @param name of the table
 * @param section of the export that its rows stand in
 * @param id the column that names a row of a case
 * @param about whether a row can be about one person
 * @param outlives whether its rows stay when the case is erased: they hold ids alone
 * @param unsaid columns that an export does not tell, beside those that name people of the agency
 */
public record HeldTable(
    String name, String section, String id, About about, boolean outlives, Set<String> unsaid) {

  /** Whom the rows of a table are about. */
  public enum About {
    /** The case. */
    CASE,
    /** A person in it ({@code person_id}), or the case where there is none. */
    PERSON,
    /** A person in it, or all of them where there is none. */
    PERSON_OR_ALL
  }

  public static HeldTable of(String name, String section, String id) {
    return new HeldTable(name, section, id, About.CASE, false, Set.of());
  }

  public HeldTable about(About whom) {
    return new HeldTable(name, section, id, whom, outlives, unsaid);
  }

  public HeldTable outliving() {
    return new HeldTable(name, section, id, about, true, unsaid);
  }

  public HeldTable without(String... columns) {
    return new HeldTable(name, section, id, about, outlives, Set.of(columns));
  }

  /**
   * Whether an export tells a column. People of the agency are not the family's data: columns that
   * end in {@code _by} name them, but for that which names the row by which another was replaced.
   */
  boolean tells(String column) {
    return !column.equals("family_id")
        && !unsaid.contains(column)
        && (!column.endsWith("_by") || column.equals("replaced_by"));
  }
}
