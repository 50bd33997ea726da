package kz.tirek.rulebook;

import static kz.tirek.rulebook.Subject.FAMILY;
import static kz.tirek.rulebook.Subject.MEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.rulebook.language.Language;

/**
 * Everything that the rules of one city say, checked and compiled: immutable, shared by threads.
 */
public final class Rulebook {

  private final String version;
  private final String city;
  private final Language language;
  private final Map<String, Parameter> parameters;
  private final List<BarrierRule> barriers;
  private final List<Benefit> benefits;
  private final List<BarrierRule> familyBarriers;
  private final List<BarrierRule> memberBarriers;
  private final List<Benefit> familyBenefits;
  private final List<Benefit> memberBenefits;
  private final Map<String, Step> steps;
  private final Map<String, QuestionRule> questions;
  private final Map<String, Set<String>> refusals;

  /** Parameters change on few days; those of the last days asked for are kept. */
  private final Map<LocalDate, Parameters> resolved = new ConcurrentHashMap<>();

  Rulebook(
      String version,
      String city,
      Language language,
      Map<String, Parameter> parameters,
      List<BarrierRule> barriers,
      List<Benefit> benefits,
      Map<String, Step> steps,
      Map<String, QuestionRule> questions,
      Map<String, Set<String>> refusals) {
    this.version = version;
    this.city = city;
    this.language = language;
    this.parameters = Map.copyOf(parameters);
    this.barriers = List.copyOf(barriers);
    this.benefits = List.copyOf(benefits);
    this.familyBarriers = barriers.stream().filter(rule -> rule.subject() == FAMILY).toList();
    this.memberBarriers = barriers.stream().filter(rule -> rule.subject() == MEMBER).toList();
    this.familyBenefits = benefits.stream().filter(each -> each.subject() == FAMILY).toList();
    this.memberBenefits = benefits.stream().filter(each -> each.subject() == MEMBER).toList();
    this.steps = Map.copyOf(steps);
    this.questions = Map.copyOf(questions);
    this.refusals = Map.copyOf(refusals);
  }

  /** Such as {@code kz-2026.1}. */
  public String version() {
    return version;
  }

  /** Such as {@code almaty}. */
  public String city() {
    return city;
  }

  public Language language() {
    return language;
  }

  /** The parameters as they stand on a day. */
  public Parameters parameters(LocalDate day) {
    Parameters known = resolved.get(day);
    if (known == null) {
      known = Parameters.on(day, parameters, language);
      if (resolved.size() > 1000) {
        resolved.clear();
      }
      resolved.put(day, known);
    }
    return known;
  }

  /** Null when there is no such parameter. */
  public Parameter parameter(String code) {
    return parameters.get(code);
  }

  public List<BarrierRule> barriers() {
    return barriers;
  }

  /** Those about the family, or those about each member. */
  public List<BarrierRule> barriers(Subject subject) {
    return subject == Subject.FAMILY ? familyBarriers : memberBarriers;
  }

  public List<Benefit> benefits() {
    return benefits;
  }

  /** Those for the family, or those for each member. */
  public List<Benefit> benefits(Subject subject) {
    return subject == Subject.FAMILY ? familyBenefits : memberBenefits;
  }

  /** Null when there is no such step. */
  public Step step(String code) {
    return steps.get(code);
  }

  public Set<String> steps() {
    return steps.keySet();
  }

  /** How to ask for a fact, by its general path; never null for what a rule reads. */
  public QuestionRule question(String path) {
    return questions.get(path);
  }

  /** The reasons for a refusal that are about facts. */
  public Set<String> refusalReasons() {
    return refusals.keySet();
  }

  /** The facts that a reason given for a refusal is about; none where it is about no fact. */
  public Set<String> factsOfRefusal(String reason) {
    return refusals.getOrDefault(reason, Set.of());
  }

  /** The kinds of help that barriers and steps ask for. */
  public Set<String> helpKinds() {
    return Stream.concat(
            barriers.stream().map(BarrierRule::helpedBy),
            steps.values().stream().map(Step::helpedBy))
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
