package kz.tirek.dashboard.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of households, and that the kind cannot be told. */
@Schema(
    name = "FigureHousehold",
    description = "A kind of household; UNKNOWN: where it cannot be told.")
public enum Household {
  MONO,
  NUCLEAR,
  EXTENDED,
  UNKNOWN
}
