package kz.tirek.access.guard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.access.trail.TrailUnwritable;

/**
 * Lets a caller in to what an endpoint is about, or answers as if it did not exist.
 *
 * <p>The check, the deed and its entry in the audit trail are one transaction: without the entry
 * there is no deed, and the answer is 503. What is refused, or fails, leaves an entry of its own
 * once the transaction is rolled back.
 */
@Allowed(Deed.READ)
@Interceptor
@Priority(Guard.BEFORE_TRANSACTIONS)
class Guard {

  static final int BEFORE_TRANSACTIONS = Interceptor.Priority.PLATFORM_BEFORE + 100;

  private static final Map<Method, Entrance> ENTRANCES = new ConcurrentHashMap<>();

  private final Doors doors;

  @Inject
  Guard(Doors doors) {
    this.doors = doors;
  }

  @AroundInvoke
  Object guard(InvocationContext call) {
    if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      // it would neither see what the other has done so far nor be undone with it
      throw new IllegalStateException("an endpoint is called by another: " + call.getMethod());
    }
    Entrance entrance = ENTRANCES.computeIfAbsent(call.getMethod(), Entrance::of);
    UUID family = entrance.family() < 0 ? null : (UUID) call.getParameters()[entrance.family()];
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                doors.enter(entrance, family);
                Object answer = call.proceed();
                doors.leave(entrance);
                return answer;
              });
    } catch (NotLetIn | TrailUnwritable unable) {
      throw doors.unavailable(unable);
    } catch (RuntimeException failed) {
      doors.refused(entrance, family, failed);
      throw failed;
    }
  }
}
