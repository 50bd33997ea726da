package kz.tirek.rulebook;

/** Paths of facts, as rules read them and as people are asked. */
public final class FactPath {

  private FactPath() {}

  /**
   * The path that names the same fact wherever it was reached from: of any member under {@code
   * member}, of the dwelling under {@code family.housing}, and without the places of items in
   * lists.
   */
  public static String general(String path) {
    String plain = path.replaceAll("\\[[0-9]*\\]", "");
    if (plain.startsWith("family.members.")) {
      return "member." + plain.substring("family.members.".length());
    }
    if (plain.startsWith("head.")) {
      return "member." + plain.substring("head.".length());
    }
    return plain.startsWith("housing.") ? "family." + plain : plain;
  }
}
