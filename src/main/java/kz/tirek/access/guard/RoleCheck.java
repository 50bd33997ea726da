package kz.tirek.access.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps out whoever can never use an endpoint, before the request is read: an endpoint that says
 * nothing of who may use it is open to nobody. What a case has to say about it is asked by {@link
 * Guard}.
 */
@Singleton
class RoleCheck {

  /** Stands for endpoints that are open to everybody, which say so with {@code @PermitAll}. */
  private record Door(boolean open, Deed deed) {

    static Door of(Method endpoint) {
      boolean open =
          endpoint.isAnnotationPresent(PermitAll.class)
              || endpoint.getDeclaringClass().isAnnotationPresent(PermitAll.class);
      return new Door(open, open ? null : Entrance.deed(endpoint));
    }
  }

  private final Map<Method, Door> known = new ConcurrentHashMap<>();
  private final Caller caller;
  private final Doors doors;

  @Inject
  RoleCheck(Caller caller, Doors doors) {
    this.caller = caller;
    this.doors = doors;
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void check(ContainerRequestContext request, ResourceInfo endpoint) {
    Door door = known.computeIfAbsent(endpoint.getResourceMethod(), Door::of);
    if (door.open) {
      return;
    }
    try {
      caller.check();
      if (door.deed == null || !door.deed.isFor(caller.roles())) {
        throw Problem.forbidden("forbidden");
      }
    } catch (Problem refused) {
      if (door.deed != null) {
        doors.refused(Entrance.of(endpoint.getResourceMethod()), family(request), refused);
      }
      throw refused;
    }
  }

  /** The case that was asked for; null where none was, or its id is no id. */
  private static UUID family(ContainerRequestContext request) {
    String id = request.getUriInfo().getPathParameters().getFirst("id");
    try {
      return id == null ? null : UUID.fromString(id);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
