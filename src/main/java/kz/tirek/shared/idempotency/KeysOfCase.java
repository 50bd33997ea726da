package kz.tirek.shared.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.shared.sql.Sql;

/** Forgets which requests a case came from: a key keeps a fingerprint of what was said of it. */
@ApplicationScoped
public class KeysOfCase {

  private static final String FORGET =
      "delete from idempotency_key where resource_id = any(?::uuid[]) or request like ?";

  private final Sql sql;

  @Inject
  KeysOfCase(Sql sql) {
    this.sql = sql;
  }

  /**
   * Forgets the keys of all requests that made, moved or named something of a case.
   *
   * @param ids of what belongs to it
   */
  public void forget(UUID family, Collection<UUID> ids) {
    sql.change(
        FORGET,
        Stream.concat(Stream.of(family), ids.stream()).map(UUID::toString).toList(),
        "%/families/" + family + "%");
  }
}
