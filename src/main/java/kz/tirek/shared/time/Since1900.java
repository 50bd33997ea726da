package kz.tirek.shared.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day of which somebody who lives can tell: in 1900 or later. An earlier one is mistyped. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Since1900.Check.class)
public @interface Since1900 {

  String message() default "before-1900";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Compares years. */
  final class Check implements ConstraintValidator<Since1900, LocalDate> {

    @Override
    public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
      return day == null || day.getYear() >= 1900;
    }
  }
}
