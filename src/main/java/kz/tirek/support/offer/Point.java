package kz.tirek.support.offer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place on the map of Kazakhstan, in degrees of WGS 84. */
@Schema(
    name = "Point",
    description = "A place on the map, in degrees of WGS 84; it lies in Kazakhstan.")
public record Point(
    @Schema(minimum = "" + SOUTH, maximum = "" + NORTH) double latitude,
    @Schema(minimum = "" + WEST, maximum = "" + EAST) double longitude) {

  public static final int SOUTH = 40;
  public static final int NORTH = 56;
  public static final int WEST = 46;
  public static final int EAST = 88;
}
