package kz.tirek.assessment.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.assessment.reason.FactAge;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.QuestionRule;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;

/**
 * Says of every fact of a case file from which day it should be asked again. The rulebook says
 * after how long each answer grows old, and where it stands in a fact; a fact is asked again once
 * the first of its answers has. What is old still counts.
 */
final class Freshness {

  private static final String OF_MEMBERS = "members.items[].";
  private static final String ITEMS = ".items[]";

  private final Weighing weighing;
  private final Questions questions;
  private final List<FactAge> ages = new ArrayList<>();

  Freshness(Weighing weighing, Questions questions) {
    this.weighing = weighing;
    this.questions = questions;
  }

  /** The ages of the facts that grow old, those first that are to be asked again first. */
  List<FactAge> ages() {
    CaseFile file = weighing.file.file();
    of("family", null, file.family());
    of("housing", null, file.housing());
    each("incomes", null, file.incomes());
    each("debts", null, file.debts());
    each("benefitsReceived", null, file.benefitsReceived());
    of("dailyLife", null, file.dailyLife());
    each("ties", null, file.ties());
    each("encounters", null, file.encounters());
    each("incidents", null, file.incidents());
    weighing.file.members().forEach(this::member);
    ages.sort(Comparator.comparing(FactAge::askAgainFrom));
    return List.copyOf(ages);
  }

  private void member(MemberFile file) {
    of(OF_MEMBERS + "person", file.id(), file.person());
    each(OF_MEMBERS + "registrations", file.id(), file.registrations());
    of(OF_MEMBERS + "schooling", file.id(), file.schooling());
    of(OF_MEMBERS + "health", file.id(), file.health());
    each(OF_MEMBERS + "neededCare", file.id(), file.neededCare());
    of(OF_MEMBERS + "work", file.id(), file.work());
    each(OF_MEMBERS + "jobs", file.id(), file.jobs());
    each(OF_MEMBERS + "duties", file.id(), file.duties());
  }

  private <T> void each(String place, UUID member, Listed<Recorded<T>> facts) {
    for (Recorded<T> fact : Listed.itemsOf(facts)) {
      of(place, member != null ? member : fact.memberId(), fact);
    }
  }

  private void of(String place, UUID member, Recorded<?> fact) {
    if (fact == null) {
      return;
    }
    LocalDate first = null;
    List<String> old = new ArrayList<>();
    for (QuestionRule rule : weighing.rulebook.questions()) {
      if (rule.againAfter() == null || !isAnswered(rule, place, fact.value())) {
        continue;
      }
      if (questions.askedWhen(rule, rule.path().startsWith("member.") ? member : null)
          == Truth.NO) {
        continue;
      }
      // the day after the last on which the answer is fresh
      LocalDate from = fact.observedOn().plusDays(rule.againAfter() + 1L);
      first = first == null || from.isBefore(first) ? from : first;
      if (!from.isAfter(weighing.day)) {
        old.add(rule.path());
      }
    }
    if (first != null) {
      String list = place.startsWith(OF_MEMBERS) ? place.substring(OF_MEMBERS.length()) : place;
      ages.add(
          new FactAge(
              fact.id(), member, list, fact.observedOn(), first, !old.isEmpty(), List.copyOf(old)));
    }
  }

  /** Whether what a question asks for stands in a fact: in a list the fact itself is an answer. */
  private static boolean isAnswered(QuestionRule rule, String place, Object value) {
    String at = rule.recordedAt();
    if (at.equals(place)) {
      return true;
    }
    if (!at.startsWith(place)) {
      return false;
    }
    String rest = at.substring(place.length());
    String within = rest.startsWith(ITEMS) ? rest.substring(ITEMS.length()) : rest;
    return within.startsWith(".") && component(value, within.substring(1)).isPresent();
  }

  /** What the component that a path begins with holds; empty where nobody said. */
  private static Optional<Object> component(Object value, String path) {
    String name = path.split("[.]")[0];
    return Arrays.stream(value.getClass().getRecordComponents())
        .filter(each -> each.getName().equals(name))
        .findAny()
        .map(
            each -> {
              try {
                return each.getAccessor().invoke(value);
              } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
              }
            });
  }
}
