package kz.tirek.family.facts;

/** How a fact came to be known, weakest first. */
public enum Source {
  FAMILY_SAID,
  DOCUMENT_SEEN,
  OFFICE_CONFIRMED
}
