package kz.tirek.referral.state;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tirek.referral.state.ReferralStatus.Choice;
import kz.tirek.referral.state.ReferralStatus.Mover;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Tells the OpenAPI document what the table of states says of each request. */
@OpenApiFilter(stages = RunStage.BUILD, priority = ToldStatuses.BEFORE_OTHERS)
public class ToldStatuses implements OASFilter {

  static final int BEFORE_OTHERS = 100;

  @Override
  public void filterOpenAPI(OpenAPI document) {
    tell(document, "NewReferral", ReferralStatus.first());
    narrow(
        document,
        "NewReferral",
        "status",
        "FirstReferralStatus",
        "What can be told of a referral as it is made.",
        ReferralStatus.first());
    tell(document, "NewReferralMove", ReferralStatus.ledToBy(Mover.WORKER));
    tell(document, "NewReferralAnswer", ReferralStatus.ledToBy(Mover.PROVIDER));
    narrow(
        document,
        "NewReferralAnswer",
        "to",
        "ReferralAnswerStatus",
        "Where a provider can say that a referral stands.",
        ReferralStatus.ledToBy(Mover.PROVIDER));
  }

  private static void tell(OpenAPI document, String request, Set<ReferralStatus> statuses) {
    Schema schema = document.getComponents().getSchemas().get(request);
    schema.setDescription(
        schema.getDescription()
            + " What goes with each status:\n\n"
            + statuses.stream().map(ToldStatuses::line).collect(Collectors.joining("\n")));
  }

  private static String line(ReferralStatus status) {
    return "- `%s`: %s; %s."
        .formatted(
            status, choice("reason", status.reasons()), choice("outcome", status.outcomes()));
  }

  private static <T extends Enum<T>> String choice(String field, Choice<T> choice) {
    if (choice.of().isEmpty()) {
      return "no " + field;
    }
    return (choice.needed() ? field + " needed: " : field + " if you like: ")
        + choice.of().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }

  /** Says in a schema of its own which statuses a field takes. */
  private static void narrow(
      OpenAPI document,
      String request,
      String field,
      String name,
      String description,
      Set<ReferralStatus> statuses) {
    document
        .getComponents()
        .addSchema(
            name,
            OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .enumeration(statuses.stream().map(each -> (Object) each.name()).toList()));
    var fields = document.getComponents().getSchemas().get(request).getProperties();
    fields
        .get(field)
        .ref("#/components/schemas/" + name)
        .description(fields.get(field).getDescription());
  }
}
