package kz.tirek.support.gaps;

/** How many families lack a kind of help in a district. */
record Needing(String kind, String district, int families) {}
