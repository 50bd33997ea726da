package kz.tirek.rulebook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How heavily a barrier lies on a family, lightest first. */
@Schema(name = "Severity", description = "How heavily a barrier lies on a family, lightest first.")
public enum Severity {
  LOW,
  MEDIUM,
  HIGH
}
