package kz.tirek.rulebook.parameter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.language.Language;

/** The parameters as they stand on one day: immutable, shared by all who judge that day. */
public final class Parameters {

  private final Map<String, Parameter.Value> values;
  private final Facts.Parameters certain;
  private final Facts.Parameters all;

  private Parameters(
      Map<String, Parameter.Value> values, Facts.Parameters certain, Facts.Parameters all) {
    this.values = values;
    this.certain = certain;
    this.all = all;
  }

  public static Parameters on(LocalDate day, Map<String, Parameter> parameters, Language language) {
    Map<String, Parameter.Value> values = new LinkedHashMap<>();
    Map<String, Range> certain = new HashMap<>();
    Map<String, Range> all = new HashMap<>();
    parameters.forEach(
        (code, parameter) -> {
          Parameter.Value value = parameter.on(day);
          if (value != null) {
            values.put(code, value);
          }
          if (value != null && value.value() != null) {
            all.put(code, Range.exactly(value.value()));
            if (value.certainty().decides()) {
              certain.put(code, Range.exactly(value.value()));
            }
          }
        });
    return new Parameters(values, language.parameters(certain), language.parameters(all));
  }

  /** The value in force; null when the parameter had none yet. */
  public Parameter.Value get(String code) {
    return values.get(code);
  }

  /** Those that may decide; parameters of certainty C and D are unknown here. */
  public Facts.Parameters certain() {
    return certain;
  }

  /** All that have a number. */
  public Facts.Parameters all() {
    return all;
  }
}
