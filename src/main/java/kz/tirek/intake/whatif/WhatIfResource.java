package kz.tirek.intake.whatif;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.assessment.view.difference.DifferenceView;
import kz.tirek.shared.text.AskedLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What would become of a family if something were otherwise. */
@Path("/v1/families/{id}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Judgement", description = "What the rules say of families")
public class WhatIfResource {

  private final OtherCases cases;
  private final Caller caller;
  private final Granted granted;
  private final AskedLanguage asked;

  @Inject
  WhatIfResource(OtherCases cases, Caller caller, Granted granted, AskedLanguage asked) {
    this.cases = cases;
    this.caller = caller;
    this.granted = granted;
    this.asked = asked;
  }

  @POST
  @Allowed(Deed.READ)
  @Operation(
      operationId = "askWhatIf",
      summary = "What the rules would say otherwise, were something about a family otherwise",
      description =
          "Lays the changes upon the facts that are recorded and judges both: which barriers would go and which would come, which benefits"
              + " would stand otherwise, and how much money a month. Nothing is stored; to the audit trail it is a read. Whoever asks may"
              + " change what no step may, such as who belongs to the household: it is asked, not advised. For a caller from whom debts,"
              + " religious ties and who registered the family are withheld, they count as not recorded.")
  public DifferenceView ask(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(
              description =
                  "The day that chooses facts, rules, amounts and ages; today when not given.")
          @RestQuery
          LocalDate asOf,
      @Parameter(description = "Whether the whole assessment, as it would be, is to stand beside.")
          @RestQuery
          @DefaultValue("false")
          boolean whole,
      @NotNull @Valid WhatIf otherwise) {
    return DifferenceView.of(
        cases.difference(caller.agency(), id, granted.seesRestrictedFacts(), asOf, otherwise),
        whole,
        asked.language());
  }
}
