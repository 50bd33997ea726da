package kz.tirek.access.guard;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Deed;
import kz.tirek.access.rule.Relation;
import kz.tirek.access.trail.AuditEvent;
import kz.tirek.access.trail.Marks;
import kz.tirek.shared.time.Today;

/** Sets the scope of the present transaction: what the database shows it, and nothing else. */
@ApplicationScoped
class Entering {

  private static final String CASE =
      "select relation, closed from enter_case(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String CONSENT = "select no_consent_to_keep(?, ?)";

  private static final String AGENCY =
      """
      select set_config('tirek.agency', ?, true), set_config('tirek.worker', ?, true),
             set_config('tirek.at', ?, true), set_config('tirek.day', ?, true), set_config('tirek.whole_agency', ?, true)
      """;

  private static final String RECEIVED =
      """
      select set_config('tirek.provider', ?, true), set_config('tirek.worker', ?, true),
             set_config('tirek.at', ?, true), set_config('tirek.day', ?, true)
      """;

  private static final String CASELOAD =
      "select set_config('tirek.families', array(select caseload())::text, true)";

  private static final String NEW_CASE =
      "select set_config('tirek.families', (coalesce(scope_families(), '{}') || ?::uuid)::text, true)";

  private static final String AWAIT =
      "select pg_advisory_xact_lock(hashtextextended('tirek two cases ' || ?, 0))";

  private static final String SCOPE =
      """
      select coalesce(current_setting('tirek.agency', true), ''), coalesce(current_setting('tirek.worker', true), ''),
             coalesce(current_setting('tirek.at', true), ''), coalesce(current_setting('tirek.day', true), ''),
             coalesce(current_setting('tirek.whole_agency', true), ''), coalesce(current_setting('tirek.families', true), '')
      """;

  private static final String BACK = AGENCY + ", set_config('tirek.families', ?, true)";

  /** The scope of a transaction at one moment. */
  record Scope(List<String> settings) {

    @Override
    public String toString() {
      return "Scope[...]";
    }
  }

  /** A case that was entered: as what, and whether it is closed. */
  record Entered(Relation relation, boolean closed) {}

  private final AgroalDataSource database;
  private final Caller caller;
  private final Marks marks;
  private final Clock clock;
  private final Today today;

  @Inject
  Entering(AgroalDataSource database, Caller caller, Marks marks, Clock clock, Today today) {
    this.database = database;
    this.caller = caller;
    this.marks = marks;
    this.clock = clock;
    this.today = today;
  }

  /**
   * Enters a case and writes the deed into the trail, in one round trip to the database; empty, and
   * nothing is done, where there is no such case or the caller may not know of it.
   *
   * @param changes whether something is going to be changed: then others who change the case are
   *     waited for
   * @param event the entry in the trail, without what the database finds out
   */
  Optional<Entered> enterCase(Deed deed, boolean changes, AuditEvent event) {
    Set<String> roles = caller.roles();
    try (Connection connection = database.getConnection();
        PreparedStatement enter = connection.prepareStatement(CASE)) {
      enter.setObject(1, event.family());
      enter.setString(2, event.agency());
      enter.setString(3, event.subject());
      enter.setObject(4, today.date());
      enter.setObject(5, event.at().atOffset(ZoneOffset.UTC));
      enter.setInt(6, deed.relations(roles));
      enter.setInt(7, deed.relations(roles));
      enter.setInt(8, deed.relationsWhenRestricted(roles));
      enter.setString(9, event.client());
      enter.setArray(10, connection.createArrayOf("text", event.roles().toArray()));
      enter.setString(11, event.deed());
      enter.setObject(12, event.request());
      enter.setBytes(13, marks.of(event));
      enter.setBoolean(14, changes);
      try (ResultSet entered = enter.executeQuery()) {
        return entered.next()
            ? Optional.of(new Entered(Relation.of(entered.getInt(1)), entered.getBoolean(2)))
            : Optional.empty();
      }
    } catch (SQLException unable) {
      throw new NotLetIn(unable);
    }
  }

