package kz.tirek.situation.facts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.log.Replacement;
import kz.tirek.family.log.Version;
import kz.tirek.family.person.Person;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.Listed;
import kz.tirek.situation.Areas;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.HeldFacts;
import kz.tirek.situation.casefile.MemberFile;
import kz.tirek.situation.encounter.Encounter;

/** What stands beside a fact that is about to be recorded, as it is known now. */
final class Beside<T extends Knowable> {

  final CaseFile file;
  final HeldFacts held;

  /** Whose fact it is; null where it is the family's. */
  final UUID member;

  /** The other facts of the kind of the same member or family, those that ended among them. */
  final List<T> others;

  /** The version that is corrected; null where the fact is new. */
  final UUID corrected;

  /** The day on which the fact was seen. */
  final LocalDate seen;

  final LocalDate today;
  final KnownCodes codes;

  private final Function<UUID, List<Version>> history;
  private final FactReader reader;

  Beside(
      CaseFile file,
      HeldFacts held,
      UUID member,
      List<T> others,
      UUID corrected,
      LocalDate seen,
      LocalDate today,
      KnownCodes codes,
      Function<UUID, List<Version>> history,
      FactReader reader) {
    this.file = file;
    this.held = held;
    this.member = member;
    this.others = others;
    this.corrected = corrected;
    this.seen = seen;
    this.today = today;
    this.codes = codes;
    this.history = history;
    this.reader = reader;
  }

  /** Whether somebody with this id belongs to the household today. */
  boolean isMember(String id) {
    return members().stream().anyMatch(each -> each.id().toString().equals(id));
  }

  List<MemberFile> members() {
    return Listed.itemsOf(file.members());
  }

  /** The file of a member of today; null where there is none. */
  MemberFile member(UUID id) {
    return members().stream().filter(each -> each.id().equals(id)).findAny().orElse(null);
  }

  /** What is known of a person who belongs or belonged to the household; null where nothing is. */
  Person person(UUID id) {
    Recorded<Person> known = held.one(id, Area.Of.PERSON, Person.class);
    return known == null ? null : known.value();
  }

  /** Whether an encounter stands that the one to be recorded can follow. */
  boolean standsBefore(String encounter) {
    Set<UUID> seenBefore = new HashSet<>();
    for (UUID next = id(encounter); next != null && seenBefore.add(next); ) {
      List<Version> versions = history.apply(next);
      boolean stands =
          !versions.isEmpty()
              && last(versions).area().equals(Areas.ENCOUNTER.code())
              && last(versions).replacedAs() != Replacement.WITHDRAWN;
      boolean itself = versions.stream().anyMatch(each -> each.id().equals(corrected));
      if (!stands || itself) {
        // one that was withdrawn later may stand further back
        return !itself && !versions.isEmpty() && seenBefore.size() > 1;
      }
      String follows = last(versions).as(Encounter.class, reader).value().follows();
      next = follows == null ? null : id(follows);
    }
    return !seenBefore.isEmpty();
  }

  private static Version last(List<Version> versions) {
    return versions.get(versions.size() - 1);
  }

  /** Null where the text is no id. */
  static UUID id(String text) {
    try {
      UUID id = UUID.fromString(text);
      return Objects.equals(id.toString(), text) ? id : null;
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
