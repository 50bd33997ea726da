package kz.tirek.situation.casefile;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.family.StoredCase;
import kz.tirek.family.StoredCase.StoredFact;
import kz.tirek.family.StoredCase.StoredMember;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.shared.Listed;

/** The facts of a case that held on one day, and those that had ended before, by their areas. */
public final class HeldFacts {

  private record Place(UUID personId, String area) {}

  private final FactReader reader;
  private final Map<Place, List<StoredFact>> facts = new HashMap<>();
  private final Map<Place, List<StoredFact>> ended = new HashMap<>();

  /** What was said last of whether a list is whole, by the code of its area. */
  private final Map<Place, Said> whole = new HashMap<>();

  private final List<StoredMember> members;

  private record Said(StoredFact fact, Wholeness wholeness) {

    private Said or(Said other) {
      return StoredFact.COUNTING.compare(fact, other.fact) < 0 ? other : this;
    }

    @Override
    public String toString() {
      return "Said[...]";
    }
  }

  public HeldFacts(StoredCase stored, FactReader reader) {
    this.reader = reader;
    members = stored.members();
    for (StoredFact fact : stored.facts()) {
      if (fact.area().equals(Area.Of.WHOLENESS.code())) {
        Wholeness wholeness = reader.read(fact.value(), Wholeness.class);
        whole.merge(
            new Place(fact.personId(), wholeness.list()), new Said(fact, wholeness), Said::or);
      } else {
        (fact.ended() ? ended : facts)
            .computeIfAbsent(new Place(fact.personId(), fact.area()), none -> new ArrayList<>(4))
            .add(fact);
      }
    }
  }

  /** Of several facts of which one can be so, the one that counts; null where there is none. */
  public <T> Recorded<T> one(UUID personId, Area area, Class<T> type) {
    return facts.getOrDefault(new Place(personId, area.code()), List.of()).stream()
        .max(StoredFact.COUNTING)
        .map(fact -> fact.as(type, reader))
        .orElse(null);
  }

  /**
   * Of facts of which one can be so, those that do not count any more: they had ended, or another
   * is known to have held after them.
   */
  public <T> List<Recorded<T>> before(UUID personId, Area area, Class<T> type) {
    Place place = new Place(personId, area.code());
    List<StoredFact> found = new ArrayList<>(ended.getOrDefault(place, List.of()));
    facts.getOrDefault(place, List.of()).stream()
        .filter(fact -> fact.surely() != null)
        .forEach(found::add);
    Recorded<T> counting = one(personId, area, type);
    return found.stream()
        .filter(fact -> counting == null || !fact.id().equals(counting.id()))
        .sorted(StoredFact.COUNTING)
        .map(fact -> fact.as(type, reader))
        .toList();
  }

  /** A list of a person's facts; null where nobody asked about them. */
  public <T> Listed<Recorded<T>> list(UUID personId, Area area, Class<T> type) {
    Place place = new Place(personId, area.code());
    return listed(facts.getOrDefault(place, List.of()), complete(place), type);
  }

  /** What had ended before the day; it is as whole as the list of what held. */
  public <T> Listed<Recorded<T>> earlier(UUID personId, Area area, Class<T> type) {
    Place place = new Place(personId, area.code());
    List<StoredFact> found = ended.getOrDefault(place, List.of());
    return found.isEmpty() ? null : listed(found, complete(place), type);
  }

  /** A list of the family, whose facts may each concern a member; null where nobody asked. */
  public <T> Listed<Recorded<T>> listOfFamily(Area area, Class<T> type) {
    return listed(ofAll(facts, area), complete(new Place(null, area.code())), type);
  }

  /** What had ended of a list of the family before the day; null where there is none. */
  public <T> Listed<Recorded<T>> earlierOfFamily(Area area, Class<T> type) {
    List<StoredFact> found = ofAll(ended, area);
    return found.isEmpty() ? null : listed(found, complete(new Place(null, area.code())), type);
  }

  private static List<StoredFact> ofAll(Map<Place, List<StoredFact>> facts, Area area) {
    return facts.entrySet().stream()
        .filter(entry -> entry.getKey().area().equals(area.code()))
        .flatMap(entry -> entry.getValue().stream())
        .sorted(comparing(StoredFact::id))
        .toList();
  }

  private <T> Listed<Recorded<T>> listed(List<StoredFact> found, Boolean complete, Class<T> type) {
    if (found.isEmpty() && complete == null) {
      return null;
    }
    return new Listed<>(
        complete != null && complete, found.stream().map(fact -> fact.as(type, reader)).toList());
  }

  /** Whether a list is whole. */
  boolean isWhole(UUID personId, String list) {
    return Objects.requireNonNullElse(complete(new Place(personId, list)), false);
  }

  /** Whether a list is whole; null where nobody said. */
  Boolean complete(UUID personId, String list) {
    return complete(new Place(personId, list));
  }

  private Boolean complete(Place list) {
    Said said = whole.get(list);
    return said == null ? null : said.wholeness().complete() && isOfAll(said);
  }

  /**
   * Whether it was said of everybody who is a member: whoever joins a household brings what nobody
   * asked about when its lists were said to be whole.
   */
  private boolean isOfAll(Said said) {
    return said.fact().personId() != null
        || said.wholeness().list().equals(Wholeness.MEMBERS)
        || members.stream().allMatch(member -> member.wasThere(said.fact()));
  }
}
