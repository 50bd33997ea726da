package kz.tirek.support.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.shared.consent.RestrictedRecipients;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;
import kz.tirek.shared.text.Text;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.ProviderKind;

/** The table of providers; whose private persons somebody sees, row-level security decides. */
@ApplicationScoped
public class ProviderTable implements RestrictedRecipients {

  private static final int CHUNK = 500;

  private static final String ADD =
      """
      insert into provider (provider_id, code, kind, formal, agency, adult, name, example, added_on, added_by, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
      on conflict do nothing
      """;

  /** The code stays: consents name the provider by it. */
  private static final String CHANGE =
      "update provider set formal = ?, adult = ?, name = ?, version = version + 1 where provider_id = ?";

  private static final String CLOSE =
      "update provider set closed_on = ?, version = version + 1 where provider_id = ?";

  /**
   * Those that were to close on the same day so far go along to the other day; those that closed
   * earlier do not.
   */
  private static final String CLOSE_OFFERS =
      """
      update offer set closed_on = ?, version = version + 1
       where provider_id = ? and (closed_on is not distinct from ?::date or closed_on > ?)
      """;

  /** What is kept of a private person who helps no more: that there was one. */
  private static final String FORGET_PROVIDER =
      "update provider set name = array[kind, kind, kind] where provider_id = ? and agency is not null";

  private static final String FORGET_OFFERS =
      """
      update offer o set name = p.name, what = p.name, mind = null, contact = null, condition = null, openings = null,
             latitude = null, longitude = null, source = p.kind
        from provider p
       where p.provider_id = o.provider_id and o.provider_id = ? and o.agency is not null
      """;

  /** By its code, and by its id, which names it where it has no code. */
  private static final String NAMES =
      "select unnest(array[code, provider_id::text]) as name from every_provider() where kind = any (?)";

  private final Sql sql;
  private final DirectoryVersion version;

  @Inject
  ProviderTable(Sql sql, DirectoryVersion version) {
    this.sql = sql;
    this.version = version;
  }

  /** False, and nothing is done, where another one has its code or id. */
  public boolean add(KeptProvider kept, String by) {
    Provider provider = kept.provider();
    boolean added =
        sql.change(
                ADD,
                provider.id(),
                provider.code(),
                provider.kind(),
                provider.formal(),
                provider.agency(),
                kept.adult(),
                OfferRow.texts(provider.name()),
                kept.example(),
                kept.addedOn(),
                by)
            > 0;
    if (added) {
      version.raise();
    }
    return added;
  }

  /** Changes all but its kind and its code, which stay. */
  public void change(Provider provider, Boolean adult) {
    sql.change(CHANGE, provider.formal(), adult, OfferRow.texts(provider.name()), provider.id());
    version.raise();
  }

  /**
   * Closes it with all its offers; of a private person no more is kept than that there was one.
   *
   * @param before the day on which it was to be closed so far; null: none
   */
  public void close(UUID id, LocalDate before, LocalDate on) {
    sql.change(CLOSE, on, id);
    sql.change(CLOSE_OFFERS, on, id, before, on);
    sql.change(FORGET_PROVIDER, id);
    sql.change(FORGET_OFFERS, id);
    version.raise();
  }

  public Optional<KeptProvider> find(UUID id) {
    return sql.one("select * from provider where provider_id = ?", ProviderTable::row, id);
  }

  /** The provider, for a change that no other may cross. */
  public Optional<KeptProvider> lock(UUID id) {
    return sql.one(
        "select * from provider where provider_id = ? for update", ProviderTable::row, id);
  }

  /** The provider, as it stays until the end of the transaction, for what is added to it. */
  public Optional<KeptProvider> hold(UUID id) {
    return sql.one(
        "select * from provider where provider_id = ? for share", ProviderTable::row, id);
  }

  /**
   * A page, the latest first.
   *
   * @param kind only those of this kind; null: all
   * @param code only that of this code; null: all
   * @param words that all stand in the name, as {@link Words#of} makes them
   * @param persons whether private persons are among them
   * @param after the last of the page before
   */
  public List<KeptProvider> page(
      ProviderKind kind, String code, List<String> words, boolean persons, UUID after, int rows) {
    if (words.isEmpty()) {
      return read(kind, code, persons, after, rows);
    }
    // how letters are compared is known in Java alone, and there are not so many providers
    List<KeptProvider> found = new ArrayList<>();
    List<KeptProvider> chunk;
    UUID last = after;
    do {
      chunk = read(kind, code, persons, last, CHUNK);
      for (KeptProvider each : chunk) {
        last = each.provider().id();
        if (found.size() < rows && named(each.provider(), words)) {
          found.add(each);
        }
      }
    } while (found.size() < rows && chunk.size() == CHUNK);
    return found;
  }

  private static boolean named(Provider provider, List<String> words) {
    Text name = provider.name();
    String folded = Words.folded(String.join("\n", name.kk(), name.ru(), name.en()));
    return words.stream().allMatch(folded::contains);
  }

  private List<KeptProvider> read(
      ProviderKind kind, String code, boolean persons, UUID after, int rows) {
    return sql.all(
        """
        select * from provider
         where provider_id < ? and kind = coalesce(?, kind) and (?::text is null or code = ?) and (? or agency is null)
         order by provider_id desc limit ?
        """,
        ProviderTable::row,
        after,
        kind,
        code,
        code,
        persons,
        rows);
  }

  /** Closed ones too: that a family was sent there once says as much. */
  @Override
  public Set<String> restricted() {
    List<ProviderKind> religious =
        Arrays.stream(ProviderKind.values()).filter(ProviderKind::isReligious).toList();
    return sql.all(NAMES, row -> row.getString("name"), religious).stream()
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static KeptProvider row(ResultSet row) throws SQLException {
    return new KeptProvider(
        OfferRow.provider(row),
        row.getObject("adult", Boolean.class),
        row.getBoolean("example"),
        Columns.day(row, "added_on"),
        Columns.day(row, "closed_on"),
        row.getInt("version"));
  }
}
