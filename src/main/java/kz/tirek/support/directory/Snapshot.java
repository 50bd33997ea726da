package kz.tirek.support.directory;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.support.offer.Offer;

/**
 * The directory as it stood at one moment, seen on one day: immutable, shared by threads. Private
 * persons are shown to the agency that knows them and to no other.
 */
public final class Snapshot {

  /** The order of the lists: ids grow with time. */
  public static final Comparator<Offer> LATEST_FIRST =
      (one, other) -> compare(other.id(), one.id());

  private final long version;
  private final LocalDate day;
  private final Map<UUID, Offer> byId;

  /** Those of public places that are there on the day. */
  private final List<Offer> shared;

  /** Those of the private persons of each agency. */
  private final Map<String, List<Offer>> own;

  /** All offers of each private person, those that are closed among them. */
  private final Map<UUID, List<UUID>> ofPerson = new HashMap<>();

  /** What is looked for in offers, made when somebody looks first. */
  private final Map<UUID, String> words = new ConcurrentHashMap<>();

  private Snapshot(long version, LocalDate day, Map<UUID, Offer> byId) {
    this.version = version;
    this.day = day;
    this.byId = byId;
    byId.values().stream()
        .filter(offer -> offer.provider().agency() != null)
        .forEach(
            offer ->
                ofPerson
                    .computeIfAbsent(offer.provider().id(), none -> new ArrayList<>())
                    .add(offer.id()));
    List<Offer> everywhere = new ArrayList<>();
    Map<String, List<Offer>> kept = new HashMap<>();
    byId.values().stream()
        .filter(offer -> offer.isThere(day))
        // the latest first, as in the lists
        .sorted(LATEST_FIRST)
        .forEach(
            offer -> {
              String agency = offer.provider().agency();
              (agency == null
                      ? everywhere
                      : kept.computeIfAbsent(agency, none -> new ArrayList<>()))
                  .add(offer);
            });
    shared = List.copyOf(everywhere);
    kept.replaceAll((agency, offers) -> List.copyOf(offers));
    own = Map.copyOf(kept);
  }

  /**
   * @param offers all that there are, of all agencies, also those that are closed
   */
  public static Snapshot of(long version, LocalDate day, List<Offer> offers) {
    Map<UUID, Offer> byId = new HashMap<>();
    offers.forEach(offer -> byId.put(offer.id(), offer));
    return new Snapshot(version, day, byId);
  }

  /** Rises with each change of the directory. */
  public long version() {
    return version;
  }

  /** The day for which it says what is there. */
  public LocalDate day() {
    return day;
  }

  boolean isOf(long other, LocalDate on) {
    return version == other && day.equals(on);
  }

  /**
   * The offers that are there today and shown to an agency: those of the private persons whom it
   * knows, and those of public places.
   *
   * @param agency null: of public places alone
   */
  public List<Offer> offers(String agency) {
    List<Offer> persons = agency == null ? List.of() : persons(agency);
    return persons.isEmpty() ? shared : new Both(persons, shared);
  }

  /**
   * The offers that are there no more today, among those that an agency is shown.
   *
   * @param agency null: of public places alone
   */
  public List<Offer> closed(String agency) {
    return byId.values().stream()
        .filter(offer -> !offer.isThere(day))
        .filter(offer -> isShown(offer, agency))
        .toList();
  }

  /** Those of the private persons whom an agency knows. */
  public List<Offer> persons(String agency) {
    return own.getOrDefault(agency, List.of());
  }

  /**
   * The ids of all offers of the private person whose an offer is, closed or not; of a public
   * place, which asks nobody in person, that of the offer alone.
   */
  public List<UUID> ofSamePerson(Offer offer) {
    return Collections.unmodifiableList(
        ofPerson.getOrDefault(offer.provider().id(), List.of(offer.id())));
  }

  /** An offer, closed or not; empty where there is none, or it is not shown to this agency. */
  public Optional<Offer> offer(UUID id, String agency) {
    return Optional.ofNullable(byId.get(id)).filter(offer -> isShown(offer, agency));
  }

  private static boolean isShown(Offer offer, String agency) {
    return offer.provider().agency() == null || offer.provider().agency().equals(agency);
  }

  /**
   * What somebody can look for in an offer, in all languages, as {@link Words#folded} makes it: the
   * name, and what is offered. Private persons are not looked for by their names.
   */
  public String words(Offer offer) {
    return words.computeIfAbsent(
        offer.id(),
        none ->
            Words.folded(
                (offer.provider().agency() == null
                        ? Stream.of(offer.name(), offer.what(), offer.provider().name())
                        : Stream.of(offer.what()))
                    .flatMap(text -> Stream.of(text.kk(), text.ru(), text.en()))
                    .collect(Collectors.joining("\n"))));
  }

  /** As the database compares ids; Java takes their halves for signed numbers. */
  public static int compare(UUID one, UUID other) {
    int most = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return most != 0
        ? most
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  /** One list after the other, without a copy of a long one for each agency. */
  private static final class Both extends AbstractList<Offer> implements RandomAccess {

    private final List<Offer> first;
    private final List<Offer> second;

    Both(List<Offer> first, List<Offer> second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public Offer get(int index) {
      return index < first.size() ? first.get(index) : second.get(index - first.size());
    }

    @Override
    public int size() {
      return first.size() + second.size();
    }
  }
}
