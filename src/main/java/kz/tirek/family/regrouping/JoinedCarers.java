package kz.tirek.family.regrouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.CaseStore;
import kz.tirek.family.StoredCase;
import kz.tirek.family.StoredCase.StoredFact;
import kz.tirek.family.StoredCase.StoredMember;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.person.CarersCheck;
import kz.tirek.family.person.Person;
import kz.tirek.shared.Listed;
import kz.tirek.shared.division.Division;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/**
 * Finds carers who, in the household that a join makes, are cared for by the very person they care
 * for: each case can have said one half of it.
 */
@ApplicationScoped
class JoinedCarers {

  private final CaseStore cases;
  private final FactReader reader;
  private final Today today;

  @Inject
  JoinedCarers(CaseStore cases, FactReader reader, Today today) {
    this.cases = cases;
    this.reader = reader;
    this.today = today;
  }

  /** What cannot be so, once the persons and what is known of them are written down. */
  List<FieldError> errors(Division join) {
    StoredCase joined =
        cases
            .read(join.agency(), join.to(), today.dateOf(join.at()), join.at())
            .orElseThrow(Problem::notFound);
    Map<String, List<String>> cared = new HashMap<>();
    for (StoredMember member : joined.members()) {
      cared.put(member.id().toString(), cared(joined, member.id()));
    }
    boolean circle =
        join.persons().stream()
            .map(UUID::toString)
            .anyMatch(
                each ->
                    !CarersCheck.check("", each, cared(cared, each), of -> cared(cared, of))
                        .isEmpty());
    return circle ? List.of(FieldError.pointer("/family", "cares-for-its-carer")) : List.of();
  }

  private static List<String> cared(Map<String, List<String>> cared, String of) {
    return cared.getOrDefault(of, List.of());
  }

  private List<String> cared(StoredCase joined, UUID member) {
    return joined.facts().stream()
        .filter(fact -> fact.area().equals(Area.Of.PERSON.code()) && !fact.ended())
        .filter(fact -> member.equals(fact.personId()))
        .max(StoredFact.COUNTING)
        .map(fact -> Listed.itemsOf(fact.as(Person.class, reader).value().carerOf()))
        .orElse(List.of());
  }
}