  /**
   * Whether the family took back its consent to the keeping of its facts, or the consent ran out,
   * and there is no later one; empty where it has one or was never asked.
   *
   * @return the code of the problem that this makes
   */
  Optional<String> noConsent(UUID family) {
    try (Connection connection = database.getConnection();
        PreparedStatement ask = connection.prepareStatement(CONSENT)) {
      ask.setObject(1, family);
      ask.setObject(2, today.date());
      try (ResultSet answer = ask.executeQuery()) {
        answer.next();
        return Optional.ofNullable(answer.getString(1))
            .map(why -> why.equals("WITHDRAWN") ? "consent-withdrawn" : "consent-expired");
      }
    } catch (SQLException unable) {
      throw new NotLetIn(unable);
    }
  }

  /** Enters the caller's agency: all of it that is not restricted, or so far no case of it. */
  void enterAgency(boolean whole) {
    try (Connection connection = database.getConnection();
        PreparedStatement enter = connection.prepareStatement(AGENCY)) {
      enter.setString(1, caller.agency());
      enter.setString(2, caller.subject());
      enter.setString(3, clock.instant().toString());
      enter.setString(4, today.date().toString());
      enter.setString(5, whole ? "yes" : "no");
      enter.execute();
    } catch (SQLException unable) {
      throw new NotLetIn(unable);
    }
  }

  /** Enters what was sent to a provider: of no agency anything. */
  void enterReceived(UUID provider) {
    try (Connection connection = database.getConnection();
        PreparedStatement enter = connection.prepareStatement(RECEIVED)) {
      enter.setString(1, provider.toString());
      enter.setString(2, caller.subject());
      enter.setString(3, clock.instant().toString());
      enter.setString(4, today.date().toString());
      enter.execute();
    } catch (SQLException unable) {
      throw new NotLetIn(unable);
    }
  }

  /** Enters every case that the caller has, covers for, is named on or reached in an emergency. */
  void enterCaseload() {
    enterAgency(false);
    try (Connection connection = database.getConnection();
        PreparedStatement enter = connection.prepareStatement(CASELOAD)) {
      enter.execute();
    } catch (SQLException unable) {
      throw new NotLetIn(unable);
    }
  }

  /** Waits until nobody else of the agency changes two cases at once. */
  void awaitOthers() {
    try (Connection connection = database.getConnection();
        PreparedStatement await = connection.prepareStatement(AWAIT)) {
      await.setString(1, caller.agency());
      await.execute();
    } catch (SQLException unable) {
      throw new NotLetIn(unable);
    }
  }

  /** What the transaction is shown now. */
  Scope scope() {
    try (Connection connection = database.getConnection();
        PreparedStatement ask = connection.prepareStatement(SCOPE);
        ResultSet answer = ask.executeQuery()) {
      answer.next();
      List<String> settings = new ArrayList<>();
      for (int i = 1; i <= 6; i++) {
        settings.add(answer.getString(i));
      }
      return new Scope(settings);
    } catch (SQLException unable) {
      throw new NotLetIn(unable);
    }
  }

  /** From now on the transaction is shown what it was shown then. */
  void back(Scope before) {
    try (Connection connection = database.getConnection();
        PreparedStatement enter = connection.prepareStatement(BACK)) {
      for (int i = 0; i < 6; i++) {
        enter.setString(i + 1, before.settings.get(i));
      }
      enter.execute();
    } catch (SQLException unable) {
      throw new NotLetIn(unable);
    }
  }

  /** Enters a case that is about to be made. */
  void enterNew(UUID family) {
    try (Connection connection = database.getConnection();
        PreparedStatement enter = connection.prepareStatement(NEW_CASE)) {
      enter.setObject(1, family);
      enter.execute();
    } catch (SQLException unable) {
      throw new NotLetIn(unable);
    }
  }
}
