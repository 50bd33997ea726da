package kz.tirek.exchange.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.exchange.notice.MunicipalNoticeView.Reason;
import kz.tirek.exchange.notice.NoticeTable.Found;
import kz.tirek.exchange.notice.told.NewMunicipalNotice;
import kz.tirek.exchange.notice.told.NoticeDetails;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import kz.tirek.family.log.Replacement;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.sql.Attempt;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;
import kz.tirek.situation.casefile.MemberFile;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.facts.Desk;
import kz.tirek.situation.facts.FactKinds;
import kz.tirek.situation.livelihood.BenefitReceived;
import kz.tirek.situation.schooling.Schooling;

/**
 * Makes a fact of what an office says of somebody, as if it had been recorded by hand: with the
 * same checks, beside what is known, and confirmed by an office.
 */
@ApplicationScoped
class Applying {

  /**
   * An owner who registers people may do so without them: so long after it a family that says that
   * it is not registered may not have heard. This service's choice.
   */
  private static final int HEARD_WITHIN_DAYS = 31;

  private final Desk desk;
  private final CaseFiles files;
  private final Attempt attempt;
  private final Today today;

  @Inject
  Applying(Desk desk, CaseFiles files, Attempt attempt, Today today) {
    this.desk = desk;
    this.files = files;
    this.attempt = attempt;
    this.today = today;
  }

  /**
   * What came of it: exactly one of both.
   *
   * @param fact that was recorded
   * @param reason why none was
   */
  record Applied(UUID fact, Reason reason) {

    static Applied not(Reason reason) {
      return new Applied(null, reason);
    }
  }

  /** One notice about one person, beside what is known. */
  private record Case(
      NewMunicipalNotice notice,
      Found whom,
      CaseFile file,
      MemberFile member,
      Recording recording) {

    NoticeDetails told() {
      return notice.told();
    }

    Observed observed() {
      return new Observed(notice.on(), Source.OFFICE_CONFIRMED);
    }

    PartialDate on() {
      return PartialDate.of(notice.on());
    }

    PartialDate until() {
      return told().until() == null ? null : PartialDate.of(told().until());
    }

    boolean isLater(Recorded<?> fact) {
      return fact.observedOn().isAfter(notice.on());
    }

    /** The same, but for what a family may say that has not heard of it yet. */
    boolean isLaterAndKnowing(Recorded<?> fact) {
      return isLater(fact)
          && (fact.source() != Source.FAMILY_SAID
              || fact.observedOn().isAfter(notice.on().plusDays(HEARD_WITHIN_DAYS)));
    }
  }

  /** Whether somebody belongs to the household today. */
  boolean belongs(Found whom, String agency) {
    return member(whom, files.read(agency, whom.family(), today.date())).isPresent();
  }

  private static Optional<MemberFile> member(Found whom, CaseFile file) {
    return Listed.itemsOf(file.members()).stream()
        .filter(each -> each.id().equals(whom.person()))
        .findFirst();
  }

  /**
   * Records it.
   *
   * @param whom somebody who belongs to the household
   * @param recording by the sender, for the agency that has the case
   */
  Applied apply(NewMunicipalNotice notice, Found whom, Recording recording) {
    CaseFile file = files.read(recording.agency(), whom.family(), today.date());
    Case one = new Case(notice, whom, file, member(whom, file).orElseThrow(), recording);
    try {
      return attempt.of(() -> apply(one));
    } catch (Problem cannotBe) {
      return Applied.not(Reason.CONTRADICTS);
    }
  }

  private Applied apply(Case one) {
    return switch (one.notice.kind()) {
      case REGISTRATION_GRANTED -> registered(one);
      case REGISTRATION_ENDED -> registrationEnded(one);
      case BENEFIT_GRANTED -> granted(one);
      case BENEFIT_REFUSED -> refused(one);
      case SCHOOL_PLACE -> place(one, Schooling.Level.SCHOOL);
      case KINDERGARTEN_PLACE -> place(one, Schooling.Level.KINDERGARTEN);
    };
  }

