package kz.tirek.rulebook.vocabulary;

/** Paths of facts, as rules read them and as people are asked. */
public final class FactPath {

  private FactPath() {}

  /**
   * The path that names the same fact wherever it was reached from: of any member under {@code
   * member}, those cared for among them, of the dwelling under {@code family.housing}, and without
   * the places of items in lists.
   */
  public static String general(String path) {
    String plain = path.indexOf('[') < 0 ? path : withoutPlaces(path);
    if (plain.startsWith("family.members.")) {
      return ofMember(plain.substring("family.members.".length()));
    }
    if (plain.startsWith("head.") || plain.startsWith("member.")) {
      return ofMember(plain.substring(plain.indexOf('.') + 1));
    }
    return plain.startsWith("housing.") ? "family." + plain : plain;
  }

  /** A plan asks this a hundred thousand times, for which a regular expression is too slow. */
  private static String withoutPlaces(String path) {
    StringBuilder plain = new StringBuilder(path.length());
    boolean within = false;
    for (int i = 0; i < path.length(); i++) {
      char each = path.charAt(i);
      within |= each == '[';
      if (!within) {
        plain.append(each);
      }
      within &= each != ']';
    }
    return plain.toString();
  }

  /** Somebody who is cared for is a member too. */
  private static String ofMember(String rest) {
    return "member." + (rest.startsWith("caredFor.") ? rest.substring("caredFor.".length()) : rest);
  }
}
