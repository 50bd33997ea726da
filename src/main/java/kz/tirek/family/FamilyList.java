package kz.tirek.family;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.household.Kind;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the families of an agency, the newest case first. */
@ApplicationScoped
class FamilyList {

  /** A family in a list. */
  @Schema(name = "FamilySummary", description = "A family in a list.")
  public record FamilyRow(
      @NotNull UUID id,
      @NotNull String caseNumber,
      @NotNull Status status,
      @NotNull Instant openedAt,
      @Schema(description = "The name of the head of the family, where it is recorded.")
          String headName,
      Kind kind,
      @Schema(description = "How many members are recorded.") int size,
      FamilyProfile.District district,
      Language language) {

    @Override
    public String toString() {
      return "FamilyRow[id=" + id + "]";
    }
  }

  private static final String COLUMNS =
      "select family_id, case_number, status, opened_at, head_name, kind, size, district, language";

  private static final String FILTERS =
      """
      where family_id < ? and (? is null or status = ?) and (? is null or district = ?)
        %s
      order by family_id desc
      limit ?
      """;

  private static final String OF_AGENCY =
      COLUMNS + " from family " + FILTERS.formatted("and agency = ?");

  /** The cases that the caller was let in to; they are not so many. */
  private static final String OF_CASELOAD =
      COLUMNS
          + " from unnest(scope_families()) as mine (family_id) join family using (family_id) "
          + FILTERS.formatted("");

  private final AgroalDataSource database;

  @Inject
  FamilyList(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * A page of families.
   *
   * @param agency all of this agency that are not restricted; null: those that the caller has
   * @param after the last family of the page before
   * @param status only families with this status; null: any
   * @param district only families in this district; null: any
   */
  List<FamilyRow> page(String agency, UUID after, Status status, District district, int rows) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(agency == null ? OF_CASELOAD : OF_AGENCY)) {
      int at = 1;
      statement.setObject(at++, after);
      statement.setString(at++, name(status));
      statement.setString(at++, name(status));
      statement.setString(at++, name(district));
      statement.setString(at++, name(district));
      if (agency != null) {
        statement.setString(at++, agency);
      }
      statement.setInt(at, rows);
      List<FamilyRow> page = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          page.add(row(found));
        }
      }
      return page;
    } catch (SQLException unreadable) {
      throw new IllegalStateException("families could not be listed", unreadable);
    }
  }

  private static FamilyRow row(ResultSet found) throws SQLException {
    return new FamilyRow(
        found.getObject(1, UUID.class),
        found.getString(2),
        Status.valueOf(found.getString(3)),
        found.getObject(4, OffsetDateTime.class).toInstant(),
        found.getString(5),
        constant(Kind.class, found.getString(6)),
        found.getInt(7),
        constant(District.class, found.getString(8)),
        constant(Language.class, found.getString(9)));
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
