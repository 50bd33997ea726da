package kz.tirek.shared.json;

/** A place in a JSON document, as RFC 6901 writes it. */
record Pointer(String text) {

  static final Pointer ROOT = new Pointer("");

  private static final int LONGEST_NAME = 100;

  Pointer to(String name) {
    // names come from the client; a book in their place would come back in the answer
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    return new Pointer(text + "/" + shown.replace("~", "~0").replace("/", "~1"));
  }

  Pointer to(int index) {
    return new Pointer(text + "/" + index);
  }
}
