package kz.tirek.support.gaps;

/**
 * That with a barrier nobody in a district, and nobody for the whole city, gives some kind of help.
 *
 * @param district its code; {@link #UNKNOWN} stands for families of which it is not recorded
 */
record Lacking(String barrier, String district) {

  static final String UNKNOWN = "UNKNOWN";
}
