package kz.tirek.shared.openapi.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.tirek.shared.problem.Problem;

/**
 * Says with which problems of status 422 an endpoint can answer beside those that every one with a
 * body has, for the OpenAPI document.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unprocessable {

  /** Codes, as {@link Problem#of} takes them. */
  String[] value();
}
