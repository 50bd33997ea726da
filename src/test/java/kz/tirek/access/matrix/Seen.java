package kz.tirek.access.matrix;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.access.matrix.Matrix.Rule;

/** What an answer showed, in the words of the matrix. */
final class Seen {

  private static final List<String> RESTRICTED_FACTS =
      List.of("MICROCREDIT", "MOSQUE", "STRANGER", "the imam");
  private static final String WITHHELD =
      "\"withheld\":[\"DEBTS\",\"RELIGIOUS_TIES\",\"WHO_REGISTERED\"]";

  /** The finding that rests on debts; that something hangs on debts, everybody may know. */
  private static final String JUDGED = "\"code\":\"debt-burden\"";

  private Seen() {}

  /**
   * @param expected what the matrix says; where nothing of the answer tells one from another, it is
   *     given back
   * @param thing the id that is looked for in a list; may be null
   */
  static String in(HttpResponse<String> answer, Rule rule, String expected, String thing) {
    if (!rule.done().contains(answer.statusCode())) {
      return String.valueOf(answer.statusCode());
    }
    String body = answer.body();
    boolean anything = facts(body).findAny().isPresent();
    return switch (rule.lookedFor()) {
      case "" -> anything ? "yes, and restricted facts" : done(expected);
      case "rules" -> done(expected);
      case "facts" -> ofFacts(body, anything);
      case "some" -> anything ? "yes" : "part";
      case "judged" -> ofJudged(body, anything);
      default -> anything ? "yes, and restricted facts" : body.contains(thing) ? "yes" : "no";
    };
  }

  private static String done(String expected) {
    return expected.equals("part") ? "part" : "yes";
  }

  private static String ofFacts(String body, boolean anything) {
    boolean everything = facts(body).count() == RESTRICTED_FACTS.size();
    if (everything && !body.contains("withheld")) {
      return "yes";
    }
    return !anything && body.contains(WITHHELD) ? "part" : "yes in part, and not as it should be";
  }

  /** Whether an assessment rests on restricted facts. */
  static boolean judgesDebts(String body) {
    return body.contains(JUDGED);
  }

  private static String ofJudged(String body, boolean anything) {
    if (judgesDebts(body)) {
      return "yes";
    }
    return anything ? "part, and restricted facts" : "part";
  }

  private static Stream<String> facts(String body) {
    return RESTRICTED_FACTS.stream().filter(body::contains);
  }
}
