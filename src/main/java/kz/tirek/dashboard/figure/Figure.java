package kz.tirek.dashboard.figure;

import java.time.YearMonth;
import kz.tirek.shared.rounding.RoundedFigure;

/**
 * A figure as it may be shown.
 *
 * @param district null: all of them
 * @param household null: all of them
 */
public record Figure(
    YearMonth month,
    String code,
    String status,
    District district,
    Household household,
    RoundedFigure families) {}
