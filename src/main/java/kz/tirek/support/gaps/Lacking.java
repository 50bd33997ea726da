package kz.tirek.support.gaps;

/**
 * That nobody in a district, and nobody for the whole city, gives a kind of help with a barrier.
 *
 * @param district its code; {@link #UNKNOWN} stands for families of which it is not recorded
 */
record Lacking(String barrier, String kind, String district) {

  static final String UNKNOWN = "UNKNOWN";
}
