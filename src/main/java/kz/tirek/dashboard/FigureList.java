package kz.tirek.dashboard;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of barriers or benefits. */
@Schema(
    name = "FamilyFigureList",
    description =
        "Month by month, then by code. Where none of a code and status is told in a month, none of it is listed: there are few"
            + " families in each place, or it rests on facts that no figure tells.")
public record FigureList(@NotNull List<FigureView> items) implements Csv.Table {

  static final String COLUMNS = "month,code,name,status,district,household,families,fewerThan";

  @Override
  public List<String> header() {
    return List.of(COLUMNS.split(","));
  }

  @Override
  public Stream<Object[]> rows() {
    return items.stream()
        .map(
            each ->
                new Object[] {
                  each.month(),
                  each.code(),
                  each.name(),
                  each.status(),
                  each.district(),
                  each.household(),
                  each.families().about(),
                  each.families().fewerThan()
                });
  }
}
