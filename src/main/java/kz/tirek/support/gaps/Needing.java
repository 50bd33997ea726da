package kz.tirek.support.gaps;

/** How many families have a barrier in a district. */
record Needing(String barrier, String district, int families) {}
