package kz.tirek.family.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.duplicate.Alike;
import kz.tirek.family.duplicate.Households;
import kz.tirek.family.duplicate.SoughtFamily;
import kz.tirek.family.duplicate.SoughtFamily.SoughtPerson;
import kz.tirek.family.link.compare.ComparedFact;
import kz.tirek.family.link.compare.Comparison;
import kz.tirek.family.link.compare.PairedMember;
import kz.tirek.family.link.compare.PairedMember.How;

/**
 * Says who of two households is whom: first what was said of them, then who is likely. Both cases
 * have to be in the scope.
 */
@ApplicationScoped
class Pairing {

  private final Alike alike;
  private final LinkTable table;

  @Inject
  Pairing(Alike alike, LinkTable table) {
    this.alike = alike;
    this.table = table;
  }

  /** The two households of today. */
  Households households(String agency, UUID here, UUID there, Instant now) {
    return alike.households(agency, here, there, now);
  }

  /**
   * Who is whom, in the order of the household here, and after them those who are there alone.
   *
   * @param linked who here is who there, as it was said
   */
  List<PairedMember> of(Households two, Map<UUID, UUID> linked, Comparison comparison) {
    SoughtFamily here = two.here();
    SoughtFamily there = two.there();
    Map<UUID, SoughtPerson> theirs = new HashMap<>();
    there.persons().forEach(each -> theirs.put(each.id(), each));
    Map<UUID, UUID> known = new HashMap<>();
    for (SoughtPerson each : here.persons()) {
      UUID other = theirs.containsKey(each.id()) ? each.id() : linked.get(each.id());
      if (theirs.containsKey(other)) {
        known.put(each.id(), other);
      }
    }
    Map<UUID, Alike.Pair> likely = new HashMap<>();
    Set<UUID> paired = new HashSet<>(known.values());
    for (Alike.Pair pair : alike.pairs(two, known, table.notSamePersons(here.id(), there.id()))) {
      likely.put(pair.person(), pair);
      paired.add(pair.other());
    }
    List<PairedMember> members = new ArrayList<>();
    for (SoughtPerson each : here.persons()) {
      Alike.Pair pair = likely.get(each.id());
      UUID other = pair == null ? known.get(each.id()) : pair.other();
      if (other == null) {
        members.add(alone(How.ONLY_HERE, each, null));
      } else {
        members.add(
            new PairedMember(
                pair == null ? How.LINKED : How.LIKELY,
                each.id(),
                each.name(),
                other,
                theirs.get(other).name(),
                pair == null ? null : pair.likelihood(),
                pair == null ? List.of() : pair.why(),
                compared(comparison, here.id(), each.id(), there.id(), other)));
      }
    }
    there.persons().stream()
        .filter(each -> !paired.contains(each.id()))
        .forEach(each -> members.add(alone(How.ONLY_THERE, null, each)));
    return members;
  }

  private List<ComparedFact> compared(
      Comparison comparison, UUID family, UUID person, UUID otherFamily, UUID otherPerson) {
    return comparison.of(table.stated(family, person), table.stated(otherFamily, otherPerson));
  }

  private static PairedMember alone(How how, SoughtPerson here, SoughtPerson there) {
    return new PairedMember(
        how,
        here == null ? null : here.id(),
        here == null ? null : here.name(),
        there == null ? null : there.id(),
        there == null ? null : there.name(),
        null,
        List.of(),
        List.of());
  }
}
