package kz.tirek.rulebook;

import java.util.List;
import java.util.Map;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.parameter.Wording;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;

/**
 * What can change a fact. No step touches who lives together, marital status, declared income or
 * where somebody claims to live.
 *
 * @param needs what must hold before it can be taken; null when nothing
 * @param sets the facts that it makes, by path; a path under {@code member} is set for the member
 *     whose fact stands in the way
 * @param adds what it adds to lists of facts, by path, each the components of the new item
 * @param days until it takes effect; null when nobody knows
 * @param visits to an office
 * @param papers that must be shown
 * @param helpedBy kinds of help that offers and ties are matched by
 * @param informal whether it rests on the good will of a private person, such as an owner
 * @param raisesIncome whether money comes in after it, of an amount that nobody knows before: it is
 *     never counted, but what hangs on income is then not known any more
 * @param appliesFor code of the benefit that it asks for; it can be taken where that is open, and
 *     the benefit is had afterwards; null when it asks for none
 * @param against codes of the barriers that it stands against without opening a benefit
 * @param onRefusal whether it answers a refusal that the rules do not support
 * @param source where it was read how it is done, with its date; null where it was not found
 * @param note what is to be said of the source; null when nothing
 * @param mayCost what it may cost the family; null when nothing is known to
 */
public record Step(
    String code,
    Condition needs,
    Map<String, String> sets,
    Map<String, Map<String, String>> adds,
    Integer days,
    int visits,
    List<Paper> papers,
    List<String> helpedBy,
    boolean informal,
    boolean raisesIncome,
    String appliesFor,
    List<String> against,
    boolean onRefusal,
    String source,
    Certainty certainty,
    Text note,
    Text title,
    Wording mayCost) {

  /**
   * The value in {@link #sets} and {@link #adds} that stands for the day on which the step takes
   * effect.
   */
  public static final String DAY_OF_EFFECT = "TODAY";

  /** A paper, and what it is called within a sentence. */
  public record Paper(String code, Text title) {}

  public Step {
    sets = Map.copyOf(sets);
    adds = Map.copyOf(adds);
    papers = List.copyOf(papers);
    helpedBy = List.copyOf(helpedBy);
    against = List.copyOf(against);
  }

  /** Codes of the papers that must be shown. */
  public List<String> paperCodes() {
    return papers.stream().map(Paper::code).toList();
  }

  /** What the papers that must be shown are called. */
  public List<String> paperTitles(Language language) {
    return papers.stream().map(paper -> paper.title().in(language)).toList();
  }

  /** Whether it changes facts of the member for whom it is taken; otherwise the family's alone. */
  public boolean changesMembers() {
    return raisesIncome
        || !adds.isEmpty()
        || sets.keySet().stream().anyMatch(path -> path.startsWith("member."));
  }
}
