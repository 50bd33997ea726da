package kz.tirek.dashboard;

import java.util.List;
import kz.tirek.dashboard.figure.By;
import kz.tirek.dashboard.figure.District;
import kz.tirek.dashboard.figure.Household;
import kz.tirek.dashboard.rollup.Months;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which figures are asked for. */
public class AskedFigures {

  static final String FROM =
      "The first month, as 2026-01; the last one when not given. From it to the last there are at most "
          + Months.MOST
          + " months.";

  @Parameter(description = FROM)
  @RestQuery
  String from;

  @Parameter(description = "The last month; the present one when not given.")
  @RestQuery
  String to;

  @Parameter(
      description =
          "Breaks figures down by this; may be repeated, each value once. Without it all families of the agency are counted together.")
  @RestQuery
  List<By> by;

  @Parameter(description = "This barrier or benefit alone.")
  @RestQuery
  String code;

  @Parameter(description = "Families of this district alone.")
  @RestQuery
  District district;

  @Parameter(description = "Households of this kind alone.")
  @RestQuery
  Household household;
}
