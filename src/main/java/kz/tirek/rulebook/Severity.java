package kz.tirek.rulebook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How heavily a barrier lies on a family, lightest first. */
@Schema(name = "Severity", description = "How heavily a barrier lies on a family, lightest first.")
public enum Severity {
  LOW,
  MEDIUM,
  HIGH;

  /** One step lighter; the lightest stays as it is. */
  public Severity lighter() {
    return this == HIGH ? MEDIUM : LOW;
  }
}
