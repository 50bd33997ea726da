package kz.tirek.rulebook.matching;

/** About the middle of where people live in a district, in degrees of WGS 84. */
public record Centre(double latitude, double longitude) {}
