package kz.tirek.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.rulebook.Severity;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;
import kz.tirek.situation.encounter.Encounter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment in one language, as a caseworker reads it. */
@Schema(
    name = "Assessment",
    description =
        "What the rules say of one family on one day, with reasons. Never a bare yes or no: every answer names its facts, amounts, sources and how certain they are.")
public record AssessmentView(
    @NotNull UUID familyId,
    @Schema(description = "The version of the case that was judged.") int caseVersion,
    @Schema(description = "The day that chose rules, amounts and ages.") @NotNull LocalDate asOf,
    @Schema(examples = "kz-2026.1") @NotNull String rulebook,
    @Schema(examples = "almaty") @NotNull String city,
    @Schema(description = "Urgent ones first, then the heaviest.") @NotNull
        List<BarrierView> barriers,
    @Schema(description = "What runs out, the earliest first; what lately ran out is among them.")
        @NotNull
        List<DeadlineView> deadlines,
    @NotNull List<BenefitView> benefits,
    @Schema(description = "What to ask next: basic facts first, then what decides most money.")
        @NotNull
        List<QuestionView> questions,
    @NotNull List<RefusalView> contestableRefusals,
    @NotNull List<WarningView> warnings) {

  public static AssessmentView of(Assessment assessment, Language language) {
    return new AssessmentView(
        assessment.familyId(),
        assessment.caseVersion(),
        assessment.asOf(),
        assessment.rulebook(),
        assessment.city(),
        assessment.barriers().stream().map(each -> BarrierView.of(each, language)).toList(),
        assessment.deadlines().stream().map(each -> DeadlineView.of(each, language)).toList(),
        assessment.benefits().stream().map(each -> BenefitView.of(each, language)).toList(),
        assessment.questions().stream().map(each -> QuestionView.of(each, language)).toList(),
        assessment.contestableRefusals().stream()
            .map(each -> RefusalView.of(each, language))
            .toList(),
        assessment.warnings().stream().map(each -> WarningView.of(each, language)).toList());
  }

  private static String in(Language language, Text text) {
    return text == null ? null : text.in(language);
  }

  /** A barrier in one language. */
  @Schema(
      name = "Barrier",
      description =
          "Something that stands in the way, on recorded evidence: a need for support, never a finding of neglect.")
  public record BarrierView(
      @Schema(examples = "no-city-registration") @NotNull String code,
      @Schema(description = "The study's theme.", examples = "T2.1") @NotNull String theme,
      @Schema(description = "Whose it is; absent when it is the whole family's.") UUID member,
      @NotNull Severity severity,
      boolean urgent,
      @NotNull String title,
      @NotNull String explanation,
      @Schema(description = "Where its line comes from.") String criterion,
      @NotNull Certainty certainty,
      @NotNull List<Evidence> evidence,
      @NotNull List<ParameterUsed> parameters,
      @Schema(description = "Benefits that the same facts block, or send to the office.") @NotNull
          List<BlocksView> blocks,
      @Schema(description = "Kinds of help that fit.", examples = "[\"registration\"]") @NotNull
          List<String> helpedBy) {

    static BarrierView of(BarrierFinding finding, Language language) {
      return new BarrierView(
          finding.rule().code(),
          finding.rule().theme(),
          finding.member(),
          finding.rule().severity(),
          finding.rule().urgent(),
          in(language, finding.rule().title()),
          in(language, finding.rule().explanation()),
          finding.rule().criterion(),
          finding.rule().certainty(),
          finding.reasons().evidence(),
          finding.reasons().parameters(),
          finding.blocks().stream()
              .map(each -> new BlocksView(each.benefit(), each.member(), each.status()))
              .toList(),
          finding.rule().helpedBy());
    }
  }

  /** A benefit that a barrier stands before. */
  @Schema(name = "BlockedBenefit", description = "A benefit that a barrier stands before.")
  public record BlocksView(
      @Schema(examples = "housing-queue") @NotNull String benefit,
      @Schema(description = "For whom; absent when for the family.") UUID member,
      @Schema(description = "BLOCKED, or ASK_OFFICE where only uncertain rules say so.") @NotNull
          Status status) {}

  /** A benefit in one language. */
  @Schema(
      name = "BenefitStanding",
      description = "Where the family or a member stands with a benefit.")
  public record BenefitView(
      @Schema(examples = "housing-queue") @NotNull String code,
      @Schema(description = "The service as offices know it.") @NotNull String service,
      @Schema(description = "For whom; absent when for the family.") UUID member,
      @NotNull String title,
      @NotNull Status status,
      @Schema(description = "Facts that would tell whether the benefit is for this member.")
          @NotNull
          List<MissingFact> unknownWhether,
      @NotNull List<ClauseView> clauses,
      @Schema(
              description =
                  "The earliest day on which it could open, if the steps were taken now; absent where that cannot be said.")
          LocalDate opensOn,
      @Schema(description = "Whether a rule fails whose steps cannot be taken as things stand.")
          boolean noWayKnown,
      @Schema(
              description =
                  "Whether a rule asks for registration: YES where a certain one does, NO where none does, UNKNOWN where only"
                      + " uncertain ones do. ELIGIBLE with NO is open today without registration.")
          @NotNull
          Truth needsRegistration,
      @Schema(
              description =
                  "Absent where it is not money, and where the family cannot have it: NOT_ELIGIBLE or NOT_IN_FORCE.")
          WorthView worth,
      String office,
      String sayAtCounter) {

    static BenefitView of(BenefitFinding finding, Language language) {
      return new BenefitView(
          finding.benefit().code(),
          finding.benefit().service(),
          finding.member(),
          in(language, finding.benefit().title()),
          finding.status(),
          finding.who().missing(),
          finding.clauses().stream().map(each -> ClauseView.of(each, language)).toList(),
          finding.opensOn(),
          finding.noWayKnown(),
          finding.benefit().needsRegistration(),
          finding.worth() == null ? null : WorthView.of(finding.worth()),
          in(language, finding.benefit().office()),
          in(language, finding.benefit().sayAtCounter()));
    }
  }

  /** One rule of a benefit in one language. */
  @Schema(name = "ClauseStanding", description = "How one rule of a benefit stands.")
  public record ClauseView(
      @NotNull String code,
      @NotNull Standing standing,
      @NotNull String text,
      @NotNull String source,
      @NotNull Certainty certainty,
      @NotNull List<Evidence> evidence,
      @NotNull List<ParameterUsed> parameters,
      @NotNull List<MissingFact> missing,
      LocalDate opensOn,
      @Schema(description = "Steps that can make it hold.") @NotNull List<WayView> steps) {

    static ClauseView of(BenefitFinding.ClauseFinding finding, Language language) {
      return new ClauseView(
          finding.clause().code(),
          finding.standing(),
          in(language, finding.clause().text()),
          finding.clause().source(),
          finding.clause().certainty(),
          finding.reasons().evidence(),
          finding.reasons().parameters(),
          finding.reasons().missing(),
          finding.opensOn(),
          finding.ways().stream().map(each -> WayView.of(each, language)).toList());
    }
  }

  /** A step in one language. */
  @Schema(name = "StepOut", description = "A step that can make a rule hold.")
  public record WayView(
      @Schema(examples = "register-temporarily") @NotNull String code,
      @NotNull String title,
      @Schema(description = "For whom; empty when for the family.") @NotNull List<UUID> members,
      @Schema(description = "Whether what it needs is there.") @NotNull Truth needs,
      @NotNull List<MissingFact> missing,
      @Schema(description = "A step to take before it.") String first,
      @Schema(description = "Whether it cannot be taken as things stand.") boolean closed,
      LocalDate holdsFrom,
      Integer days,
      int visits,
      @NotNull List<String> papers,
      @NotNull List<String> helpedBy,
      @Schema(description = "What it may cost the family; to be said before it is taken.")
          String mayCost) {

    static WayView of(BenefitFinding.Way way, Language language) {
      return new WayView(
          way.step().code(),
          in(language, way.step().title()),
          way.members(),
          way.needs(),
          way.missing(),
          way.first() == null ? null : way.first().code(),
          way.closed(),
          way.holdsFrom(),
          way.step().days(),
          way.step().visits(),
          way.step().papers(),
          way.step().helpedBy(),
          in(language, way.step().mayCost()));
    }
  }

  /** What a benefit is worth. */
  @Schema(name = "BenefitWorth", description = "What a benefit is worth, in whole tenge.")
  public record WorthView(
      @Schema(description = "Absent where there is no lower bound.") Long atLeast,
      @Schema(description = "Absent where there is no upper bound.") Long atMost,
      @Schema(description = "Whether it is paid once; otherwise every month.") boolean once,
      @NotNull List<ParameterUsed> parameters) {

    static WorthView of(Worth worth) {
      return new WorthView(worth.atLeast(), worth.atMost(), worth.once(), worth.parameters());
    }
  }

  /** A question in one language. */
  @Schema(name = "QuestionToAsk", description = "A fact to ask for next, and what hangs on it.")
  public record QuestionView(
      @Schema(examples = "member.registration.kind") @NotNull String path,
      @NotNull String ask,
      @Schema(description = "Of whom; absent when of the family.") UUID member,
      @Schema(description = "Where the answer goes.", examples = "members.items[].registrations")
          @NotNull
          String recordedAt,
      @Schema(description = "Benefits that wait for the answer.") @NotNull List<String> benefits,
      @Schema(description = "Barriers that wait for the answer.") @NotNull List<String> barriers,
      @Schema(description = "Deadlines whose day the answer tells.") @NotNull
          List<String> deadlines,
      @Schema(description = "Tenge a month, over those benefits whose amount is known.")
          long tengeAtStake) {

    static QuestionView of(Question question, Language language) {
      return new QuestionView(
          question.rule().path(),
          in(language, question.rule().ask()),
          question.member(),
          question.rule().recordedAt(),
          question.benefits(),
          question.barriers(),
          question.deadlines(),
          question.tengeAtStake());
    }
  }

  /** A contestable refusal in one language. */
  @Schema(
      name = "ContestableRefusal",
      description = "A refusal for a reason that the rule does not support.")
  public record RefusalView(
      @Schema(description = "The fact that tells of the visit.") @NotNull UUID encounter,
      @NotNull Encounter.Office office,
      @Schema(
              description =
                  "Whether the office itself said it, or the family heard it from others.")
          Encounter.SaidBy saidBy,
      @NotNull String benefit,
      @NotNull String title,
      UUID member,
      @Schema(description = "Reasons that the rule does not support.") @NotNull
          List<String> reasons,
      @Schema(description = "Reasons that this does not answer.") @NotNull
          List<String> otherReasons,
      @Schema(description = "What to show at the counter.") @NotNull List<String> sources,
      String sayAtCounter) {

    static RefusalView of(ContestableRefusal refusal, Language language) {
      Encounter visit = refusal.encounter().value();
      return new RefusalView(
          refusal.encounter().id(),
          visit.office(),
          visit.saidBy(),
          refusal.benefit().code(),
          in(language, refusal.benefit().title()),
          refusal.member(),
          refusal.reasons(),
          refusal.otherReasons(),
          refusal.sources(),
          in(language, refusal.benefit().sayAtCounter()));
    }
  }

  /** A warning in one language. */
  @Schema(
      name = "PracticeWarning",
      description = "What offices were seen to demand beyond the rule.")
  public record WarningView(
      @NotNull String benefit,
      @NotNull String reason,
      @NotNull String text,
      @NotNull String source,
      @NotNull Certainty certainty) {

    static WarningView of(Warning warning, Language language) {
      return new WarningView(
          warning.benefit(),
          warning.practice().reason(),
          in(language, warning.practice().text()),
          warning.practice().source(),
          warning.practice().certainty());
    }
  }
}
