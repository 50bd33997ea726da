package kz.tirek.rulebook;

import static kz.tirek.rulebook.Subject.FAMILY;
import static kz.tirek.rulebook.Subject.MEMBER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.parameter.Parameters;
import kz.tirek.shared.text.Text;

/**
 * Everything that the rules of one city say, checked and compiled: immutable, shared by threads.
 */
public final class Rulebook {

  private final String version;
  private final String city;
  private final Language language;
  private final Entries entries;
  private final List<BarrierRule> familyBarriers;
  private final List<BarrierRule> memberBarriers;
  private final List<Benefit> familyBenefits;
  private final List<Benefit> memberBenefits;

  /** Parameters change on few days; those of the last days asked for are kept. */
  private final Map<LocalDate, Parameters> resolved = new ConcurrentHashMap<>();

  public Rulebook(String version, String city, Language language, Entries entries) {
    this.version = version;
    this.city = city;
    this.language = language;
    this.entries = entries;
    familyBarriers = entries.barriers.stream().filter(each -> each.subject() == FAMILY).toList();
    memberBarriers = entries.barriers.stream().filter(each -> each.subject() == MEMBER).toList();
    familyBenefits = entries.benefits.stream().filter(each -> each.subject() == FAMILY).toList();
    memberBenefits = entries.benefits.stream().filter(each -> each.subject() == MEMBER).toList();
  }

  /**
   * What stands in the files.
   *
   * @param parameters by code
   * @param steps by code
   * @param questions by the path of the fact
   * @param refusals the facts that each reason given for a refusal is about
   * @param cautions what must be said before a family asks for something or complains
   * @param services what families ask offices for beside benefits, by code
   * @param helpNames what each kind of help is called, by its code
   * @param matching in which order help is shown
   */
  public record Entries(
      Map<String, Parameter> parameters,
      List<BarrierRule> barriers,
      List<Benefit> benefits,
      List<DeadlineRule> deadlines,
      Map<String, Step> steps,
      Map<String, QuestionRule> questions,
      Map<String, Set<String>> refusals,
      List<Caution> cautions,
      Map<String, Text> services,
      Map<String, Text> helpNames,
      MatchingRules matching) {

    public Entries {
      parameters = inOrder(parameters);
      barriers = List.copyOf(barriers);
      benefits = List.copyOf(benefits);
      deadlines = List.copyOf(deadlines);
      steps = inOrder(steps);
      questions = inOrder(questions);
      refusals = inOrder(refusals);
      cautions = List.copyOf(cautions);
      services = inOrder(services);
      helpNames = inOrder(helpNames);
    }

    private static <T> Map<String, T> inOrder(Map<String, T> entries) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
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
      known = Parameters.on(day, entries.parameters, language);
      if (resolved.size() > 1000) {
        resolved.clear();
      }
      resolved.put(day, known);
    }
    return known;
  }

  /** Null when there is no such parameter. */
  public Parameter parameter(String code) {
    return entries.parameters.get(code);
  }

  public List<BarrierRule> barriers() {
    return entries.barriers;
  }

  /** Those about the family, or those about each member. */
  public List<BarrierRule> barriers(Subject subject) {
    return subject == Subject.FAMILY ? familyBarriers : memberBarriers;
  }

  public List<Benefit> benefits() {
    return entries.benefits;
  }

  /** Those for the family, or those for each member. */
  public List<Benefit> benefits(Subject subject) {
    return subject == Subject.FAMILY ? familyBenefits : memberBenefits;
  }

  public List<DeadlineRule> deadlines() {
    return entries.deadlines;
  }

  public List<Caution> cautions() {
    return entries.cautions;
  }

  /** What families ask offices for beside benefits, by code. */
  public Map<String, Text> services() {
    return entries.services;
  }

  /** In which order help is shown. */
  public MatchingRules matching() {
    return entries.matching;
  }

  /** Null when there is no such step. */
  public Step step(String code) {
    return entries.steps.get(code);
  }

  public Set<String> steps() {
    return entries.steps.keySet();
  }

  /** How to ask for a fact, by its general path; never null for what a rule reads. */
  public QuestionRule question(String path) {
    return entries.questions.get(path);
  }

  /** How to ask for each fact that rules read. */
  public Collection<QuestionRule> questions() {
    return entries.questions.values();
  }

  /** The reasons for a refusal that are about facts. */
  public Set<String> refusalReasons() {
    return entries.refusals.keySet();
  }

  /** The facts that a reason given for a refusal is about; none where it is about no fact. */
  public Set<String> factsOfRefusal(String reason) {
    return entries.refusals.getOrDefault(reason, Set.of());
  }

  /** What each kind of help is called, by its code; rules need not ask for all of them. */
  public Map<String, Text> helpNames() {
    return entries.helpNames;
  }

  /** The papers that steps ask for, each once. */
  public List<Step.Paper> papers() {
    return entries.steps.values().stream()
        .map(Step::papers)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** What a paper is called; its code where no step asks for it. */
  public Text paperTitle(String code) {
    return papers().stream()
        .filter(paper -> paper.code().equals(code))
        .findFirst()
        .map(Step.Paper::title)
        .orElse(new Text(code, code, code));
  }

  /** The kinds of help that barriers and steps ask for. */
  public Set<String> helpKinds() {
    return Stream.concat(
            entries.barriers.stream().map(BarrierRule::helpedBy),
            entries.steps.values().stream().map(Step::helpedBy))
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
