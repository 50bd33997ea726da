package kz.tirek.access.rule;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an endpoint does, and so who may use it: {@link Deed} has the rules, {@code Guard}
 * carries them out. An endpoint without it is open to nobody, and the build fails.
 *
 * <p>An endpoint of one case takes the family's id as the path parameter {@code id}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

  @Nonbinding
  Deed value();

  /**
   * Whether it changes a second case too. Of an agency one such deed is done at a time: two that
   * need the same cases, and come by them in a different order, would wait for each other.
   */
  @Nonbinding
  boolean twoCases() default false;
}
