package kz.tirek.shared.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A text in which there is something to read: not empty, and not spaces, controls, marks or
 * characters without width alone.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Legible.Check.class)
public @interface Legible {

  String message() default "blank";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks for a character that shows. */
  final class Check implements ConstraintValidator<Legible, CharSequence> {

    // the fillers of Hangul are letters and the blank of Braille a symbol, and none of them shows
    private static final Pattern SHOWS =
        Pattern.compile("[^\\s\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
      return text == null || SHOWS.matcher(text).find();
    }
  }
}
