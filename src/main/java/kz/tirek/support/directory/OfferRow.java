package kz.tirek.support.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Opening;
import kz.tirek.support.offer.Point;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.ProviderKind;
import kz.tirek.support.offer.Verified;

/** How offers and providers stand in rows. */
final class OfferRow {

  private OfferRow() {}

  static Provider provider(ResultSet row) throws SQLException {
    return new Provider(
        Columns.id(row, "provider_id"),
        row.getString("code"),
        Columns.code(row, "kind", ProviderKind.class),
        row.getBoolean("formal"),
        row.getString("agency"),
        text(row, "name"));
  }

  /** Reads the rows of offers. */
  static Offer offer(ResultSet row, Provider provider) throws SQLException {
    return new Offer(
        Columns.id(row, "offer_id"),
        row.getString("code"),
        provider,
        Columns.texts(row, "helps"),
        codes(row, "barriers"),
        codes(row, "steps"),
        row.getString("condition"),
        row.getObject("price", Long.class),
        languages(row),
        Columns.code(row, "district", District.class),
        point(row),
        openings(row),
        row.getBoolean("seasonal"),
        capacity(row),
        row.getInt("open_then"),
        row.getString("contact"),
        text(row, "name"),
        text(row, "what"),
        text(row, "mind"),
        Columns.texts(row, "papers"),
        row.getString("source"),
        verified(row),
        row.getBoolean("example"),
        Columns.day(row, "added_on"),
        Columns.day(row, "closed_on"),
        row.getInt("version"));
  }

  static List<String> texts(Text text) {
    return text == null ? null : List.of(text.kk(), text.ru(), text.en());
  }

  static List<String> openings(List<Opening> openings) {
    return openings == null
        ? null
        : openings.stream()
            .map(opening -> opening.day() + " " + opening.from() + " " + opening.to())
            .toList();
  }

  static List<String> names(Collection<? extends Enum<?>> codes) {
    return codes.stream().<String>map(Enum::name).sorted().toList();
  }

  private static Text text(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    if (array == null) {
      return null;
    }
    String[] texts = (String[]) array.getArray();
    return new Text(texts[0], texts[1], texts[2]);
  }

  private static Set<String> codes(ResultSet row, String column) throws SQLException {
    return Set.copyOf(new LinkedHashSet<>(Columns.texts(row, column)));
  }

  private static Set<Language> languages(ResultSet row) throws SQLException {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    Columns.texts(row, "languages").forEach(code -> languages.add(Language.valueOf(code)));
    return Set.copyOf(languages);
  }

  private static Point point(ResultSet row) throws SQLException {
    Double latitude = row.getObject("latitude", Double.class);
    return latitude == null ? null : new Point(latitude, row.getDouble("longitude"));
  }

  private static List<Opening> openings(ResultSet row) throws SQLException {
    if (row.getArray("openings") == null) {
      return null;
    }
    return Columns.texts(row, "openings").stream()
        .map(text -> text.split(" "))
        .map(
            part ->
                new Opening(
                    DayOfWeek.valueOf(part[0]), LocalTime.parse(part[1]), LocalTime.parse(part[2])))
        .toList();
  }

  private static Capacity capacity(ResultSet row) throws SQLException {
    Capacity.Kind kind = Columns.code(row, "capacity", Capacity.Kind.class);
    return kind == null
        ? null
        : new Capacity(
            kind, row.getObject("places", Integer.class), Columns.day(row, "capacity_on"));
  }

  private static Verified verified(ResultSet row) throws SQLException {
    String by = row.getString("verified_by");
    return by == null ? null : new Verified(Columns.day(row, "verified_on"), by);
  }
}
