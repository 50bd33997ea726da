package kz.tirek.shared.openapi.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers of requests and answers once, and lets every operation refer to them. */
public final class CommonHeaders {

  private static final String ENTITY_TAG = "\"3\"";

  /** Request headers, by the name that HTTP gives them. */
  private static final Map<String, Parameter> ASKED =
      Map.of(
          "Accept-Language",
          asked("The language of the texts for people: kk (when not given), ru or en.", "ru"),
          "If-Match",
          asked(
                  "The ETag of the thing itself that is to be changed, as the operation that the description names or the last change"
                      + " of it gave it. The ETag of a view, such as a case file or an assessment, changes nothing.",
                  ENTITY_TAG)
              .required(true),
          "If-None-Match",
          asked(
              "The ETag that the client has already; 304 says that it is still right.", ENTITY_TAG),
          "Idempotency-Key",
          asked(
              "A key of the client's own for this deed, not empty and not twice. Repeated with the same body nothing is done twice: the"
                  + " answer has the same status and tells of the same thing, as it stands by then where the operation does not say"
                  + " otherwise, with its present ETag. Keys are remembered for 30 days.",
              "0193f1a2-intake-17"));

  private static final Map<String, Header> TOLD =
      Map.of(
          "ETag",
          told(
              "What to send as If-None-Match to hear whether it is still right. Where the thing itself was read or changed it is its"
                  + " version, for If-Match; a view has an ETag of its own, which names what else it depends on.",
              SchemaType.STRING,
              ENTITY_TAG),
          "Location",
          told(
              "The URL of what was made, or of the job that was begun.",
              SchemaType.STRING,
              "https://tirek.example/v1/families/01930d5e-7a00-7000-8000-000000000001"),
          "Content-Language",
          told("The language of the texts for people.", SchemaType.STRING, "ru"),
          "WWW-Authenticate",
          told("How to sign in.", SchemaType.STRING, "Bearer realm=\"tirek\""),
          "Retry-After",
          told("When to try again, in seconds.", SchemaType.INTEGER, 5));

  private CommonHeaders() {}

  /** Describes headers, and lets operations refer to them. */
  public static void apply(OpenAPI document) {
    ASKED.forEach(
        (name, header) ->
            document.getComponents().addParameter(component(name), header.name(name)));
    constrainKey(document.getComponents().getParameters().get("IdempotencyKey").getSchema());
    TOLD.forEach((name, header) -> document.getComponents().addHeader(component(name), header));
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(CommonHeaders::add);
    ToldVersions.apply(document);
    document.getComponents().getResponses().values().stream()
        .filter(response -> response.getContent() != null)
        .forEach(response -> tell(response, "Content-Language"));
  }

  /** A reference to the description of a header. */
  public static Header reference(String name) {
    return OASFactory.createHeader().ref("#/components/headers/" + component(name));
  }

  /** Whether an operation takes a header. */
  public static boolean asks(Operation operation, String header) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(each -> header.equals(each.getName()) || path(header).equals(each.getRef()));
  }

  private static String path(String header) {
    return "#/components/parameters/" + component(header);
  }

  private static void add(Operation operation) {
    List<Parameter> parameters = new ArrayList<>();
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(each -> parameters.add(shared(each)));
    }
    parameters.add(shared(OASFactory.createParameter().name("Accept-Language")));
    operation.setParameters(parameters);
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (response.getRef() != null) {
                return;
              }
              if (response.getContent() != null) {
                tell(response, "Content-Language");
              }
              if (status.equals("201") || status.equals("202")) {
                tell(response, "Location");
              }
            });
  }

  private static Parameter shared(Parameter parameter) {
    return ASKED.containsKey(parameter.getName())
        ? OASFactory.createParameter().ref(path(parameter.getName()))
        : parameter;
  }

  static void tell(APIResponse response, String header) {
    response.addHeader(header, reference(header));
  }

  private static String component(String header) {
    return header.replace("-", "");
  }

  private static void constrainKey(Schema key) {
    key.minLength(1).maxLength(255).pattern("^[ -~]*[!-~][ -~]*$");
  }

  private static Parameter asked(String description, String example) {
    return OASFactory.createParameter()
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)))
        .example(example);
  }

  private static Header told(String description, SchemaType type, Object example) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().type(List.of(type)))
        .example(example);
  }
}
