package kz.tirek.exchange.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tirek.exchange.notice.Applying.Applied;
import kz.tirek.exchange.notice.MunicipalAnswers.Answer;
import kz.tirek.exchange.notice.MunicipalAnswers.Item;
import kz.tirek.exchange.notice.MunicipalNoticeView.Reason;
import kz.tirek.exchange.notice.NoticeTable.Earlier;
import kz.tirek.exchange.notice.NoticeTable.Found;
import kz.tirek.exchange.notice.NoticeTable.Standing;
import kz.tirek.exchange.notice.told.NewMunicipalNotice;
import kz.tirek.family.facts.Recording;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.consent.Consents;
import kz.tirek.shared.consent.Purpose;
import kz.tirek.shared.event.NewsForSupervisors;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.problem.ProblemDetails;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.time.Today;

/**
 * Where notices of systems of the city come in. Whoever sends hears of a family only what it agreed
 * to: of one that did not, or whose case is restricted, the answer is that nobody is known.
 */
@ApplicationScoped
class NoticeDesk {

  /** Where a deed is let in to one case, of which the sender is told nothing. */
  interface Within {
    void of(UUID family, Runnable deed);
  }

  private final NoticeTable table;
  private final Applying applying;
  private final Consents consents;
  private final Fingerprints fingerprints;
  private final KnownCodes codes;
  private final Event<NewsForSupervisors> news;
  private final Today today;
  private final Clock clock;

  @Inject
  NoticeDesk(
      NoticeTable table,
      Applying applying,
      Consents consents,
      Fingerprints fingerprints,
      KnownCodes codes,
      Event<NewsForSupervisors> news,
      Today today,
      Clock clock) {
    this.table = table;
    this.applying = applying;
    this.consents = consents;
    this.fingerprints = fingerprints;
    this.codes = codes;
    this.news = news;
    this.today = today;
    this.clock = clock;
  }

  /** What came of it, and which cases it touched. */
  record Taken(List<Item> items, Collection<UUID> families) {

    @Override
    public String toString() {
      return "Taken[...]";
    }
  }

  /** A person in a case, and how that stands. */
  private record Candidate(Found whom, Standing standing, boolean agreed, boolean belongs) {

    /** Whether somebody works with a family here that the person belongs to. */
    boolean present() {
      return belongs && !standing.closed();
    }

    /** Whether the sender may hear that the person is known here. */
    boolean mayBeTold() {
      return agreed && standing.kept() && !standing.restricted();
    }
  }

  /**
   * Takes notices in.
   *
   * @throws Problem 422 where two of them have one id
   */
  Taken take(String sender, List<NewMunicipalNotice> notices, Language language, Within within) {
    requireOnce(notices);
    Item[] items = new Item[notices.size()];
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (int i = 0; i < items.length; i++) {
      List<FieldError> errors = notices.get(i).errors("/items/" + i, today.date(), codes);
      if (!errors.isEmpty()) {
        items[i] = refused(notices.get(i), Problem.invalid(errors), language);
      }
    }
    Answer[] earlier = new Answer[items.length];
    // in one order, so that two requests do not wait for one another
    IntStream.range(0, items.length)
        .filter(i -> items[i] == null)
        .boxed()
        .sorted(Comparator.comparing(i -> notices.get(i).id()))
        .forEach(
            i -> {
              byte[] content =
                  fingerprints.of("municipal notice " + sender, notices.get(i).content());
              Optional<Earlier> came = table.earlier(sender, notices.get(i).id(), content, now);
              if (came.isPresent() && !came.get().isOf(content)) {
                items[i] = refused(notices.get(i), reused(i), language);
              }
              earlier[i] = came.map(Earlier::answer).orElse(null);
            });
    Map<Integer, List<Found>> found = new LinkedHashMap<>();
    for (int i = 0; i < items.length; i++) {
      if (items[i] == null) {
        found.put(
            i,
            earlier[i] == Answer.NO_SUCH_PERSON ? List.of() : table.having(notices.get(i).iin()));
      }
    }
    Set<UUID> families =
        found.values().stream()
            .flatMap(List::stream)
            .map(Found::family)
            .collect(Collectors.toCollection(TreeSet::new));
    families.forEach(family -> within.of(family, () -> table.lock(family)));
    // what happened first comes first, in whatever order it was sent
    found.keySet().stream()
        .sorted(Comparator.comparing(i -> notices.get(i).on()))
        .forEach(
            i -> {
              NewMunicipalNotice notice = notices.get(i);
              List<Candidate> candidates = candidates(sender, notice, found.get(i), within);
              Answer answer;
              if (earlier[i] == null) {
                answer = answer(sender, notice, candidates, now, within);
                table.answered(sender, notice.id(), answer);
              } else {
                answer = again(earlier[i], candidates);
              }
              items[i] = new Item(notice.id(), answer, null);
            });
    return new Taken(Arrays.asList(items), families);
  }

