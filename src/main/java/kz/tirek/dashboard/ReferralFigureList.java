package kz.tirek.dashboard;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of referrals. */
@Schema(
    name = "ReferralFigureList",
    description =
        "Month by month, formal before informal help. Where too few were asked for in a month, nothing of it is listed.")
public record ReferralFigureList(@NotNull List<ReferralFigureView> items) implements Csv.Table {

  static final String COLUMNS = "month,side,help,name,stage,referrals,fewerThan";

  @Override
  public List<String> header() {
    return List.of(COLUMNS.split(","));
  }

  @Override
  public Stream<Object[]> rows() {
    return items.stream().map(ReferralFigureView::row);
  }
}
