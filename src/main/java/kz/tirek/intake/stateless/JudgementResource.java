package kz.tirek.intake.stateless;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.intake.stateless.JudgedCaseList.Item;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.problem.ProblemDetails;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Judges families that other systems tell of. */
@Path("/v1/assess")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Judgement", description = "What the rules say of families")
public class JudgementResource {

  private static final String DAY =
      "The day that chooses facts, rules, amounts and ages; today when not given.";

  private static final String RULEBOOK =
      "The version of the rulebook to judge by, a draft too; that which judges the day when not given. For those who may read"
          + " rulebooks: to others it is forbidden. Codes in what is told have to be known to the one in force.";

  private final Judgements judgements;
  private final Caller caller;
  private final AskedLanguage asked;
  private final Today today;

  @Inject
  JudgementResource(Judgements judgements, Caller caller, AskedLanguage asked, Today today) {
    this.judgements = judgements;
    this.caller = caller;
    this.asked = asked;
    this.today = today;
  }

  @POST
  @Allowed(Deed.JUDGE)
  @Operation(
      operationId = "judgeCase",
      summary = "Judges a family that is told in the request, and keeps nothing",
      description =
          "For systems that keep their families elsewhere, and for trying rules. The family is told as an intake tells it, or as a case"
              + " file that was given out. Nothing of it is stored or logged, nobody is looked up, and the audit trail says only that"
              + " somebody asked. The same request on the same day has the same answer. A plan may take some seconds where little is"
              + " known.")
  public JudgedCase judge(
      @Parameter(description = DAY) @RestQuery LocalDate asOf,
      @Parameter(description = RULEBOOK, example = "kz-2026.5") @RestQuery String rulebook,
      @Parameter(description = "Whether the way out is wanted, too.")
          @RestQuery
          @DefaultValue("false")
          boolean plan,
      @NotNull @Valid ToldCase told) {
    checkRulebook(rulebook);
    return judgements.judge(told, "", day(asOf), rulebook, plan, asked.language());
  }

  @POST
  @Path("/batch")
  @Allowed(Deed.JUDGE)
  @Operation(
      operationId = "judgeCases",
      summary = "Judges up to a hundred families that are told in the request, and keeps nothing",
      description =
          "As for one family, without plans. Each has an answer or a problem of its own, whose errors point into the whole request; one"
              + " that is wrong does not keep the others from being judged. A number that names a person, in a text that is for"
              + " something else, refuses the whole request.")
  public JudgedCaseList judgeAll(
      @Parameter(description = DAY) @RestQuery LocalDate asOf,
      @Parameter(description = RULEBOOK, example = "kz-2026.5") @RestQuery String rulebook,
      @NotNull @Valid ToldCases told) {
    checkRulebook(rulebook);
    Language language = asked.language();
    List<Item> items = new ArrayList<>();
    for (ToldCase each : told.cases()) {
      String at = "/cases/" + items.size();
      try {
        items.add(new Item(judgements.judge(each, at, day(asOf), rulebook, false, language), null));
      } catch (Problem wrong) {
        items.add(new Item(null, ProblemDetails.of(wrong, language)));
      }
    }
    return new JudgedCaseList(items);
  }

  private void checkRulebook(String rulebook) {
    if (rulebook != null && !Deed.READ_RULES.isFor(caller.roles())) {
      throw Problem.forbidden("forbidden");
    }
    judgements.checkRulebook(rulebook);
  }

  private LocalDate day(LocalDate asOf) {
    return asOf == null ? today.date() : asOf;
  }
}
