package kz.tirek.shared.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an endpoint makes something and answers 201, where the type of the answer is generic
 * and cannot be named by an annotation of OpenAPI.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Created {

  /** What the answer holds. */
  String value();
}
