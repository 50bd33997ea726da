package kz.tirek.situation.facts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.guard.Granted;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Recorded;
import kz.tirek.shared.Listed;
import kz.tirek.shared.http.Preconditions;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What the endpoints of every kind of facts have in common.
 *
 * @param <T> the value of such a fact
 */
public abstract class FactsResource<T extends Knowable> {

  private final FactKind<T> kind;
  private final Desk desk;
  private final Reading reading;
  private final Granted granted;

  protected FactsResource(FactKind<T> kind, Desk desk, Reading reading, Granted granted) {
    this.kind = kind;
    this.desk = desk;
    this.reading = reading;
    this.granted = granted;
  }

  /**
   * The facts of a moment.
   *
   * @param member under whom they stand; null where they are of the family
   */
  protected RestResponse<Listed<Recorded<T>>> facts(
      UUID family, UUID member, Moment moment, String ifNoneMatch) {
    boolean whole = granted.seesRestrictedFacts();
    Reading.View<T> view = reading.list(kind, family, member, moment, whole);
    List<Object> seen = new ArrayList<>(List.of(view.asOf(), moment.ended(), whole));
    if (moment.knownOn() != null) {
      seen.add(moment.knownOn());
    }
    return Preconditions.answerView(view.facts(), view.version(), ifNoneMatch, seen.toArray());
  }

  protected RestResponse<Recorded<T>> recorded(UUID family, UUID member, String key, T fact) {
    return made(
        family, desk.record(kind, family, member, fact, key, granted.seesRestrictedFacts()));
  }

  protected RestResponse<Recorded<T>> corrected(
      UUID family, UUID member, UUID factId, String key, NewCorrection<T> correction) {
    boolean whole = granted.seesRestrictedFacts();
    return made(family, desk.correct(kind, family, member, factId, correction, key, whole));
  }

  private RestResponse<Recorded<T>> made(UUID family, Recorded<T> fact) {
    return ResponseBuilder.create(RestResponse.Status.CREATED, fact)
        .location(URI.create("/v1/families/" + family + "/facts/" + fact.id()))
        .build();
  }
}
