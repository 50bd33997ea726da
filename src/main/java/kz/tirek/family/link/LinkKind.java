package kz.tirek.family.link;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of two records. */
@Schema(
    description =
        "SAME_PERSON: the two records are of one person. SAME_FAMILY: the two cases are of one family. NOT_SAME_PERSON, NOT_SAME_FAMILY:"
            + " they are not, though they may look so.")
public enum LinkKind {
  SAME_PERSON,
  SAME_FAMILY,
  NOT_SAME_PERSON,
  NOT_SAME_FAMILY;

  boolean ofPersons() {
    return this == SAME_PERSON || this == NOT_SAME_PERSON;
  }

  boolean same() {
    return this == SAME_PERSON || this == SAME_FAMILY;
  }
}
