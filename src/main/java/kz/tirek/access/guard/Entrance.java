package kz.tirek.access.guard;

import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.UUID;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What an endpoint says of itself.
 *
 * @param operation its name in the API and in the audit trail
 * @param changes whether it may change something; what is only read waits for nobody
 * @param twoCases whether it changes a second case too
 * @param family the place of the family's id among its parameters; -1 where it is about no one case
 */
record Entrance(Deed deed, String operation, boolean changes, boolean twoCases, int family) {

  static Entrance of(Method endpoint) {
    Deed deed = deed(endpoint);
    Operation operation = endpoint.getAnnotation(Operation.class);
    boolean named = operation != null && !operation.operationId().isEmpty();
    int family = deed.extent() == Deed.Extent.CASE ? family(endpoint) : -1;
    if (deed.extent() == Deed.Extent.CASE && family < 0) {
      throw new IllegalStateException(endpoint + " does not take the family's id as 'id'");
    }
    String name = named ? operation.operationId() : endpoint.getName();
    // what asks in a body, because it asks for much, still only reads
    boolean changes = deed != Deed.READ && !endpoint.isAnnotationPresent(GET.class);
    return new Entrance(deed, name, changes, allowed(endpoint).twoCases(), family);
  }

  /** Null where it does not say. */
  static Deed deed(Method endpoint) {
    Allowed allowed = allowed(endpoint);
    return allowed == null ? null : allowed.value();
  }

  private static Allowed allowed(Method endpoint) {
    Allowed allowed = endpoint.getAnnotation(Allowed.class);
    return allowed == null ? endpoint.getDeclaringClass().getAnnotation(Allowed.class) : allowed;
  }

  private static int family(Method endpoint) {
    Parameter[] parameters = endpoint.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].getType() == UUID.class && parameters[i].getName().equals("id")) {
        return i;
      }
    }
    return -1;
  }
}
