package kz.tirek.family.duplicate;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.duplicate.DuplicateTable.Candidate;
import kz.tirek.family.duplicate.DuplicateTable.Case;
import kz.tirek.family.duplicate.DuplicateTable.Known;
import kz.tirek.family.duplicate.DuplicateTable.Said;
import kz.tirek.family.duplicate.LikelyDuplicate.MatchedMember;
import kz.tirek.family.duplicate.Resemblance.Likelihood;
import kz.tirek.family.duplicate.Resemblance.Recorded;
import kz.tirek.family.duplicate.Resemblance.Same;
import kz.tirek.family.person.Person;

/** Finds the likely duplicates of a family among the cases that the scope shows. */
@ApplicationScoped
public class Duplicates {

  /** Below this it is another family. */
  static final int LIKELY = 60;

  /** A member as alike as this makes another one of the family likelier. */
  static final int ALIKE = 30;

  private static final int FURTHER_MEMBER = 12;
  private static final int MOST = 10;

  private static final Comparator<MatchedMember> MOST_ALIKE =
      comparing(MatchedMember::likelihood)
          .reversed()
          .thenComparing(MatchedMember::place)
          .thenComparing(MatchedMember::person);

  private static final Comparator<LikelyDuplicate> MOST_LIKELY =
      comparing(LikelyDuplicate::likelihood)
          .reversed()
          .thenComparing(comparing(LikelyDuplicate::family).reversed());

  private final DuplicateTable table;

  @Inject
  Duplicates(DuplicateTable table) {
    this.table = table;
  }

  /**
   * Waits until others who take in somebody with one of these numbers are done, so that of two
   * intakes of one family the later finds the earlier.
   */
  public void await(SoughtFamily family) {
    table.await(family);
  }

  /**
   * The likely duplicates, the likeliest first; ten at most.
   *
   * @param before only cases that were opened before then
   */
  public List<LikelyDuplicate> of(SoughtFamily family, Instant before) {
    Map<Candidate, Set<Same>> candidates = new LinkedHashMap<>(table.candidates(family, before));
    if (!candidates.isEmpty()) {
      List<Said> said = table.said(family);
      candidates.keySet().removeIf(each -> isSaid(said, family, each));
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    Map<UUID, Case> cases = new LinkedHashMap<>();
    Map<UUID, List<Known>> persons = new LinkedHashMap<>();
    for (Known each : table.recorded(candidates.keySet())) {
      cases.put(each.of().id(), each.of());
      persons.computeIfAbsent(each.personId(), none -> new ArrayList<>()).add(each);
    }
    List<Resemblance> sought = family.persons().stream().map(Resemblance::new).toList();
    Map<UUID, List<MatchedMember>> matched = new LinkedHashMap<>();
    candidates.forEach(
        (each, same) -> {
          Case of = cases.get(each.familyId());
          if (of != null) {
            boolean district = family.district() != null && family.district() == of.district();
            for (Known known : persons.getOrDefault(each.personId(), List.of())) {
              if (known.of().id().equals(of.id())) {
                MatchedMember member =
                    matched(
                        family,
                        each,
                        known,
                        sought.get(each.place()).to(known.recorded(), same, district));
                matched.computeIfAbsent(of.id(), none -> new ArrayList<>()).add(member);
              }
            }
          }
        });
    return matched.entrySet().stream()
        .map(each -> likely(cases.get(each.getKey()), each.getValue()))
        .filter(each -> each.likelihood() >= LIKELY)
        .sorted(MOST_LIKELY)
        .limit(MOST)
        .toList();
  }

  /** Tells supervisors of likely duplicates that the scope does not show, and nobody else. */
  public void tellOfUnseen(SoughtFamily family, Instant at) {
    table.tell(family, at);
  }

  private static boolean isSaid(List<Said> said, SoughtFamily family, Candidate each) {
    UUID person = family.persons().get(each.place()).id();
    return said.stream()
        .anyMatch(
            pair ->
                pair.person() == null
                    ? pair.otherFamily().equals(each.familyId())
                    : pair.person().equals(person) && pair.otherPerson().equals(each.personId()));
  }

  private static MatchedMember matched(
      SoughtFamily family, Candidate candidate, Known known, Likelihood how) {
    Recorded recorded = known.recorded();
    Person.Name name = recorded.name();
    boolean named = name.family() != null || name.given() != null || name.patronymic() != null;
    return new MatchedMember(
        candidate.place(),
        family.persons().get(candidate.place()).id(),
        candidate.personId(),
        named ? name : null,
        recorded.birth(),
        how.likelihood(),
        how.why());
  }

  /** Nobody is two people: each is matched once, the most alike first. */
  private static LikelyDuplicate likely(Case of, List<MatchedMember> pairs) {
    Set<Integer> places = new HashSet<>();
    Set<UUID> persons = new HashSet<>();
    List<MatchedMember> members =
        pairs.stream()
            .filter(pair -> pair.likelihood() > 0)
            .sorted(MOST_ALIKE)
            .filter(pair -> !places.contains(pair.place()) && !persons.contains(pair.person()))
            .filter(pair -> places.add(pair.place()) && persons.add(pair.person()))
            .toList();
    int best = members.isEmpty() ? 0 : members.get(0).likelihood();
    long further = members.stream().skip(1).filter(pair -> pair.likelihood() >= ALIKE).count();
    int likelihood =
        best >= ALIKE
            ? Math.max(
                best,
                (int) Math.min(Resemblance.MOST_WITHOUT_NUMBER, best + FURTHER_MEMBER * further))
            : best;
    return new LikelyDuplicate(
        of.id(), of.caseNumber(), of.status(), of.district(), likelihood, members);
  }
}
