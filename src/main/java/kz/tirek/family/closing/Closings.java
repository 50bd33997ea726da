package kz.tirek.family.closing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.Families;
import kz.tirek.family.closing.Closing.Id;
import kz.tirek.family.facts.Recording;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/** Closes cases and opens them again, and keeps why. */
@ApplicationScoped
class Closings {

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Families families;
  private final Closing.Repository closings;
  private final Today today;

  @Inject
  Closings(Families families, Closing.Repository closings, Today today) {
    this.families = families;
    this.closings = closings;
    this.today = today;
  }

  UUID newId() {
    return ids.generate();
  }

  /**
   * Closes a case.
   *
   * @throws Problem 409 where it is closed, 412 or 428 where the caller has not seen its present
   *     version, 422 where it cannot have been closed on that day
   */
  void close(UUID family, UUID id, String ifMatch, NewClosing closing, Recording recording) {
    families.close(family, ifMatch, recording);
    List<FieldError> errors =
        closing.errors(
            today.dateOf(families.opened(recording.agency(), family)),
            today.dateOf(recording.at()));
    Problem.refuse(errors);
    closings.persist(new Closing(family, id, closing, null, recording));
    closings.flush();
  }

  /**
   * Opens a case again.
   *
   * @throws Problem 409 where it is open, or its members are of another case, 412 or 428 where the
   *     caller has not seen its present version
   */
  void reopen(UUID family, String ifMatch, ReopeningReason why, Recording recording) {
    families.reopen(family, ifMatch, recording);
    Closing last = last(family).orElseThrow(Problem::notFound);
    if (last.reason.isOfRegrouping()) {
      throw Problem.conflict("nobody-is-left");
    }
    last.reopen(why, recording);
    closings.flush();
  }

  /** How the case was closed last, whether it was opened again since or not. */
  Optional<Closing> last(UUID family) {
    return closings.last(family);
  }

  Closing find(UUID family, UUID id) {
    return closings.findByIdOptional(new Id(family, id)).orElseThrow(Problem::notFound);
  }
}
