package kz.tirek.exchange.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.exchange.notice.MunicipalAnswers.Answer;
import kz.tirek.exchange.notice.MunicipalNoticeView.Reason;
import kz.tirek.exchange.notice.told.NewMunicipalNotice;
import kz.tirek.exchange.notice.told.NoticeDetails;
import kz.tirek.exchange.notice.told.NoticeKind;
import kz.tirek.family.number.IdentifierKind;
import kz.tirek.shared.secret.NumberPrints;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;

/** The tables of notices; which of their rows somebody sees, row-level security decides. */
@ApplicationScoped
class NoticeTable {

  private static final String TAKE =
      """
      insert into municipal_notice_key (sender, sender_id, content, received_at) values (?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String CAME_BEFORE =
      "select content, answer from municipal_notice_key where sender = ? and sender_id = ?";

  private static final String ANSWER =
      "update municipal_notice_key set answer = ? where sender = ? and sender_id = ?";

  private static final String STANDING =
      """
      select agency, restricted_to is not null as restricted, status <> 'OPEN' as closed,
             no_consent_to_keep(family_id, ?) is null as kept
        from family where family_id = ?
      """;

  private static final String ADD =
      """
      insert into municipal_notice (family_id, notice_id, person_id, sender, kind, on_day, details, reason, fact_id, received_at)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
      """;

  private static final String TELL =
      "insert into event_outbox (family_id, event_id, kind, about, at) values (?, ?, 'MUNICIPAL_NOTICE_APPLIED', ?, ?)";

  private static final String PAGE =
      """
      select notice_id, sender, person_id, kind, on_day, details::text as details, reason, fact_id, received_at
        from municipal_notice where family_id = ? and notice_id < ? order by notice_id desc limit ?
      """;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final NumberPrints prints;
  private final ObjectMapper json;

  @Inject
  NoticeTable(Sql sql, NumberPrints prints, ObjectMapper json) {
    this.sql = sql;
    this.prints = prints;
    this.json = json;
  }

  /** A notice that came under the same id. */
  record Earlier(byte[] content, Answer answer) {

    boolean isOf(byte[] other) {
      return Arrays.equals(content, other);
    }
  }

  /** A person who has the number, in one case. */
  record Found(UUID family, UUID person) {}

  /** How a case stands. */
  record Standing(String agency, boolean restricted, boolean closed, boolean kept) {}

  /** Empty where it is the first of this id; otherwise, once its request is over, that one. */
  Optional<Earlier> earlier(String sender, String id, byte[] content, Instant at) {
    return sql.change(TAKE, sender, id, content, at) > 0
        ? Optional.empty()
        : sql.one(
            CAME_BEFORE,
            row -> new Earlier(row.getBytes(1), Columns.code(row, "answer", Answer.class)),
            sender,
            id);
  }

  void answered(String sender, String id, Answer answer) {
    sql.change(ANSWER, answer, sender, id);
  }

  /** Who has this number, in cases of whatever agency, in the order of the cases. */
  List<Found> having(String iin) {
    List<String> hex =
        prints.all(IdentifierKind.IIN.name(), iin).stream().map(HexFormat.of()::formatHex).toList();
    return sql.all(
        "select family_id, person_id from persons_of_number(?)",
        row -> new Found(Columns.id(row, "family_id"), Columns.id(row, "person_id")),
        hex);
  }

  /** Keeps every other change of the case off, once somebody is within it. */
  void lock(UUID family) {
    sql.all("select 1 from family where family_id = ? for update", row -> 1, family);
  }

  /** How the case stands that one is within; empty where it was erased meanwhile. */
  Optional<Standing> standing(UUID family, LocalDate day) {
    return sql.one(
        STANDING,
        row ->
            new Standing(
                row.getString("agency"),
                row.getBoolean("restricted"),
                row.getBoolean("closed"),
                row.getBoolean("kept")),
        day,
        family);
  }

  /** Keeps what was said of somebody for those who work with the family. */
  UUID add(
      Found whom, String sender, NewMunicipalNotice notice, Reason reason, UUID fact, Instant at) {
    UUID id = ids.generate();
    sql.change(
        ADD,
        whom.family,
        id,
        whom.person,
        sender,
        notice.kind(),
        notice.on(),
        written(notice.told()),
        reason,
        fact,
        at);
    return id;
  }

  /** Leaves word for whoever is to be told of it, by ids alone. */
  void tell(UUID family, UUID about, Instant at) {
    sql.change(TELL, family, ids.generate(), about, at);
  }

  /** A page, the latest first. */
  List<MunicipalNoticeView> page(UUID family, UUID after, int rows) {
    return sql.all(PAGE, this::view, family, after, rows);
  }

  private MunicipalNoticeView view(ResultSet row) throws SQLException {
    return new MunicipalNoticeView(
        Columns.id(row, "notice_id"),
        row.getString("sender"),
        Columns.id(row, "person_id"),
        Columns.code(row, "kind", NoticeKind.class),
        Columns.day(row, "on_day"),
        read(row.getString("details")),
        Columns.code(row, "reason", Reason.class),
        Columns.id(row, "fact_id"),
        Columns.instant(row, "received_at"));
  }

  private String written(NoticeDetails details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private NoticeDetails read(String details) {
    try {
      return json.readValue(details, NoticeDetails.class);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
