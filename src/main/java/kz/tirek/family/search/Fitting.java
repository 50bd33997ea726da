package kz.tirek.family.search;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.family.naming.AskedName;
import kz.tirek.family.naming.NameMatch;
import kz.tirek.family.search.Reason.Why;
import kz.tirek.shared.PartialDate;

/** How well people fit what was asked for; the figures are those that {@link FoundFamily} tells. */
final class Fitting {

  /** Below this a name is another one. */
  static final int LEAST = 60;

  private static final int EARLIER = 3;
  private static final double NAME_BESIDE_DATE = 0.85;

  /**
   * A person, and how well that fits.
   *
   * @param score 0 to 100
   */
  record Fit(Candidate candidate, int score, List<Reason> why) {

    @Override
    public String toString() {
      return "Fit[...]";
    }
  }

  private final AskedName name;
  private final PartialDate birth;

  /**
   * @param name null where none was asked for
   * @param birth null where none was asked for
   */
  Fitting(AskedName name, PartialDate birth) {
    this.name = name;
    this.birth = birth;
  }

  /** How well a person fits; a score of 0 where that is another one. */
  Fit of(Candidate candidate) {
    List<Reason> why = new ArrayList<>();
    double score = 100;
    if (name != null) {
      NameMatch match = name.match(candidate.name());
      score = Math.max(0, match.score() - (candidate.earlier() ? EARLIER : 0));
      if (score < LEAST) {
        return new Fit(candidate, 0, List.of());
      }
      match.words().forEach(word -> why.add(new Reason(Why.of(word.how()), word.part())));
      if (match.otherOrder()) {
        why.add(Reason.of(Why.WORD_ORDER));
      }
      if (candidate.earlier()) {
        why.add(Reason.of(Why.EARLIER_NAME));
      }
    }
    if (birth != null) {
      int born = born(candidate.birth(), why);
      if (name == null) {
        return new Fit(candidate, born == 0 ? 0 : 70 + 2 * born, List.copyOf(why));
      }
      score = NAME_BESIDE_DATE * score + born;
    }
    return new Fit(
        candidate, (int) Math.round(score), List.copyOf(why.stream().distinct().toList()));
  }

  /** 15 for the date as exactly as it was asked for, 10 for the year, 5 where none is recorded. */
  private int born(PartialDate recorded, List<Reason> why) {
    if (recorded == null) {
      return 5;
    }
    if (!recorded.earliest().isBefore(birth.earliest())
        && !recorded.latest().isAfter(birth.latest())) {
      why.add(Reason.of(birth.text().length() == 4 ? Why.BIRTH_YEAR : Why.BIRTH_DATE));
      return 15;
    }
    if (recorded.earliest().getYear() == birth.earliest().getYear()) {
      why.add(Reason.of(Why.BIRTH_YEAR));
      return 10;
    }
    return 0;
  }
}
