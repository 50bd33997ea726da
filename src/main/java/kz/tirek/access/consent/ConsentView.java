package kz.tirek.access.consent;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.consent.Form;
import kz.tirek.shared.consent.Purpose;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a family, or one person in it, agreed to, and whether it still does. */
@Schema(
    name = "Consent",
    description = "What a family, or one person in it, agreed to, and whether it still does.")
public record ConsentView(
    @NotNull UUID id,
    @NotNull ConsentStatus status,
    @Schema(description = "The member who agreed; absent: the whole household.") UUID person,
    @Schema(description = "The agency that asked for it.") @NotNull String agency,
    @NotNull Purpose purpose,
    @NotNull List<Category> categories,
    @Schema(description = "Who is told; absent where facts are kept.") String recipient,
    @NotNull LocalDate givenOn,
    @Schema(description = "The last day on which it holds; absent: it is not limited.")
        LocalDate until,
    @Schema(description = "Absent where nobody wrote it down at intake.") Form how,
    String witness,
    @Schema(description = "Where the proof is to be found.") String proof,
    @NotNull Instant recordedAt,
    @NotNull String recordedBy,
    @Schema(description = "How it was taken back; absent where it was not.")
        ConsentWithdrawal withdrawal) {

  /** How a consent was taken back. */
  @Schema(name = "ConsentWithdrawal", description = "How a consent was taken back.")
  public record ConsentWithdrawal(
      @NotNull LocalDate on,
      @NotNull Form how,
      String reason,
      @NotNull Instant recordedAt,
      @NotNull String recordedBy) {

    static ConsentWithdrawal of(ResultSet row) throws SQLException {
      return row.getObject("withdrawn_on") == null
          ? null
          : new ConsentWithdrawal(
              Columns.day(row, "withdrawn_on"),
              Columns.code(row, "withdrawn_how", Form.class),
              row.getString("withdrawn_reason"),
              Columns.instant(row, "withdrawn_at"),
              row.getString("withdrawn_by"));
    }

    @Override
    public String toString() {
      return "ConsentWithdrawal[on=" + on + "]";
    }
  }

  /**
   * @param witness the name, no longer encrypted; null where there is none
   */
  static ConsentView of(ResultSet row, String witness) throws SQLException {
    return new ConsentView(
        Columns.id(row, "consent_id"),
        Columns.code(row, "status", ConsentStatus.class),
        Columns.id(row, "person_id"),
        row.getString("agency"),
        Columns.code(row, "purpose", Purpose.class),
        Columns.texts(row, "categories").stream().map(Category::valueOf).toList(),
        row.getString("recipient"),
        Columns.day(row, "given_on"),
        Columns.day(row, "until_day"),
        Columns.code(row, "how", Form.class),
        witness,
        row.getString("proof"),
        Columns.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        ConsentWithdrawal.of(row));
  }

  @Override
  public String toString() {
    return "ConsentView[id=" + id + "]";
  }
}
