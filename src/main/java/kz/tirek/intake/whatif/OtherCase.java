package kz.tirek.intake.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.person.Person;
import kz.tirek.intake.HouseholdCheck;
import kz.tirek.intake.NewHousehold;
import kz.tirek.intake.NewMember;
import kz.tirek.intake.told.ToldFiles;
import kz.tirek.intake.whatif.WhatIf.OtherMember;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;

/** A recorded case and what would be otherwise about it. */
final class OtherCase {

  private final CaseFile recorded;
  private final WhatIf otherwise;

  /** What is said of members, by their ids. */
  private final Map<UUID, OtherMember> changed = new LinkedHashMap<>();

  /** The members who would stay, as they are recorded. */
  private final List<MemberFile> staying = new ArrayList<>();

  OtherCase(CaseFile recorded, WhatIf otherwise) {
    this.recorded = recorded;
    this.otherwise = otherwise;
    otherwise.members().forEach(each -> changed.put(each.id(), each));
    for (MemberFile member : recorded.members().items()) {
      if (!leaves(member.id())) {
        staying.add(member);
      }
    }
  }

  /**
   * What cannot be so, and is not so in what is recorded.
   *
   * @param latest the last day on which something may have been seen or begun
   */
  List<FieldError> errors(LocalDate latest, KnownCodes codes) {
    List<FieldError> errors = new ArrayList<>(ofMembers());
    if (!errors.isEmpty()) {
      return errors;
    }
    WhatIf nothing =
        new WhatIf(null, null, null, null, null, null, null, null, null, null, null, null, null);
    Set<FieldError> before = new HashSet<>();
    new OtherCase(recorded, nothing).check(latest, codes).forEach(error -> before.add(error));
    for (FieldError error : check(latest, codes)) {
      if (!before.contains(error)) {
        errors.add(
            FieldError.pointer(written(error.field()), error.code(), error.arguments().toArray()));
      }
    }
    return errors;
  }

