package kz.tirek.support.offer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Kazakhstan on the map, as {@code country/kazakhstan.wkt} outlines it. */
public final class Country {

  private static final String FILE = "/country/kazakhstan.wkt";

  /** By how much the outline may be wrong, in metres; Tashkent is 15 kilometres from it. */
  private static final double TOLERANCE = 6_000;

  /** Of one degree of latitude, in metres. */
  private static final double DEGREE = 111_200;

  private static final Geometry OUTLINE = read();

  private Country() {}

  /** Whether a point lies in the country, or so near that the outline cannot tell. */
  public static boolean has(Point point) {
    double latitude = point.latitude();
    double longitude = point.longitude();
    if (!(Math.abs(latitude) < 90 && Math.abs(longitude) <= 180)) {
      // what is not a number lies nowhere
      return false;
    }
    // around the point a degree of longitude is so much shorter than one of latitude
    double shorter = Math.cos(Math.toRadians(latitude));
    Geometry around = AffineTransformation.scaleInstance(shorter, 1).transform(OUTLINE);
    Coordinate place = new Coordinate(longitude * shorter, latitude);
    return around.isWithinDistance(OUTLINE.getFactory().createPoint(place), TOLERANCE / DEGREE);
  }

  private static Geometry read() {
    try (InputStream file = Country.class.getResourceAsStream(FILE)) {
      return new WKTReader().read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | ParseException unreadable) {
      throw new IllegalStateException(FILE + " cannot be read", unreadable);
    }
  }
}
