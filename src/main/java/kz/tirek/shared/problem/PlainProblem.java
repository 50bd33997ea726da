package kz.tirek.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import kz.tirek.shared.text.Language;

/**
 * A problem as text, for the few places that no exception mapper reaches.
 *
 * @param json the body
 * @param language tag of the language it speaks
 */
public record PlainProblem(String json, String language) {

  /**
   * @param acceptLanguage the header of the request, null when there is none
   */
  public static PlainProblem of(Problem problem, String acceptLanguage) {
    Language language = Language.accepted(acceptLanguage);
    try {
      String json = new JsonMapper().writeValueAsString(ProblemDetails.of(problem, language));
      return new PlainProblem(json, language.tag());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