  /** Who is no member cannot be otherwise, nor leave. */
  private List<FieldError> ofMembers() {
    Set<UUID> ids = new HashSet<>();
    recorded.members().items().forEach(member -> ids.add(member.id()));
    List<FieldError> errors = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < otherwise.leaving().size(); i++) {
      if (!ids.contains(otherwise.leaving().get(i))) {
        errors.add(FieldError.pointer("/leaving/" + i, "unknown-member"));
      }
    }
    for (int i = 0; i < otherwise.members().size(); i++) {
      UUID id = otherwise.members().get(i).id();
      String at = "/members/" + i + "/id";
      if (!ids.contains(id) || otherwise.leaving().contains(id)) {
        errors.add(FieldError.pointer(at, "unknown-member"));
      } else if (!seen.add(id)) {
        errors.add(FieldError.pointer(at, "used-twice"));
      }
    }
    return errors;
  }

  private List<FieldError> check(LocalDate latest, KnownCodes codes) {
    return new HouseholdCheck(household(), latest, recorded.asOf(), codes).errors();
  }

  /** Where the sender wrote what stands at a pointer into the household. */
  private String written(String pointer) {
    String[] parts = pointer.split("/", 5);
    if (parts.length < 4 || !parts[1].equals("members")) {
      return pointer.startsWith("/members") ? "/members" : pointer;
    }
    int place = Integer.parseInt(parts[3]);
    String rest = parts.length > 4 ? "/" + parts[4] : "";
    if (place >= staying.size()) {
      return "/joining/" + (place - staying.size()) + rest;
    }
    int said = new ArrayList<>(changed.keySet()).indexOf(staying.get(place).id());
    return said < 0 ? "/members" : "/members/" + said + rest;
  }

  /**
   * The household in the words of an intake: who belongs to it, and all that would be otherwise;
   * what stays as it is recorded is left out.
   */
  NewHousehold household() {
    List<NewMember> members = new ArrayList<>();
    for (MemberFile member : staying) {
      OtherMember other = changed.get(member.id());
      Person person = member.person() == null ? Person.UNKNOWN : member.person().value();
      // who would leave is cared for elsewhere
      person = person.caringOnlyFor(id -> !leaves(UUID.fromString(id)));
      members.add(
          new NewMember(
              member.id().toString(),
              member.joinedOn(),
              of(other, OtherMember::person) == null ? person : other.person(),
              null,
              null,
              null,
              of(other, OtherMember::registrations),
              of(other, OtherMember::schooling),
              of(other, OtherMember::health),
              of(other, OtherMember::neededCare),
              of(other, OtherMember::work),
              of(other, OtherMember::jobs),
              of(other, OtherMember::duties)));
    }
    members.addAll(otherwise.joining());
    return new NewHousehold(
        otherwise.observed(),
        null,
        otherwise.family(),
        new Listed<>(recorded.members().complete(), members),
        otherwise.housing(),
        otherwise.incomes(),
        otherwise.debts(),
        otherwise.benefitsReceived(),
        otherwise.dailyLife(),
        otherwise.ties(),
        otherwise.encounters(),
        otherwise.incidents());
  }

  private boolean leaves(UUID member) {
    return otherwise.leaving().contains(member);
  }

  private static <T> T of(OtherMember other, Function<OtherMember, T> part) {
    return other == null ? null : part.apply(other);
  }

  /** The ids of the members of {@link #household}: those who would join are numbered. */
  List<UUID> ids() {
    List<UUID> ids = new ArrayList<>(staying.stream().map(MemberFile::id).toList());
    for (int i = 0; i < otherwise.joining().size(); i++) {
      ids.add(new UUID(0, i + 1L));
    }
    return ids;
  }

  /** The case file as it would be: what is told in the place of what is recorded. */
  CaseFile file(ToldFiles files) {
    CaseFile told = files.of(recorded.familyId(), household(), ids(), recorded.asOf());
    Map<UUID, MemberFile> before = new HashMap<>();
    staying.forEach(member -> before.put(member.id(), member));
    return new CaseFile(
        recorded.familyId(),
        recorded.caseNumber(),
        recorded.version(),
        recorded.asOf(),
        recorded.knownOn(),
        told.kind(),
        recorded.figures(),
        instead(otherwise.family(), told.family(), recorded.family()),
        told.members().map(member -> member(member, before.get(member.id()))),
        instead(otherwise.housing(), told.housing(), recorded.housing()),
        list(otherwise.incomes(), told.incomes(), recorded.incomes()),
        list(otherwise.debts(), told.debts(), recorded.debts()),
        list(otherwise.benefitsReceived(), told.benefitsReceived(), recorded.benefitsReceived()),
        instead(otherwise.dailyLife(), told.dailyLife(), recorded.dailyLife()),
        list(otherwise.ties(), told.ties(), recorded.ties()),
        list(otherwise.encounters(), told.encounters(), recorded.encounters()),
        list(otherwise.incidents(), told.incidents(), recorded.incidents()),
        recorded.withheld());
  }

  /** Whoever would leave takes along what is recorded of her, as it is when somebody leaves. */
  private <T> Listed<Recorded<T>> list(
      Object said, Listed<Recorded<T>> told, Listed<Recorded<T>> before) {
    if (said != null || before == null) {
      return said == null ? null : told;
    }
    return new Listed<>(
        before.complete(),
        before.items().stream()
            .filter(each -> each.memberId() == null || !leaves(each.memberId()))
            .toList());
  }

  private static <T> T instead(Object said, T told, T before) {
    return said == null ? before : told;
  }

  private MemberFile member(MemberFile told, MemberFile before) {
    OtherMember other = changed.get(told.id());
    if (before == null) {
      return told;
    }
    if (other == null) {
      return before;
    }
    return new MemberFile(
        before.id(),
        before.joinedOn(),
        instead(other.person(), told.person(), before.person()),
        before.iin(),
        before.phone(),
        before.otherPhones(),
        before.documents(),
        instead(other.registrations(), told.registrations(), before.registrations()),
        Stream.of(told, before)
            .map(MemberFile::earlierRegistrations)
            .filter(ended -> ended != null)
            .findFirst()
            .orElse(null),
        instead(other.schooling(), told.schooling(), before.schooling()),
        instead(other.health(), told.health(), before.health()),
        instead(other.neededCare(), told.neededCare(), before.neededCare()),
        instead(other.work(), told.work(), before.work()),
        instead(other.jobs(), told.jobs(), before.jobs()),
        instead(other.duties(), told.duties(), before.duties()));
  }

  @Override
  public String toString() {
    return "OtherCase[...]";
  }
}
