package kz.tirek.access.consent;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.consent.Consents;
import kz.tirek.shared.consent.Purpose;
import kz.tirek.shared.consent.RestrictedRecipients;
import kz.tirek.shared.event.ConsentToKeepChanged;
import kz.tirek.shared.event.ConsentTold;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;
import kz.tirek.shared.time.Today;

/**
 * The register of what families agreed to: only ever added to, and what was taken back is marked.
 */
@ApplicationScoped
public class Register implements Consents {

  private static final String ADD =
      """
      insert into consent (family_id, consent_id, person_id, agency, purpose, categories, recipient,
                           given_on, until_day, how, witness, proof, recorded_at, recorded_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String WITHDRAW =
      """
      update consent set withdrawn_on = ?, withdrawn_how = ?, withdrawn_reason = ?, withdrawn_at = ?, withdrawn_by = ?
       where family_id = ? and consent_id = ? and withdrawn_at is null
      """;

  private static final String COLUMNS =
      """
      select c.*, case when exists (select from consent w
                                     where w.family_id = c.family_id and w.person_id is not distinct from c.person_id
                                       and w.purpose = c.purpose and w.recipient is not distinct from c.recipient
                                       and w.withdrawn_at >= c.recorded_at) then 'WITHDRAWN'
                       when c.until_day < ? then 'EXPIRED' else 'IN_FORCE' end as status
        from consent c
      """;

  private static final String ONE = COLUMNS + " where c.family_id = ? and c.consent_id = ?";
  private static final String PAGE =
      COLUMNS
          + """
             where c.family_id = ? and c.consent_id < ? and (c.recipient is null or c.recipient <> all (?))
             order by c.consent_id desc limit ?
            """;

  private static final String VALID =
      """
      select not exists (select from unnest(?::text[]) as wanted (category)
                          where not exists (select from consents_in_force(?, ?, ?, ?) c
                                             where wanted.category = any (c.categories)))
      """;

  static final String WITNESS = "WITNESS";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final Vault vault;
  private final Event<ConsentToKeepChanged> changed;
  private final RestrictedRecipients recipients;
  private final Today today;
  private final Clock clock;

  @Inject
  Register(
      Sql sql,
      Vault vault,
      Event<ConsentToKeepChanged> changed,
      RestrictedRecipients recipients,
      Today today,
      Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.changed = changed;
    this.recipients = recipients;
    this.today = today;
    this.clock = clock;
  }

  UUID newId() {
    return ids.generate();
  }

  @Override
  public boolean valid(
      UUID family,
      Purpose purpose,
      String recipient,
      Collection<Category> categories,
      LocalDate day) {
    List<String> names = categories.stream().map(Category::name).toList();
    return sql.one(VALID, row -> row.getBoolean(1), names, family, purpose, recipient, day)
        .orElseThrow();
  }

  /** A household says yes as it is taken in. */
  void told(@Observes ConsentTold told) {
    LocalDate on = told.on() == null ? latest(today.dateOf(told.at()), told.until()) : told.on();
    NewConsent consent =
        new NewConsent(
            null,
            Purpose.KEEP_FACTS,
            List.of(Category.values()),
            null,
            on,
            told.until(),
            told.how(),
            null,
            null);
    add(told.family(), newId(), consent, told.agency(), told.by(), told.at());
  }

  /** A consent of which only the last day was told was given on that day at the latest. */
  private static LocalDate latest(LocalDate day, LocalDate until) {
    return until != null && until.isBefore(day) ? until : day;
  }

  void add(UUID family, UUID id, NewConsent consent, String agency, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    add(family, id, consent, agency, by, now);
    if (isToKeep(consent.purpose(), consent.person())) {
      changed.fire(
          new ConsentToKeepChanged(
              family, true, consent.givenOn(), consent.how(), consent.until(), agency, by, now));
    }
  }

  private void add(
      UUID family, UUID id, NewConsent consent, String agency, String by, Instant now) {
    sql.change(
        ADD,
        family,
        id,
        consent.person(),
        agency,
        consent.purpose(),
        consent.categories().stream().map(Category::name).toList(),
        consent.recipient(),
        consent.givenOn(),
        consent.until(),
        consent.how(),
        consent.witness() == null
            ? null
            : vault.lock(consent.witness(), family.toString(), id.toString(), WITNESS),
        consent.proof(),
        now,
        by);
  }

  /** Marks it as taken back; false, and nothing is done, where it was taken back before. */
  boolean withdraw(
      UUID family, ConsentView consent, NewConsentWithdrawal how, String agency, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int withdrawn =
        sql.change(WITHDRAW, how.on(), how.how(), how.reason(), now, by, family, consent.id());
    if (withdrawn == 1 && isToKeep(consent.purpose(), consent.person())) {
      changed.fire(
          new ConsentToKeepChanged(family, false, how.on(), how.how(), null, agency, by, now));
    }
    return withdrawn == 1;
  }

  private static boolean isToKeep(Purpose purpose, UUID person) {
    return purpose == Purpose.KEEP_FACTS && person == null;
  }

  /** Whether it says what a family believes that it agreed to this recipient. */
  boolean isRestricted(String recipient) {
    return recipient != null && recipients.restricted().contains(recipient);
  }

  /**
   * @param whole whether what says what the family believes is found too
   */
  Optional<ConsentView> find(UUID family, UUID id, boolean whole) {
    return sql.one(ONE, this::view, today.date(), family, id)
        .filter(consent -> whole || !isRestricted(consent.recipient()));
  }

  /**
   * The latest first.
   *
   * @param whole whether what says what the family believes is among it
   */
  List<ConsentView> page(UUID family, boolean whole, UUID after, int rows) {
    List<String> hidden = whole ? List.of() : List.copyOf(recipients.restricted());
    return sql.all(PAGE, this::view, today.date(), family, after, hidden, rows);
  }

  private ConsentView view(ResultSet row) throws SQLException {
    String locked = row.getString("witness");
    String name =
        locked == null
            ? null
            : vault.unlock(
                locked, row.getString("family_id"), row.getString("consent_id"), WITNESS);
    return ConsentView.of(row, name);
  }
}
