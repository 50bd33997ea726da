package kz.tirek.support.offer;

/**
 * A place on the map, in degrees of WGS 84.
 *
 * @param latitude from 40 to 56: Kazakhstan
 * @param longitude from 46 to 88
 */
public record Point(double latitude, double longitude) {}
