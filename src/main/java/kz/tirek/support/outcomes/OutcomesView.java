package kz.tirek.support.outcomes;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
import kz.tirek.support.tally.Answered;
import kz.tirek.support.tally.Counted;
import kz.tirek.support.tally.OfferTallies;
import kz.tirek.support.tally.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of referrals to an offer. */
@Schema(name = "OfferOutcomes", description = "What came of referrals to an offer, in counts.")
public record OutcomesView(
    @NotNull UUID offerId,
    @Schema(description = "The first month that is told, by its first day.") @NotNull
        LocalDate from,
    @Schema(description = "The last month that is told, by its first day.") @NotNull
        LocalDate until,
    @Schema(description = "How many referrals are open now.") @NotNull RoundedFigure open,
    @Schema(
            description =
                "The latest month first, then by kind of help. Of which nothing can be told, it is not listed.")
        @NotNull
        List<Month> months) {

  /** What came of referrals for one kind of help in one month. */
  @Schema(
      name = "OfferMonth",
      description =
          "What came of referrals for one kind of help in one month. Each is counted in the month in which it came, so that an answer"
              + " may stand in a later month than the question.")
  public record Month(
      @Schema(description = "Its first day.") @NotNull LocalDate month,
      @Schema(examples = "medical-care") @NotNull String help,
      @Schema(description = "The provider was asked.") @NotNull RoundedFigure asked,
      @NotNull RoundedFigure accepted,
      @NotNull RoundedFigure rejected,
      @Schema(description = "The deadline ran out without an answer.") @NotNull
          RoundedFigure expired,
      @Schema(description = "Ended without help.") @NotNull RoundedFigure failed,
      @NotNull RoundedFigure helped,
      @NotNull RoundedFigure helpedInPart,
      @NotNull RoundedFigure notHelped,
      @Schema(description = "The family withdrew.") @NotNull RoundedFigure withdrawn,
      @Schema(
              description =
                  "Why referrals were rejected, the most frequent first; no reason that was too seldom.")
          @NotNull
          List<Reason> rejectedFor,
      @Schema(description = "Why referrals failed, likewise.") @NotNull List<Reason> failedFor,
      @Schema(
              description =
                  "Half of the answers of the month came within so many days; absent where there were too few.")
          Integer medianDays) {

    boolean tells() {
      return Stream.of(
              asked,
              accepted,
              rejected,
              expired,
              failed,
              helped,
              helpedInPart,
              notHelped,
              withdrawn)
          .anyMatch(RoundedFigure::tells);
    }
  }

  /** How often a reason was given. */
  @Schema(
      name = "CountedReason",
      description = "How often a reason was given.",
      // beside a reference @NotNull is not seen
      requiredProperties = {"reason", "times"})
  public record Reason(
      @Schema(ref = "ReferralReason") @NotNull String reason, @NotNull RoundedFigure times) {}

  private record Key(LocalDate month, String help) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::month).reversed().thenComparing(Key::help);

  static OutcomesView of(
      UUID offer,
      LocalDate from,
      LocalDate until,
      OfferTallies tallies,
      List<Answered> answered,
      Rounding rounding) {
    Map<Key, List<Outcome>> outcomes = new TreeMap<>(ORDER);
    Map<Key, List<Answered>> days = new TreeMap<>(ORDER);
    for (Outcome each : tallies.outcomes(offer)) {
      outcomes
          .computeIfAbsent(new Key(each.month(), each.help()), none -> new ArrayList<>())
          .add(each);
    }
    for (Answered each : answered) {
      Key key = new Key(each.month(), each.help());
      days.computeIfAbsent(key, none -> new ArrayList<>()).add(each);
      outcomes.computeIfAbsent(key, none -> new ArrayList<>());
    }
    OutcomeFigures figures = new OutcomeFigures(offer, rounding);
    return new OutcomesView(
        offer,
        from.withDayOfMonth(1),
        until.withDayOfMonth(1),
        figures.open(tallies.open(offer)),
        outcomes.entrySet().stream()
            .map(
                entry ->
                    month(
                        entry.getKey(),
                        figures,
                        entry.getValue(),
                        days.getOrDefault(entry.getKey(), List.of())))
            .filter(Month::tells)
            .toList());
  }

  private static Month month(
      Key key, OutcomeFigures figures, List<Outcome> outcomes, List<Answered> days) {
    return new Month(
        key.month,
        key.help,
        figures.of(key.help, outcomes, Counted.ASKED),
        figures.of(key.help, outcomes, Counted.ACCEPTED),
        figures.of(key.help, outcomes, Counted.REJECTED),
        figures.of(key.help, outcomes, Counted.EXPIRED),
        figures.of(key.help, outcomes, Counted.FAILED),
        figures.of(key.help, outcomes, Counted.HELPED),
        figures.of(key.help, outcomes, Counted.HELPED_IN_PART),
        figures.of(key.help, outcomes, Counted.NOT_HELPED),
        figures.of(key.help, outcomes, Counted.WITHDRAWN),
        figures.reasons(key.help, outcomes, Counted.REJECTED),
        figures.reasons(key.help, outcomes, Counted.FAILED),
        figures.medianDays(key.help, days));
  }
}
