package kz.tirek.rulebook.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.sql.Sql;

/** The table of rulebooks. */
@ApplicationScoped
public class RulebookTable {

  private static final String ROWS =
      """
      select r.rulebook_id, r.version, r.sha256, r.content, length(r.archive) as bytes, r.uploaded_at, r.uploaded_by,
             p.publication_id, p.number, p.from_day, p.past_days, p.published_at, p.published_by, p.withdrawn_at, p.withdrawn_by
        from rulebook r
        left join lateral (
             select * from rulebook_publication each where each.version = r.version
              order by each.withdrawn_at is null desc, each.number desc limit 1) p on true
      """;

  private static final String ADD =
      """
      insert into rulebook (rulebook_id, version, archive, content, uploaded_at, uploaded_by)
      values (?, ?, ?, ?, ?, ?)
      on conflict (version) do nothing
      """;

  private static final String SHIP =
      """
      insert into rulebook as r (rulebook_id, version, archive, content, uploaded_at)
      values (?, ?, ?, ?, ?)
      on conflict (version) do update
         set archive = excluded.archive, content = excluded.content, uploaded_at = excluded.uploaded_at
       where r.uploaded_by is null and r.content <> excluded.content
      """;

  private final Sql sql;
  private final Clock clock;

  @Inject
  RulebookTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A page, what came last first.
   *
   * @param after the last of the page before
   */
  public List<StoredRulebook> page(UUID after, int rows) {
    return sql.all(
        ROWS + " where r.rulebook_id < ? order by r.rulebook_id desc limit ?",
        StoredRulebook::of,
        after,
        rows);
  }

  public Optional<StoredRulebook> find(String version) {
    return sql.one(ROWS + " where r.version = ?", StoredRulebook::of, version);
  }

  /** The archive as it came. */
  public Optional<byte[]> archive(String version) {
    return sql.one(
        "select archive from rulebook where version = ?", row -> row.getBytes(1), version);
  }

  /** False, and nothing is done, where there is one of this version. */
  public boolean add(UUID id, String version, byte[] archive, byte[] content, String by) {
    return sql.change(ADD, id, version, archive, content, clock.instant(), by) > 0;
  }

  /** Keeps what comes with the service; false where it is kept, or somebody uploaded another. */
  boolean ship(UUID id, String version, byte[] archive, byte[] content) {
    return sql.change(SHIP, id, version, archive, content, clock.instant()) > 0;
  }
}
