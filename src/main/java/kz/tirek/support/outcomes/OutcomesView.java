package kz.tirek.support.outcomes;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
    @Schema(description = "How many referrals are open now.") int open,
    @Schema(description = "The latest month first, then by kind of help.") @NotNull
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
      @Schema(description = "The provider was asked.") int asked,
      int accepted,
      int rejected,
      @Schema(description = "The deadline ran out without an answer.") int expired,
      @Schema(description = "Ended without help.") int failed,
      int helped,
      int helpedInPart,
      int notHelped,
      @Schema(description = "The family withdrew.") int withdrawn,
      @Schema(description = "Why referrals were rejected, the most frequent first.") @NotNull
          List<Reason> rejectedFor,
      @Schema(description = "Why referrals failed, the most frequent first.") @NotNull
          List<Reason> failedFor,
      @Schema(
              description =
                  "Half of the answers of the month came within so many days; absent where there was none.")
          Integer medianDays) {}

  /** How often a reason was given. */
  @Schema(
      name = "CountedReason",
      description = "How often a reason was given.",
      // beside a reference @NotNull is not seen
      requiredProperties = "reason")
  public record Reason(@Schema(ref = "ReferralReason") @NotNull String reason, int times) {}

  private record Key(LocalDate month, String help) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::month).reversed().thenComparing(Key::help);

  static OutcomesView of(
      UUID offer, LocalDate from, LocalDate until, OfferTallies tallies, List<Answered> answered) {
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
    return new OutcomesView(
        offer,
        from.withDayOfMonth(1),
        until.withDayOfMonth(1),
        tallies.open(offer),
        outcomes.entrySet().stream()
            .map(
                entry ->
                    month(
                        entry.getKey(),
                        entry.getValue(),
                        days.getOrDefault(entry.getKey(), List.of())))
            .toList());
  }

  private static Month month(Key key, List<Outcome> outcomes, List<Answered> days) {
    return new Month(
        key.month,
        key.help,
        sum(outcomes, Counted.ASKED),
        sum(outcomes, Counted.ACCEPTED),
        sum(outcomes, Counted.REJECTED),
        sum(outcomes, Counted.EXPIRED),
        sum(outcomes, Counted.FAILED),
        sum(outcomes, Counted.HELPED),
        sum(outcomes, Counted.HELPED_IN_PART),
        sum(outcomes, Counted.NOT_HELPED),
        sum(outcomes, Counted.WITHDRAWN),
        reasons(outcomes, Counted.REJECTED),
        reasons(outcomes, Counted.FAILED),
        median(days));
  }

  private static int sum(List<Outcome> outcomes, Counted what) {
    return outcomes.stream().filter(outcome -> outcome.what() == what).mapToInt(Outcome::n).sum();
  }

  private static List<Reason> reasons(List<Outcome> outcomes, Counted what) {
    return outcomes.stream()
        .filter(outcome -> outcome.what() == what && outcome.reason() != null)
        .map(outcome -> new Reason(outcome.reason(), outcome.n()))
        .sorted(Comparator.comparingInt(Reason::times).reversed().thenComparing(Reason::reason))
        .toList();
  }

  private static Integer median(List<Answered> days) {
    int all = days.stream().mapToInt(Answered::n).sum();
    int seen = 0;
    for (Answered each : days.stream().sorted(Comparator.comparingInt(Answered::days)).toList()) {
      seen += each.n();
      if (2 * seen >= all) {
        return each.days();
      }
    }
    return null;
  }
}
