package kz.tirek.support.matches;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.assessment.Assessments;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.plan.FamilyPlan;
import kz.tirek.assessment.plan.OpenStep;
import kz.tirek.assessment.plan.PlannedStep;
import kz.tirek.assessment.view.plan.PlanView;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.matching.Ranking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who can help a family. */
@Path("/v1/families/{id}/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Help", description = "Who can help families, and what nobody gives")
public class MatchResource {

  /** Of each need, where there are many. */
  private static final int OF_EACH = 3;

  private static final int OF_ONE = 10;

  private final CaseFiles files;
  private final Assessments assessments;
  private final Rulebooks rulebooks;
  private final Matches matches;
  private final AskedLanguage asked;
  private final Today today;
  private final Caller caller;
  private final Granted granted;

  @Inject
  MatchResource(
      CaseFiles files,
      Assessments assessments,
      Rulebooks rulebooks,
      Matches matches,
      AskedLanguage asked,
      Today today,
      Caller caller,
      Granted granted) {
    this.files = files;
    this.assessments = assessments;
    this.rulebooks = rulebooks;
    this.matches = matches;
    this.asked = asked;
    this.today = today;
    this.caller = caller;
    this.granted = granted;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getMatches",
      summary = "Who can help a family, best first, and why",
      description =
          "For a barrier, a step, the steps of the plan (for=plan), or without any of these for each barrier that was found. Hard"
              + " conditions come first and nothing outweighs them: the kind of help, whom an offer is for, whether it is there and has"
              + " places, and of the family's own network nobody under 18, nobody who said no, is strained, was asked often or is in"
              + " conflict about the very thing. What is not known keeps nobody out and is marked. The rest is ranked by terms with"
              + " bounds, each shown with its value, weight and reason; the numbers are the rulebook's. An offer that is not for the"
              + " family until some step is shown as waiting for it, below what can be had today. Nothing is stored. For a caller from"
              + " whom religious ties are withheld they count as not recorded. With for=plan the plan and the needs stand apart: a need"
              + " belongs to the steps of the plan whose code is its step, of both ways and besides; where several members take a step,"
              + " it is one need that names them.")
  public MatchesView matches(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "Code of a barrier of the rulebook.", example = "not-enough-food")
          @RestQuery
          String barrier,
      @Parameter(description = "Code of a step of the rulebook.", example = "register-temporarily")
          @RestQuery
          String step,
      @Parameter(
              description = "plan: for each step of the family's plan, with the plan.",
              schema = @Schema(type = SchemaType.STRING, enumeration = "plan"))
          @RestQuery("for")
          String forWhat,
      @Parameter(
              description =
                  "all: says for every other offer and tie what keeps it out; with a barrier or a step alone.",
              schema = @Schema(type = SchemaType.STRING, enumeration = "all"))
          @RestQuery
          String explain,
      @Parameter(
              description =
                  "How many for each need at most: 10 for one need and 3 for each of several where it is not given.")
          @RestQuery
          @Min(1)
          @Max(50)
          Integer limit,
      @Parameter(description = "The day that chooses facts, rules and ages; today when not given.")
          @RestQuery
          LocalDate asOf) {
    check(barrier, step, forWhat, explain);
    LocalDate day = asOf == null ? today.date() : asOf;
    CaseFile all = files.read(caller.agency(), id, day);
    CaseFile file = granted.seesRestrictedFacts() ? all : all.withoutRestrictedFacts();
    Rulebook rulebook = rulebooks.on(day);
    Language language = asked.language();
    FamilyPlan plan = forWhat == null ? null : assessments.plan(file);
    Map<Need, List<UUID>> needs = needs(barrier, step, plan, file, rulebook);
    boolean one = barrier != null || step != null;
    int most = limit != null ? limit : one ? OF_ONE : OF_EACH;
    Map<Need, Ranking> ranked =
        matches.of(caller.agency(), file, List.copyOf(needs.keySet()), most, explain != null);
    return new MatchesView(
        file.familyId(),
        file.version(),
        day,
        rulebook.version(),
        plan == null ? null : PlanView.of(plan, language),
        needs.entrySet().stream()
            .map(
                need ->
                    NeedView.of(
                        need.getKey(),
                        need.getValue(),
                        ranked.get(need.getKey()),
                        rulebook,
                        language))
            .toList());
  }

  private static void check(String barrier, String step, String forWhat, String explain) {
    List<FieldError> errors = new ArrayList<>();
    if (forWhat != null && !forWhat.equals("plan")) {
      errors.add(FieldError.parameter("for", "unknown-value", "plan"));
    }
    if (explain != null && !explain.equals("all")) {
      errors.add(FieldError.parameter("explain", "unknown-value", "all"));
    }
    if (step != null && barrier != null) {
      errors.add(FieldError.parameter("step", "one-need-at-a-time"));
    }
    if (forWhat != null && (step != null || barrier != null)) {
      errors.add(FieldError.parameter("for", "one-need-at-a-time"));
    }
    if (explain != null && step == null && barrier == null) {
      errors.add(FieldError.parameter("explain", "explained-for-one-need"));
    }
    if (!errors.isEmpty()) {
      throw Problem.unreadable(errors);
    }
  }

  /** What is asked for, in its order, each with the members whose it is. */
  private Map<Need, List<UUID>> needs(
      String barrier, String step, FamilyPlan plan, CaseFile file, Rulebook rulebook) {
    Map<Need, List<UUID>> needs = new LinkedHashMap<>();
    if (barrier != null) {
      add(needs, barrier(barrier, rulebook), null);
    } else if (step != null) {
      Step known = rulebook.step(step);
      if (known == null) {
        throw Problem.unreadable(FieldError.parameter("step", "unknown-step"));
      }
      add(needs, Need.of(known), null);
    } else if (plan != null) {
      for (PlannedStep planned : plan.best().steps()) {
        add(needs, Need.of(planned.step()), planned.member());
      }
      if (plan.formal() != null) {
        for (PlannedStep planned : plan.formal().steps()) {
          add(needs, Need.of(planned.step()), planned.member());
        }
      }
      for (OpenStep besides : plan.besides()) {
        add(needs, Need.of(besides.step()), besides.member());
      }
    } else {
      for (BarrierFinding finding : assessments.of(file).barriers()) {
        add(needs, Need.of(finding.rule()), finding.member());
      }
    }
    return needs;
  }

  private static Need barrier(String code, Rulebook rulebook) {
    return rulebook.barriers().stream()
        .filter(rule -> rule.code().equals(code))
        .findAny()
        .map(Need::of)
        .orElseThrow(() -> Problem.unreadable(FieldError.parameter("barrier", "unknown-barrier")));
  }

  private static void add(Map<Need, List<UUID>> needs, Need need, UUID member) {
    List<UUID> members = needs.computeIfAbsent(need, none -> new ArrayList<>());
    if (member != null && !members.contains(member)) {
      members.add(member);
    }
  }
}
