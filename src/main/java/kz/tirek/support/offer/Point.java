package kz.tirek.support.offer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place on the map, in degrees of WGS 84.
 *
 * @param latitude of a place in {@link Country} between 40 and 56
 * @param longitude between 46 and 88
 */
@Schema(name = "Point", description = "A place on the map, in degrees of WGS 84.")
public record Point(double latitude, double longitude) {}
