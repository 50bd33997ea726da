package kz.tirek.access.notice;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.event.NewsForSupervisors;
import kz.tirek.shared.event.NewsForSupervisors.Kind;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;

/**
 * The table of what supervisors are told, and of who read it. Which of its rows a supervisor sees,
 * row-level security decides.
 */
@ApplicationScoped
class Notices {

  private static final String ADD =
      """
      insert into notice (notice_id, agency, kind, family_id, about, worker, by_whom, at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String COLUMNS =
      """
      select notice_id, kind, family_id, about, worker, by_whom, at, read_at
        from notice
        left join notice_reading r using (notice_id)
      """;

  private static final String PAGE =
      COLUMNS
          + """
             where notice_id < ? and (not ? or read_at is null)
             order by notice_id desc
             limit ?
            """;

  private static final String READ =
      """
      insert into notice_reading (notice_id, agency, reader, read_at)
      select notice_id, ?, ?, ? from notice where notice_id = ?
      on conflict do nothing
      """;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final Clock clock;

  @Inject
  Notices(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void tell(@Observes NewsForSupervisors news) {
    sql.change(
        ADD,
        ids.generate(),
        news.agency(),
        news.kind(),
        news.family(),
        news.about(),
        news.worker(),
        news.by(),
        clock.instant());
  }

  /** Latest first. */
  List<NoticeView> page(boolean unread, UUID after, int rows, Language language) {
    return sql.all(PAGE, row -> notice(row, language), after, unread, rows);
  }

  Optional<NoticeView> find(UUID id, Language language) {
    return sql.one(COLUMNS + "where notice_id = ?", row -> notice(row, language), id);
  }

  /** Marks it as read by this supervisor, unless it is, or is not to be seen. */
  void read(UUID id, String agency, String reader) {
    sql.change(READ, agency, reader, clock.instant(), id);
  }

  private static NoticeView notice(ResultSet row, Language language) throws SQLException {
    Kind kind = Columns.code(row, "kind", Kind.class);
    return new NoticeView(
        Columns.id(row, "notice_id"),
        kind,
        Texts.text(language, "notice." + kind),
        Columns.id(row, "family_id"),
        Columns.id(row, "about"),
        row.getString("worker"),
        row.getString("by_whom"),
        Columns.instant(row, "at"),
        Columns.instant(row, "read_at"));
  }
}
