package kz.tirek.access.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import kz.tirek.access.guard.Entering.Scope;
import kz.tirek.access.rule.Deed;
import kz.tirek.access.rule.Relation;
import kz.tirek.shared.problem.Problem;

/** For endpoints that learn only on their way which case they are about. */
@ApplicationScoped
public class CaseDoor {

  private final Doors doors;
  private final Entering entering;
  private final Granted granted;

  @Inject
  CaseDoor(Doors doors, Entering entering, Granted granted) {
    this.doors = doors;
    this.entering = entering;
    this.granted = granted;
  }

  /** Lets the caller in to a case that is about to be made, as whoever has it. */
  public void open(UUID family) {
    entering.enterNew(family);
    granted.entered(family, Relation.OWN);
  }

  /** Lets the caller in to a case that comes to the agency just now. */
  public void receive(UUID family) {
    entering.enterNew(family);
    granted.entered(family, Relation.AGENCY);
  }

  /**
   * Does something among the cases that a list of families shows the caller; afterwards the caller
   * is where she was before.
   */
  public <T> T amongListed(Supplier<T> deed) {
    Scope before = entering.scope();
    doors.enterCases();
    T done = deed.get();
    entering.back(before);
    return done;
  }

  /**
   * Does something in a case for a caller who is nothing to it and is told nothing of it but what
   * the deed decides; afterwards the caller is where she was before.
   */
  public <T> T within(UUID family, Supplier<T> deed) {
    Scope before = entering.scope();
    entering.enterNew(family);
    T done = deed.get();
    entering.back(before);
    return done;
  }

  /** Says to the trail which case this is about, without letting anybody in. */
  public void about(UUID family) {
    granted.entered(family, null);
  }

  /**
   * Lets the caller in to a second case as the endpoint of this name would, to change it.
   *
   * @throws Problem 404 where there is no such case or the caller may not know of it, 409 where it
   *     does not take the deed
   */
  public void enterToChange(Deed deed, String operation, UUID family) {
    doors.enterCase(deed, operation, true, family);
  }

  /**
   * Lets the caller in to a case as the endpoint of this name would, to read it.
   *
   * @throws Problem 404 where there is no such case or the caller may not know of it
   */
  public void enter(Deed deed, String operation, UUID family) {
    doors.enterCase(deed, operation, false, family);
  }
}
