package kz.tirek.support.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.Verified;

/** The table of offers; whose private persons somebody sees, row-level security decides. */
@ApplicationScoped
public class OfferTable {

  private static final String ADD =
      """
      insert into offer (offer_id, provider_id, agency, code, helps, barriers, steps, condition, price, languages, district,
                         latitude, longitude, openings, seasonal, contact, name, what, mind, papers, source, example,
                         added_on, closed_on, added_by, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, 0)
      on conflict do nothing
      """;

  /** Whoever found it right had found other words. */
  private static final String CHANGE =
      """
      update offer o set code = ?, helps = ?, barriers = ?, steps = ?, condition = ?, price = ?, languages = ?, district = ?,
             latitude = ?, longitude = ?, openings = ?, seasonal = ?, contact = ?, name = ?, what = ?, mind = ?, papers = ?,
             source = ?, verified_on = null, verified_by = null, version = version + 1
       where offer_id = ? and not exists (select from offer other where other.code = ? and other.offer_id <> o.offer_id)
      """;

  private static final String CLOSE =
      "update offer set closed_on = ?, version = version + 1 where offer_id = ?";

  private static final String VERIFY =
      "update offer set verified_on = ?, verified_by = ?, version = version + 1 where offer_id = ?";

  /** Whoever says how many places there were on a day knew of those who were sent there by then. */
  private static final String CAPACITY =
      """
      update offer set capacity = ?, places = ?, capacity_on = ?, version = version + 1,
             open_then = open_referrals_asked_by(offer_id, ?)
       where offer_id = ?
      """;

  private final Sql sql;
  private final ProviderTable providers;
  private final DirectoryVersion version;

  @Inject
  OfferTable(Sql sql, ProviderTable providers, DirectoryVersion version) {
    this.sql = sql;
    this.providers = providers;
    this.version = version;
  }

  /**
   * False, and nothing is done, where another one has its code or id.
   *
   * @param closedOn the day on which its provider closes; null: none
   */
  public boolean add(Offer offer, LocalDate closedOn, String by) {
    return raised(
        sql.change(
            ADD,
            Stream.of(
                    Stream.of(offer.id(), offer.provider().id()),
                    Stream.of((Object) offer.provider().agency()),
                    content(offer),
                    Stream.of(offer.example(), offer.addedOn(), closedOn, by))
                .flatMap(each -> each)
                .toArray()));
  }

  /** False, and nothing is done, where another one has its code. */
  public boolean change(Offer offer) {
    return raised(
        sql.changeUnlessTaken(
            CHANGE, Stream.concat(content(offer), Stream.of(offer.id(), offer.code())).toArray()));
  }

  public void close(UUID id, LocalDate on) {
    raised(sql.change(CLOSE, on, id));
  }

  public void verify(UUID id, Verified verified) {
    raised(sql.change(VERIFY, verified.on(), verified.by(), id));
  }

  public void setCapacity(UUID id, Capacity capacity) {
    raised(
        sql.change(
            CAPACITY, capacity.kind(), capacity.places(), capacity.asOf(), capacity.asOf(), id));
  }

  public Optional<Offer> find(UUID id) {
    return find("select * from offer where offer_id = ?", id);
  }

  /** The offer, for a change that no other may cross. */
  public Optional<Offer> lock(UUID id) {
    return find("select * from offer where offer_id = ? for update", id);
  }

  /** All that there are, of all agencies. */
  List<Offer> everyOne() {
    List<Row> rows = sql.all("select * from every_offer()", Row::of);
    Map<UUID, Provider> byId = new HashMap<>();
    // after the offers: none of them lacks its provider
    sql.all("select * from every_provider()", OfferRow::provider)
        .forEach(provider -> byId.put(provider.id(), provider));
    return rows.stream().map(row -> with(row.offer, byId.get(row.provider))).toList();
  }

  /** An offer whose provider has still to be read. */
  private record Row(UUID provider, Offer offer) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(Columns.id(row, "provider_id"), OfferRow.offer(row, null));
    }
  }

  private Optional<Offer> find(String query, UUID id) {
    return sql.one(query, Row::of, id)
        .map(row -> with(row.offer, providers.find(row.provider).orElseThrow().provider()));
  }

  private boolean raised(int rows) {
    if (rows > 0) {
      version.raise();
    }
    return rows > 0;
  }

  /** What a change may change, in the order of the statements. */
  private static Stream<Object> content(Offer offer) {
    Object[] content = {
      offer.code(),
      offer.helps(),
      offer.barriers().stream().sorted().toList(),
      offer.steps().stream().sorted().toList(),
      offer.when(),
      offer.price(),
      OfferRow.names(offer.languages()),
      offer.district(),
      offer.point() == null ? null : offer.point().latitude(),
      offer.point() == null ? null : offer.point().longitude(),
      OfferRow.openings(offer.openings()),
      offer.seasonal(),
      offer.contact(),
      OfferRow.texts(offer.name()),
      OfferRow.texts(offer.what()),
      OfferRow.texts(offer.mind()),
      offer.papers(),
      offer.source()
    };
    return Stream.of(content);
  }

  private static Offer with(Offer offer, Provider provider) {
    return new Offer(
        offer.id(),
        offer.code(),
        provider,
        offer.helps(),
        offer.barriers(),
        offer.steps(),
        offer.when(),
        offer.price(),
        offer.languages(),
        offer.district(),
        offer.point(),
        offer.openings(),
        offer.seasonal(),
        offer.capacity(),
        offer.openThen(),
        offer.contact(),
        offer.name(),
        offer.what(),
        offer.mind(),
        offer.papers(),
        offer.source(),
        offer.verified(),
        offer.example(),
        offer.addedOn(),
        offer.closedOn(),
        offer.version());
  }
}