  /** That there was none ends with it; the same one, told before, is now said by the office. */
  private Applied registered(Case one) {
    List<Recorded<Registration>> holding = Listed.itemsOf(one.member.registrations());
    // a notice that comes late may be about a day of which more is known by now
    Stream<Recorded<Registration>> over =
        Listed.itemsOf(one.member.earlierRegistrations()).stream()
            .filter(each -> held(each.value(), one.notice.on()));
    if (Stream.concat(holding.stream(), over)
        .filter(each -> isAbout(each.value(), one))
        .anyMatch(one::isLaterAndKnowing)) {
      return Applied.not(Reason.LATER_FACT);
    }
    for (Recorded<Registration> each : holding) {
      Registration value = each.value();
      if (value.kind() == Registration.Kind.NONE) {
        LocalDate before = one.notice.on().minusDays(1);
        replace(one, each, ended(value, PartialDate.of(before), one), Replacement.ENDED);
      } else if (value.kind() == one.told().registration()
          && (value.since() == null || value.since().covers(one.notice.on()))) {
        Registration confirmed =
            new Registration(
                value.kind(),
                one.told().place() == null ? value.place() : one.told().place(),
                one.on(),
                one.until() == null ? value.until() : one.until(),
                value.livesThere(),
                value.registeredBy(),
                value.byWhoseWish(),
                one.observed());
        return new Applied(replace(one, each, confirmed, Replacement.CORRECTED), null);
      }
    }
    Registration registration =
        new Registration(
            one.told().registration(),
            one.told().place(),
            one.on(),
            one.until(),
            null,
            null,
            null,
            one.observed());
    return new Applied(
        desk.record(
            FactKinds.REGISTRATION,
            one.whom.family(),
            one.whom.person(),
            registration,
            one.recording),
        null);
  }

  private static boolean isAbout(Registration value, Case one) {
    return value.kind() == Registration.Kind.NONE || value.kind() == one.told().registration();
  }

  /**
   * What began on the very day that it ended is taken for one day, as no fact ends before it began.
   */
  private Applied registrationEnded(Case one) {
    LocalDate last = one.notice.on().minusDays(1);
    List<Recorded<Registration>> holding =
        Stream.of(one.member.registrations(), one.member.earlierRegistrations())
            .flatMap(list -> Listed.itemsOf(list).stream())
            .filter(each -> each.value().kind() == one.told().registration())
            // that it ended may have been said before, and another may begin as one ends
            .filter(each -> held(each.value(), one.notice.on()) || held(each.value(), last))
            .toList();
    if (holding.size() != 1) {
      return Applied.not(Reason.NOTHING_TO_END);
    }
    Recorded<Registration> registration = holding.get(0);
    if (one.isLater(registration)) {
      return Applied.not(Reason.LATER_FACT);
    }
    PartialDate since = registration.value().since();
    boolean began = since == null || !since.earliest().isAfter(last);
    Registration over = ended(registration.value(), began ? PartialDate.of(last) : one.on(), one);
    return new Applied(replace(one, registration, over, Replacement.ENDED), null);
  }

  /** Whether it may have held on a day, by what is recorded so far. */
  private static boolean held(Registration value, LocalDate day) {
    return (value.since() == null || !value.since().earliest().isAfter(day))
        && (value.until() == null || !value.until().latest().isBefore(day));
  }

  private static Registration ended(Registration value, PartialDate until, Case one) {
    return new Registration(
        value.kind(),
        value.place(),
        value.since(),
        until,
        value.livesThere(),
        value.registeredBy(),
        value.byWhoseWish(),
        one.observed());
  }

  private UUID replace(
      Case one, Recorded<Registration> before, Registration after, Replacement as) {
    return desk.replace(
        FactKinds.REGISTRATION,
        one.whom.family(),
        one.whom.person(),
        before.id(),
        after,
        as,
        one.recording);
  }

