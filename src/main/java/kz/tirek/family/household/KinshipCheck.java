package kz.tirek.family.household;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.household.Kinship.Kind;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;

/** Finds what cannot be so between two members. */
public final class KinshipCheck {

  /** That somebody is something to another. */
  public record Bond(UUID person, Kinship value) {

    @Override
    public String toString() {
      return "Bond[...]";
    }
  }

  private final List<Bond> known;
  private final Map<UUID, PartialDate> births;

  /**
   * @param known what is known of the members, but for what is to be replaced
   * @param births of members of whom it is recorded
   */
  public KinshipCheck(List<Bond> known, Map<UUID, PartialDate> births) {
    this.known = known;
    this.births = births;
  }

  /** What cannot be so; empty when all is well. */
  public List<FieldError> check(UUID person, Kinship kinship) {
    UUID to = kinship.to();
    if (person.equals(to)) {
      return List.of(FieldError.pointer("/kinship/to", "kin-to-oneself"));
    }
    List<FieldError> errors = new ArrayList<>();
    for (Bond each : known) {
      boolean same = each.person.equals(person) && each.value.to().equals(to);
      boolean turned = each.person.equals(to) && each.value.to().equals(person);
      if (each.value.kind() == kinship.kind()
          && overlap(each.value, kinship)
          && (same || turned && kinship.kind() == Kind.SPOUSE_OF)) {
        errors.add(FieldError.pointer("/kinship/to", "used-twice"));
        return errors;
      }
    }
    switch (kinship.kind()) {
      case PARENT_OF -> parent(person, to, errors);
      case SPOUSE_OF -> spouse(person, kinship, errors);
      case GUARDIAN_OF -> circle(person, to, Kind.GUARDIAN_OF, errors);
    }
    return errors;
  }

  private void parent(UUID parent, UUID child, List<FieldError> errors) {
    circle(parent, child, Kind.PARENT_OF, errors);
    PartialDate older = births.get(parent);
    PartialDate younger = births.get(child);
    if (older != null && younger != null && !older.earliest().isBefore(younger.latest())) {
      errors.add(FieldError.pointer("/kinship/to", "older-than-parent"));
    }
  }

  /** Whether the one descends from the other already. */
  private void circle(UUID from, UUID to, Kind kind, List<FieldError> errors) {
    Set<UUID> seen = new HashSet<>();
    List<UUID> open = new ArrayList<>(List.of(to));
    while (!open.isEmpty()) {
      UUID each = open.remove(open.size() - 1);
      if (each.equals(from)) {
        errors.add(FieldError.pointer("/kinship/to", "in-a-circle"));
        return;
      }
      if (seen.add(each)) {
        known.stream()
            .filter(bond -> bond.value.kind() == kind && bond.person.equals(each))
            .forEach(bond -> open.add(bond.value.to()));
      }
    }
  }

  private void spouse(UUID person, Kinship kinship, List<FieldError> errors) {
    boolean another =
        known.stream()
            .filter(bond -> bond.value.kind() == Kind.SPOUSE_OF && overlap(bond.value, kinship))
            .anyMatch(
                bond ->
                    Set.of(bond.person, bond.value.to()).contains(person)
                        || Set.of(bond.person, bond.value.to()).contains(kinship.to()));
    if (another) {
      errors.add(FieldError.pointer("/kinship/to", "second-spouse"));
    }
  }

  private static boolean overlap(Kinship one, Kinship other) {
    return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
  }

  private static boolean startsBeforeEndOf(Kinship one, Kinship other) {
    return one.holdsFrom() == null
        || other.holdsUntil() == null
        || !one.holdsFrom().isAfter(other.holdsUntil());
  }
}
