package kz.tirek.shared.problem.violation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import kz.tirek.shared.problem.FieldError;

/** Says what is wrong with a value by its annotations, where it is not the body of a request. */
@Singleton
public class Validity {

  private final Validator validator;

  @Inject
  Validity(Validator validator) {
    this.validator = validator;
  }

  /**
   * What is wrong, by field; empty when all is well.
   *
   * @param at the JSON pointer of the value, which the errors begin with
   */
  public List<FieldError> errors(String at, Object value) {
    return validator.validate(value).stream()
        .map(violation -> ViolatedPlace.error(at, violation))
        .distinct()
        .sorted(Comparator.comparing(FieldError::field))
        .toList();
  }
}