  /** The same, told before, goes on; it may have ended since, if the notice comes late. */
  private Applied granted(Case one) {
    List<Recorded<BenefitReceived>> same =
        Stream.of(one.file, files.read(one.recording.agency(), one.whom.family(), one.notice.on()))
            .flatMap(file -> Listed.itemsOf(file.benefitsReceived()).stream())
            .collect(
                Collectors.toMap(
                    Recorded::id, Function.identity(), (now, then) -> now, LinkedHashMap::new))
            .values()
            .stream()
            .filter(each -> each.value().benefit().equals(one.told().benefit()))
            .filter(each -> each.memberId() == null || each.memberId().equals(one.whom.person()))
            .toList();
    if (same.stream().anyMatch(one::isLater)) {
      return Applied.not(Reason.LATER_FACT);
    }
    List<Recorded<BenefitReceived>> going =
        same.stream().filter(each -> !isOver(each.value(), one.notice.on())).toList();
    if (going.size() > 1) {
      return Applied.not(Reason.CONTRADICTS);
    }
    Long known =
        same.stream()
            .map(each -> each.value().monthly())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    BenefitReceived received =
        new BenefitReceived(
            one.told().benefit(),
            one.told().monthly() == null ? known : one.told().monthly(),
            one.whom.person().toString(),
            going.stream()
                .map(each -> each.value().since())
                .filter(since -> since != null && since.latest().isBefore(one.notice.on()))
                .findFirst()
                .orElse(one.on()),
            one.until(),
            one.observed());
    UUID fact =
        going.isEmpty()
            ? desk.record(
                FactKinds.BENEFIT_RECEIVED, one.whom.family(), null, received, one.recording)
            : desk.replace(
                FactKinds.BENEFIT_RECEIVED,
                one.whom.family(),
                null,
                going.get(0).id(),
                received,
                Replacement.CORRECTED,
                one.recording);
    return new Applied(fact, null);
  }

  private static boolean isOver(BenefitReceived value, LocalDate day) {
    return value.until() != null && value.until().latest().isBefore(day);
  }

  private Applied refused(Case one) {
    Encounter encounter =
        new Encounter(
            null,
            null,
            one.told().office() == null ? Encounter.Office.OTHER : one.told().office(),
            one.told().benefit(),
            null,
            one.on(),
            Encounter.Outcome.REFUSED,
            one.told().refusedFor() == null
                ? null
                : new Listed<>(true, List.of(one.told().refusedFor())),
            null,
            null,
            null,
            null,
            null,
            null,
            Encounter.SaidBy.OFFICE,
            null,
            null,
            null,
            one.whom.person().toString(),
            one.observed());
    return new Applied(
        desk.record(FactKinds.ENCOUNTER, one.whom.family(), null, encounter, one.recording), null);
  }

  /** What else is known of the child's school stays, where it is the same kind of place. */
  private Applied place(Case one, Schooling.Level level) {
    Recorded<Schooling> recorded = one.member.schooling();
    if (recorded != null && one.isLater(recorded)) {
      return Applied.not(Reason.LATER_FACT);
    }
    Schooling before = recorded == null ? null : recorded.value();
    boolean same =
        before != null
            && before.level() == level
            && before.status() == Schooling.Status.ENROLLED
            && Stream.of(one.told().name(), before.name())
                    .filter(Objects::nonNull)
                    .distinct()
                    .count()
                < 2;
    Schooling known = same ? before : nothing();
    Schooling place =
        new Schooling(
            Schooling.Status.ENROLLED,
            level,
            one.told().grade() == null ? known.grade() : one.told().grade(),
            known.provider(),
            one.told().name() == null ? known.name() : one.told().name(),
            same && known.since() != null ? known.since() : one.on(),
            null,
            known.distance(),
            known.wayUnsafe(),
            null,
            known.fee(),
            known.feeAffordable(),
            known.freeMeals(),
            known.uniform(),
            known.supplies(),
            known.textbooks(),
            known.clubs(),
            known.clubObstacles(),
            known.escort(),
            one.observed());
    return new Applied(
        desk.record(
            FactKinds.SCHOOLING, one.whom.family(), one.whom.person(), place, one.recording),
        null);
  }

  private static Schooling nothing() {
    return new Schooling(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null);
  }
}
