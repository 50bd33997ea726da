package kz.tirek.access.matrix;

import java.util.Locale;

/** What a caller can be to a case. */
enum Relation {
  OWN,
  COVERING,
  NAMED,
  EMERGENCY,
  AGENCY,
  FORMER,
  OTHER_AGENCY;

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The name of the one who asks; whoever asks from another agency has the name of the owner. */
  String subject() {
    return this == OTHER_AGENCY ? OWN.subject() : name().toLowerCase(Locale.ROOT);
  }
}
