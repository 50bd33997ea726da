package kz.tirek.access.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import kz.tirek.shared.postgres.Owner;

/** The facts of a family of the stage: one of each kind, none of them restricted but the debt. */
final class FactsOfStage {

  /** Operations by the area of the fact that they are about; the others are about an income. */
  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("correctHousing", "HOUSING"),
          Map.entry("correctDebt", "DEBT"),
          Map.entry("correctBenefitReceived", "BENEFIT_RECEIVED"),
          Map.entry("correctDailyLife", "DAILY_LIFE"),
          Map.entry("correctTie", "TIE"),
          Map.entry("refer", "TIE"),
          Map.entry("correctEncounter", "ENCOUNTER"),
          Map.entry("getRefusalLetter", "ENCOUNTER"),
          Map.entry("correctIncident", "INCIDENT"),
          Map.entry("correctPerson", "PERSON"),
          Map.entry("correctRegistration", "REGISTRATION"),
          Map.entry("correctSchooling", "SCHOOLING"),
          Map.entry("correctHealth", "HEALTH"),
          Map.entry("correctNeededCare", "NEEDED_CARE"),
          Map.entry("correctWork", "WORK"),
          Map.entry("correctJob", "JOB"),
          Map.entry("correctDuty", "DUTY"));

  private final String member;
  private final String last;
  private final Map<String, String> byArea = new HashMap<>();

  /** The facts that were recorded of a family when it was taken in. */
  FactsOfStage(String family) {
    String newest = null;
    String mother = null;
    try (Connection connection = Owner.connect();
        Statement owner = connection.createStatement();
        ResultSet facts =
            owner.executeQuery(
                "select fact_id, area, person_id from fact where family_id = '%s' and value ->> 'kind' is distinct from 'MOSQUE' order by fact_id"
                    .formatted(family))) {
      while (facts.next()) {
        newest = facts.getString(1);
        byArea.put(facts.getString(2), newest);
        mother = facts.getString(3) == null ? mother : facts.getString(3);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    last = newest;
    member = mother;
  }

  String member() {
    return member;
  }

  String factOf(String operation) {
    return byArea.get(AREAS.getOrDefault(operation, "INCOME"));
  }

  /** Everything stands again as when the family was taken in. */
  void reset(Statement owner, String family) throws SQLException {
    Stage.tell(
        owner,
        """
        update fact set replaced_at = null, replaced_by = null, replaced_as = null, replaced_reason = null,
               replaced_note = null, withdrawn_by = null
         where family_id = '%s' and replaced_at is not null
        """,
        family);
    Stage.tell(
        owner, "delete from person_name where family_id = '%s' and fact_id > '%s'", family, last);
    Stage.tell(owner, "delete from fact where family_id = '%s' and fact_id > '%s'", family, last);
  }

  /** The value of a fact that the document shows. */
  static String example(String name) {
    try {
      return Files.readString(Path.of("docs", "examples", name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
