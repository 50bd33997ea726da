package kz.tirek.shared.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says with which problems of status 409 an endpoint can answer, for the OpenAPI document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Conflicts {

  /** Codes, as {@link Problem#conflict} takes them. */
  String[] value();
}
