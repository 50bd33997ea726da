package kz.tirek.family;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Source;
import kz.tirek.family.number.Document;
import kz.tirek.shared.PartialDate;

/**
 * A case as the tables keep it: what held on a day, and what had ended before, as far as it was
 * recorded by an instant.
 */
public record StoredCase(
    UUID familyId,
    String caseNumber,
    Status status,
    Instant openedAt,
    int version,
    List<StoredMember> members,
    List<StoredFact> facts) {

  /**
   * A member, and the numbers that name or reach the person.
   *
   * @param knownSince when it was recorded that the person is a member, for the first time where
   *     that was corrected
   * @param iin null where not recorded
   * @param phones the one that was observed last first
   */
  public record StoredMember(
      UUID id,
      PartialDate joinedOn,
      Instant knownSince,
      Recorded<String> iin,
      List<Recorded<String>> phones,
      List<Recorded<Document>> documents) {

    /** A member of whom no number is known yet. */
    static StoredMember of(UUID id, PartialDate joinedOn, Instant knownSince) {
      return new StoredMember(
          id, joinedOn, knownSince, null, new ArrayList<>(1), new ArrayList<>(1));
    }

    StoredMember with(Recorded<String> number) {
      return new StoredMember(id, joinedOn, knownSince, number, phones, documents);
    }

    /**
     * Whether the person was a member when something was said of the whole household, as far as who
     * said it can have known.
     */
    public boolean wasThere(StoredFact said) {
      return !knownSince.isAfter(said.recordedAt())
          && (joinedOn == null || !joinedOn.earliest().isAfter(said.observedOn()));
    }

    @Override
    public String toString() {
      return "StoredMember[id=" + id + "]";
    }
  }

  /**
   * A fact, its value still in JSON.
   *
   * @param personId null where it concerns the whole family
   * @param heldBack null, or true where it was observed after the day asked for and nobody said
   *     since when it holds
   * @param ended whether it held no longer on the day asked for
   * @param surely the last day up to the one asked for on which it is known to have held: on which
   *     it was observed, or since when it is said to hold where it was observed later; null where
   *     it only holds back
   */
  public record StoredFact(
      UUID id,
      UUID personId,
      String area,
      String value,
      LocalDate observedOn,
      Source source,
      Instant recordedAt,
      String recordedBy,
      Boolean heldBack,
      boolean ended,
      LocalDate surely) {

    /**
     * Of several facts of which one can be so, the greatest is the one that counts on the day: the
     * last that is known to have held by then; where none is, the one that was observed first
     * after.
     */
    public static final Comparator<StoredFact> COUNTING =
        comparing(StoredFact::surely, nullsFirst(naturalOrder()))
            .thenComparing(StoredFact::compareObserved)
            .thenComparing(StoredFact::recordedAt)
            .thenComparing(StoredFact::id);

    private static int compareObserved(StoredFact one, StoredFact other) {
      return one.surely == null
          ? other.observedOn.compareTo(one.observedOn)
          : one.observedOn.compareTo(other.observedOn);
    }

    /** The fact, its value to be read as this type. */
    public <T> Recorded<T> as(Class<T> type, FactReader reader) {
      return new Recorded<>(
          id, personId, observedOn, source, recordedAt, recordedBy, heldBack, value, type, reader);
    }

    /** The same, of another value. */
    StoredFact with(String other) {
      return new StoredFact(
          id,
          personId,
          area,
          other,
          observedOn,
          source,
          recordedAt,
          recordedBy,
          heldBack,
          ended,
          surely);
    }

    @Override
    public String toString() {
      return "StoredFact[id=" + id + ", area=" + area + "]";
    }
  }

  /** The same case in the version in which it was opened. */
  public StoredCase asOpened() {
    return new StoredCase(familyId, caseNumber, status, openedAt, 0, members, facts);
  }

  @Override
  public String toString() {
    return "StoredCase[familyId=" + familyId + ", version=" + version + "]";
  }
}
