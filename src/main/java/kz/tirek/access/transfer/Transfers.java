package kz.tirek.access.transfer;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.transfer.TransferView.Direction;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.consent.Consents;
import kz.tirek.shared.consent.Purpose;
import kz.tirek.shared.event.CaseTransferred;
import kz.tirek.shared.event.NewsForSupervisors;
import kz.tirek.shared.event.NewsForSupervisors.Kind;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;
import kz.tirek.shared.time.Today;

/** What two agencies do with a case that goes from one to the other. */
@ApplicationScoped
class Transfers {

  private static final String IN_FORCE =
      "select exists (select from consents_in_force(?, 'TRANSFER', ?, ?) where consent_id = ?)";

  private static final String NAMED =
      "select restricted_to from family where family_id = ? for update";

  private static final String END_ASSIGNMENTS =
      "update assignment set until_at = ?, ended_by = ? where family_id = ? and until_at is null";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final TransferTable table;
  private final Consents consents;
  private final CaseDoor door;
  private final Caller caller;
  private final Sql sql;
  private final Event<CaseTransferred> transferred;
  private final Event<NewsForSupervisors> news;
  private final Today today;
  private final Clock clock;

  @Inject
  Transfers(
      TransferTable table,
      Consents consents,
      CaseDoor door,
      Caller caller,
      Sql sql,
      Event<CaseTransferred> transferred,
      Event<NewsForSupervisors> news,
      Today today,
      Clock clock) {
    this.table = table;
    this.consents = consents;
    this.door = door;
    this.caller = caller;
    this.sql = sql;
    this.transferred = transferred;
    this.news = news;
    this.today = today;
    this.clock = clock;
  }

  UUID newId() {
    return ids.generate();
  }

  /**
   * Asks another agency to take a case that the caller was let in to.
   *
   * @throws Problem 409 where the household did not agree to it, or another transfer is under way
   */
  void request(UUID family, UUID id, NewTransfer wanted) {
    boolean agreed =
        sql.one(
                IN_FORCE,
                row -> row.getBoolean(1),
                family,
                wanted.toAgency(),
                today.date(),
                wanted.consent())
            .orElseThrow();
    if (!agreed || !agrees(family, wanted.toAgency())) {
      throw Problem.conflict("no-consent-to-transfer")
          .at(FieldError.pointer("/consent", "does-not-cover-it"));
    }
    if (!table.add(family, id, wanted, caller.subject(), now())) {
      throw Problem.conflict("transfer-under-way");
    }
    tell(Kind.TRANSFER_REQUESTED, wanted.toAgency(), id);
  }

  /** Whether the household agrees today that all that is kept of it goes to this agency. */
  private boolean agrees(UUID family, String agency) {
    return consents.valid(
        family, Purpose.TRANSFER, agency, List.of(Category.values()), today.date());
  }

  /**
   * Takes the case over for the caller's agency: from now on it is open to nobody of the other one.
   *
   * @throws Problem 404 where the agency is not asked to, 409 where it was decided before, the
   *     household takes its consent back meanwhile, or it is restricted to others
   */
  void accept(UUID id) {
    UUID family = incoming(id).family();
    Instant now = now();
    door.receive(family);
    // the case before its transfer, as whoever erases it does, or each would wait for the other
    List<String> named = named(family);
    Transfer transfer = undecided(id, Direction.INCOMING);
    if (named != null && !named.contains(caller.subject())) {
      throw Problem.conflict("restricted-to-others");
    }
    if (!agrees(family, transfer.to())) {
      throw Problem.conflict("no-consent-to-transfer");
    }
    sql.change(END_ASSIGNMENTS, now, caller.subject(), family);
    table.decide(transfer, TransferStatus.ACCEPTED, null, named != null, caller.subject(), now);
    transferred.fire(new CaseTransferred(family, transfer.from(), transfer.to(), now));
    tell(Kind.TRANSFER_ACCEPTED, transfer.from(), id);
  }

  /**
   * Says that the caller's agency does not take the case.
   *
   * @throws Problem 404 where it is not asked to, 409 where it was decided before
   */
  void refuse(UUID id, Refusal reason) {
    Transfer transfer = undecided(id, Direction.INCOMING);
    table.decide(transfer, TransferStatus.REFUSED, reason, false, caller.subject(), now());
    tell(Kind.TRANSFER_REFUSED, transfer.from(), id);
  }

  /**
   * Says that the case stays where it is after all.
   *
   * @throws Problem 404 where the caller's agency did not ask, 409 where it was decided before
   */
  void withdraw(UUID id) {
    Transfer transfer = undecided(id, Direction.OUTGOING);
    table.decide(transfer, TransferStatus.WITHDRAWN, null, false, caller.subject(), now());
    tell(Kind.TRANSFER_WITHDRAWN, transfer.to(), id);
  }

  private Transfer incoming(UUID id) {
    return table
        .find(id)
        .filter(transfer -> transfer.to().equals(caller.agency()))
        .orElseThrow(Problem::notFound);
  }

  /** Who alone may know of the case, which stays as it is until this is over; null: anybody. */
  private List<String> named(UUID family) {
    List<List<String>> named =
        sql.all(
            NAMED,
            row -> row.getArray(1) == null ? null : Columns.texts(row, "restricted_to"),
            family);
    if (named.isEmpty()) {
      throw Problem.notFound();
    }
    return named.get(0);
  }

  private Transfer undecided(UUID id, Direction direction) {
    Transfer transfer = table.lock(id).orElseThrow(Problem::notFound);
    String mine = direction == Direction.INCOMING ? transfer.to() : transfer.from();
    if (!mine.equals(caller.agency())) {
      throw Problem.notFound();
    }
    door.about(transfer.family());
    if (transfer.status() != TransferStatus.REQUESTED) {
      throw Problem.conflict("transfer-decided");
    }
    return transfer;
  }

  private void tell(Kind kind, String agency, UUID transfer) {
    news.fire(new NewsForSupervisors(kind, agency, null, transfer, null, caller.subject()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
