package kz.tirek.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.FamilyPages;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.Language;

/** Answers an intake: who the family is, what stands in its way, and who can help first. */
@ApplicationScoped
class FirstAnswers {

  private final FamilyPages families;
  private final EntityManager entities;

  @Inject
  FirstAnswers(FamilyPages families, EntityManager entities) {
    this.families = families;
    this.entities = entities;
  }

  /**
   * The answer as of a day, from what was recorded when the case was opened.
   *
   * @throws Problem 404 where the agency has no such case
   */
  FirstAnswer of(String agency, UUID id, LocalDate asOf, Instant opened, Language language) {
    entities.flush();
    return new FirstAnswer(families.read(agency, id, asOf, opened).orElseThrow(Problem::notFound));
  }
}
