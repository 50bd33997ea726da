package kz.tirek.assessment.finding;

import java.util.List;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.shared.text.Text;

/**
 * What a rule says to people on the day that is judged.
 *
 * @param parameters the amounts that stand in it
 */
public record Said(Text text, List<ParameterUsed> parameters) {

  public Said {
    parameters = List.copyOf(parameters);
  }
}
