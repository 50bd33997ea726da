package kz.tirek.referral.record;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.sql.Columns;

/**
 * A family that is sent to help, as the table has it.
 *
 * @param version rises with each change
 * @param agency that has the case now
 * @param madeByAgency that had it when the referral was made
 * @param to where the family is sent
 * @param need what for
 * @param follows the referral that ended without all the help and that this one follows; null: none
 * @param note for the agency
 * @param message for the provider
 * @param despite why it was asked although nobody more could be taken, or the person was burdened;
 *     null: it was not so
 * @param notRecorded names of facts about the person that would have told more when it was asked
 * @param categories of facts that the provider is shown some of
 * @param shared what the provider is shown, encrypted; null: nothing
 * @param stands where it stands
 * @param days when that came about
 * @param familySaid whether it helped; null: the family was not asked
 * @param workerSaid whether it helped, as its caseworker sees it
 * @param encounter the fact that it became; null: none
 */
public record Referral(
    UUID family,
    UUID id,
    int version,
    String agency,
    String madeByAgency,
    Target to,
    Need need,
    UUID follows,
    String note,
    String message,
    String despite,
    List<String> notRecorded,
    List<Category> categories,
    String shared,
    Standing stands,
    Days days,
    HelpReceived familySaid,
    HelpReceived workerSaid,
    UUID encounter,
    Instant madeAt,
    String madeBy) {

  /**
   * Where a family is sent: to an offer of the directory, or to somebody of its own network.
   *
   * @param providerKind code of the kind of provider
   * @param recipient the provider as consents name it
   * @param formal whether it is a state's or municipal service
   * @param restricted whether it says what the family believes
   */
  public record Target(
      UUID offer,
      UUID provider,
      String providerKind,
      String recipient,
      boolean formal,
      UUID tie,
      boolean restricted) {}

  /**
   * What a family is sent for.
   *
   * @param help kind of help, as the rulebook calls it
   * @param barrier null: for none
   * @param step null: for none
   * @param service what is asked of an office; null: nothing that the rulebook names
   * @param members whom it concerns; empty: the family
   */
  public record Need(String help, String barrier, String step, String service, List<UUID> members) {

    @Override
    public String toString() {
      return "Need[...]";
    }
  }

  /** Where it stands, why, what the family had of it, and whose word that is. */
  public record Standing(
      ReferralStatus status,
      ReferralReason reason,
      ReferralOutcome outcome,
      ReportedBy reportedBy) {}

  /**
   * When things came about; null: they have not.
   *
   * @param answerWithin how many days there are to answer, where nobody named the last one
   * @param until the last day to answer; of a draft, the one that was named, if any
   * @param moved when it came to stand as it does
   */
  public record Days(
      int answerWithin,
      LocalDate asked,
      LocalDate until,
      LocalDate answered,
      LocalDate accepted,
      LocalDate moved,
      LocalDate ended) {}

  static Referral of(ResultSet row) throws SQLException {
    return new Referral(
        Columns.id(row, "family_id"),
        Columns.id(row, "referral_id"),
        row.getInt("version"),
        row.getString("agency"),
        row.getString("made_by_agency"),
        new Target(
            Columns.id(row, "offer_id"),
            Columns.id(row, "provider_id"),
            row.getString("provider_kind"),
            row.getString("recipient"),
            row.getBoolean("formal"),
            Columns.id(row, "tie_id"),
            row.getBoolean("restricted")),
        new Need(
            row.getString("help"),
            row.getString("barrier"),
            row.getString("step"),
            row.getString("service"),
            ids(row.getArray("members"))),
        Columns.id(row, "follows"),
        row.getString("note"),
        row.getString("message"),
        row.getString("despite"),
        Columns.texts(row, "not_recorded"),
        Columns.texts(row, "categories").stream().map(Category::valueOf).toList(),
        row.getString("shared"),
        new Standing(
            Columns.code(row, "status", ReferralStatus.class),
            Columns.code(row, "reason", ReferralReason.class),
            Columns.code(row, "outcome", ReferralOutcome.class),
            Columns.code(row, "word_of", ReportedBy.class)),
        new Days(
            row.getInt("answer_within"),
            Columns.day(row, "asked_on"),
            Columns.day(row, "answer_until"),
            Columns.day(row, "answered_on"),
            Columns.day(row, "accepted_on"),
            Columns.day(row, "moved_on"),
            Columns.day(row, "ended_on")),
        Columns.code(row, "family_said", HelpReceived.class),
        Columns.code(row, "worker_said", HelpReceived.class),
        Columns.id(row, "encounter_id"),
        Columns.instant(row, "made_at"),
        row.getString("made_by"));
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }

  public ReferralStatus status() {
    return stands.status();
  }

  /** Whether nobody answered in time. */
  public boolean isOverdue(LocalDate today) {
    return status() == ReferralStatus.REQUESTED && days.until().isBefore(today);
  }

  /** Whether somebody did what was asked, or tried to: then it can be asked whether it helped. */
  public boolean wasTried() {
    return status() == ReferralStatus.COMPLETED || status() == ReferralStatus.FAILED;
  }

  /**
   * Whether it ended, and the family had not all that was asked for: as it was reported, or by the
   * word of the family, or else of its caseworker.
   */
  public boolean endedWithoutAllHelp() {
    HelpReceived said = familySaid == null ? workerSaid : familySaid;
    return switch (status()) {
      case REJECTED, FAILED, CANCELLED, EXPIRED -> true;
      case COMPLETED ->
          stands.outcome() != ReferralOutcome.HELP_RECEIVED
              || said != null && said != HelpReceived.YES;
      default -> false;
    };
  }

  /** The same, standing otherwise. */
  public Referral with(Standing otherwise, Days otherDays) {
    return asked(otherwise, otherDays, shared, despite, notRecorded);
  }

  /** The same, asked for. */
  public Referral asked(
      Standing otherwise, Days otherDays, String shown, String why, List<String> unknown) {
    return new Referral(
        family,
        id,
        version,
        agency,
        madeByAgency,
        to,
        need,
        follows,
        note,
        message,
        why,
        unknown,
        categories,
        shown,
        otherwise,
        otherDays,
        familySaid,
        workerSaid,
        encounter,
        madeAt,
        madeBy);
  }

  /** The same, with what was said afterwards. */
  public Referral said(HelpReceived byFamily, HelpReceived byWorker) {
    return new Referral(
        family,
        id,
        version,
        agency,
        madeByAgency,
        to,
        need,
        follows,
        note,
        message,
        despite,
        notRecorded,
        categories,
        shared,
        stands,
        days,
        byFamily,
        byWorker,
        encounter,
        madeAt,
        madeBy);
  }

  @Override
  public String toString() {
    return "Referral[id=" + id + "]";
  }
}