  private static void requireOnce(List<NewMunicipalNotice> notices) {
    Set<String> ids = new TreeSet<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < notices.size(); i++) {
      if (!ids.add(notices.get(i).id())) {
        errors.add(FieldError.pointer("/items/" + i + "/id", "used-twice"));
      }
    }
    Problem.refuse(errors);
  }

  private static Item refused(NewMunicipalNotice notice, Problem problem, Language language) {
    return new Item(notice.id(), Answer.REFUSED, ProblemDetails.of(problem, language));
  }

  private static Problem reused(int index) {
    return Problem.conflict("notice-id-reused")
        .at(FieldError.pointer("/items/" + index + "/id", "id-used-otherwise"));
  }

  /** What came of it before, as long as the sender may hear that somebody is known. */
  private static Answer again(Answer before, List<Candidate> candidates) {
    return candidates.stream().anyMatch(Candidate::mayBeTold) ? before : Answer.NO_SUCH_PERSON;
  }

  private List<Candidate> candidates(
      String sender, NewMunicipalNotice notice, List<Found> persons, Within within) {
    List<Candidate> candidates = new ArrayList<>();
    for (Found person : persons) {
      within.of(
          person.family(), () -> candidate(sender, notice, person).ifPresent(candidates::add));
    }
    return candidates;
  }

  private Answer answer(
      String sender,
      NewMunicipalNotice notice,
      List<Candidate> candidates,
      Instant now,
      Within within) {
    List<Candidate> ready =
        candidates.stream().filter(Candidate::mayBeTold).filter(Candidate::present).toList();
    Answer answer = Answer.NO_SUCH_PERSON;
    for (Candidate candidate : candidates) {
      UUID family = candidate.whom.family();
      if (ready.size() == 1 && ready.get(0) == candidate) {
        Answer[] came = new Answer[1];
        within.of(family, () -> came[0] = apply(sender, notice, candidate, now));
        answer = came[0];
        continue;
      }
      if (!candidate.present() && !(candidate.mayBeTold() && ready.isEmpty())) {
        // nobody works with the person there any more
        continue;
      }
      within.of(family, () -> leave(sender, notice, candidate, reason(candidate), now));
      if (candidate.mayBeTold() && answer == Answer.NO_SUCH_PERSON) {
        answer = Answer.NEEDS_CASEWORKER;
      }
    }
    return answer;
  }

  /** Empty where the case was erased since it was found. */
  private Optional<Candidate> candidate(String sender, NewMunicipalNotice notice, Found person) {
    LocalDate day = today.date();
    boolean agreed =
        consents.valid(
            person.family(), Purpose.MUNICIPAL_EXCHANGE, sender, notice.kind().category(), day);
    return table
        .standing(person.family(), day)
        .map(
            standing ->
                new Candidate(
                    person, standing, agreed, applying.belongs(person, standing.agency())));
  }

  private static Reason reason(Candidate candidate) {
    if (candidate.standing.restricted()) {
      return Reason.RESTRICTED;
    }
    if (!candidate.agreed) {
      return Reason.NO_CONSENT;
    }
    if (candidate.standing.closed()) {
      return Reason.CASE_CLOSED;
    }
    return candidate.belongs ? Reason.SEVERAL_CASES : Reason.LEFT;
  }

  private Answer apply(String sender, NewMunicipalNotice notice, Candidate candidate, Instant now) {
    Recording recording = new Recording(candidate.standing.agency(), sender, now);
    Applied applied = applying.apply(notice, candidate.whom, recording);
    if (applied.reason() != null) {
      leave(sender, notice, candidate, applied.reason(), now);
      return Answer.NEEDS_CASEWORKER;
    }
    table.add(candidate.whom, sender, notice, null, applied.fact(), now);
    table.tell(candidate.whom.family(), applied.fact(), now);
    return Answer.APPLIED;
  }

  /** Leaves it to those who work with the family; of one whose facts are not kept, word alone. */
  private void leave(
      String sender, NewMunicipalNotice notice, Candidate candidate, Reason reason, Instant now) {
    UUID kept =
        candidate.standing.kept()
            ? table.add(candidate.whom, sender, notice, reason, null, now)
            : null;
    news.fire(
        new NewsForSupervisors(
            NewsForSupervisors.Kind.MUNICIPAL_NOTICE,
            candidate.standing.agency(),
            candidate.whom.family(),
            kept,
            null,
            sender));
  }
}
