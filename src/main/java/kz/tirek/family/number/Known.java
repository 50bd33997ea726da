package kz.tirek.family.number;

import java.time.LocalDate;

/**
 * A number as it is kept, before it is locked.
 *
 * @param number in its normal form
 * @param since since when it is the person's; of a document, the day on which it was issued; null
 *     when nobody said
 * @param until the last day on which it was the person's; null when it still is
 * @param document of what kind the document is; null where it is none
 */
public record Known(
    IdentifierKind kind,
    String number,
    LocalDate since,
    LocalDate until,
    Document.Kind document,
    LocalDate validUntil,
    Boolean held) {

  static Known of(Document document) {
    return new Known(
        IdentifierKind.DOCUMENT,
        Document.normal(document.number()),
        document.issuedOn(),
        null,
        document.kind(),
        document.validUntil(),
        document.held());
  }

  static Known of(IdentifierKind kind, String number) {
    return new Known(kind, number, null, null, null, null, null);
  }

  @Override
  public String toString() {
    return "Known[...]";
  }
}
