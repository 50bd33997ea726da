package kz.tirek.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.sql.Sql;

/** Reads the audit trail, the latest first, as far as the scope of the transaction reaches. */
@ApplicationScoped
class AuditTable {

  private static final String OF_CASE = "select * from events_of_case(?, ?, ?)";

  private static final String ALL = "audit_event";
  private static final String ALL_OF_CASE = "events_of_case(?, ?, 2147483647)";

  private final Sql sql;

  @Inject
  AuditTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * What was done to a case, asked of it, or showed it, by anybody.
   *
   * @param before only entries with a lesser number
   */
  List<LoggedEvent> ofCase(UUID family, long before, int most) {
    return sql.all(OF_CASE, LoggedEvent::of, family, before, most);
  }

  /**
   * What people and programs of an agency did.
   *
   * @param before only entries with a lesser number
   */
  List<LoggedEvent> ofAgency(String agency, AuditFilter filter, long before, int most) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder query = new StringBuilder("select * from ");
    if (filter.family() == null) {
      query.append(ALL);
    } else {
      query.append(ALL_OF_CASE);
      parameters.add(filter.family());
      parameters.add(before);
    }
    query.append(" where agency = ? and sequence < ?");
    parameters.add(agency);
    parameters.add(before);
    only(query, parameters, "subject = ?", filter.subject());
    only(query, parameters, "deed = ?", filter.deed());
    only(query, parameters, "outcome = ?", filter.outcome());
    only(query, parameters, "at >= ?", filter.from());
    only(query, parameters, "at < ?", filter.until());
    query.append(" order by sequence desc limit ?");
    parameters.add(most);
    return sql.all(query.toString(), LoggedEvent::of, parameters.toArray());
  }

  private static void only(
      StringBuilder query, List<Object> parameters, String condition, Object value) {
    if (value != null) {
      query.append(" and ").append(condition);
      parameters.add(value);
    }
  }
}
