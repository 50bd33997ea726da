package kz.tirek.support.offer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place on the map, in degrees of WGS 84.
 *
 * @param latitude from 40 to 56: Kazakhstan
 * @param longitude from 46 to 88
 */
@Schema(name = "Point", description = "A place on the map, in degrees of WGS 84.")
public record Point(double latitude, double longitude) {}
