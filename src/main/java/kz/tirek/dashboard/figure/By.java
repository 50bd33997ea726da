package kz.tirek.dashboard.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what figures are told apart. */
@Schema(name = "FigureGrouping", description = "By what figures are told apart.")
public enum By {
  DISTRICT,
  HOUSEHOLD
}
