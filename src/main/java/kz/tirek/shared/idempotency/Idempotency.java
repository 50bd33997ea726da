package kz.tirek.shared.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.http.Requester;
import kz.tirek.shared.json.RequestBytes;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.text.PersonalNumbers;

/**
 * Remembers which deed an {@code Idempotency-Key} stands for, in the deed's own transaction: either
 * both are stored or neither is. A key belongs to its caller. Keys older than 30 days may be
 * deleted.
 */
@RequestScoped
public class Idempotency {

  private static final String HEADER = "Idempotency-Key";

  private final KeyTable table;
  private final Requester caller;
  private final Request request;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final RequestBytes body;
  private final Fingerprints fingerprints;
  private final Clock clock;

  @Inject
  Idempotency(
      KeyTable table,
      Requester caller,
      Request request,
      HttpHeaders headers,
      UriInfo uri,
      RequestBytes body,
      Fingerprints fingerprints,
      Clock clock) {
    this.table = table;
    this.caller = caller;
    this.request = request;
    this.headers = headers;
    this.uri = uri;
    this.body = body;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Takes the key for the present request, before the deed is done. Empty when it is to be done
   * now; otherwise what came of it before. While another request with the same key is under way,
   * this one waits for it.
   *
   * @param key the {@code Idempotency-Key} header; null when the client sent none
   * @param resourceId the id that the deed will give to what it makes, or of what it moves
   * @param status the HTTP status that the deed will be answered with
   * @throws Problem 400 when the key has the wrong form or there are two, 422 when it stands for
   *     another request
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Outcome> earlier(String key, UUID resourceId, int status) {
    List<String> sent = headers.getRequestHeader(HEADER);
    if (key == null && sent.isEmpty()) {
      return Optional.empty();
    }
    if (sent.size() > 1) {
      throw Problem.unreadable(FieldError.header(HEADER, "given-twice"));
    }
    // an endpoint is told of no key where the header is empty
    if (key == null || !key.matches("[ -~]{1,255}") || key.isBlank()) {
      throw Problem.unreadable(FieldError.header(HEADER, "key-format"));
    }
    if (PersonalNumbers.isIn(key)) {
      // it is kept as it is
      throw Problem.unreadable(FieldError.header(HEADER, "number-in-text"));
    }
    String query = uri.getRequestUri().getRawQuery();
    String asked = request.getMethod() + " " + uri.getPath() + (query == null ? "" : "?" + query);
    StoredKey now =
        new StoredKey(
            asked,
            fingerprints.of("idempotency " + asked, body.bytes()),
            new Outcome(resourceId, status));
    try {
      Optional<StoredKey> first = firstUse(key, now);
      if (first.isPresent() && !first.get().standsForTheSameAs(now)) {
        throw Problem.of(422, "idempotency-key-reused").at(FieldError.header(HEADER, "key-used"));
      }
      return first.map(StoredKey::outcome);
    } catch (SQLException e) {
      throw new KeysUnreadable(e);
    }
  }

  /** Empty when that is now. */
  private Optional<StoredKey> firstUse(String key, StoredKey now) throws SQLException {
    Optional<StoredKey> first = Optional.empty();
    while (first.isEmpty()) {
      if (table.insert(caller.agency(), caller.subject(), key, now, clock.instant())) {
        return Optional.empty();
      }
      // none when an old one stood in the way and was forgotten at that moment
      first = table.find(caller.agency(), caller.subject(), key);
    }
    return first;
  }
}
