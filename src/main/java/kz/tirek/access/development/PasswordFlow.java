package kz.tirek.access.development;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Lets Swagger UI's <i>Authorize</i> ask {@link TokenResource}, in development alone. */
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP)
public class PasswordFlow implements OASFilter {

  private static final String NAME = "developmentUser";

  private final boolean shown;

  public PasswordFlow() {
    this(LaunchMode.current());
  }

  PasswordFlow(LaunchMode mode) {
    shown = mode == LaunchMode.DEVELOPMENT;
  }

  @Override
  public Operation filterOperation(Operation operation) {
    if (shown && operation.getSecurity() != null) {
      operation.addSecurityRequirement(
          OASFactory.createSecurityRequirement().addScheme(NAME, List.of()));
    }
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (shown) {
      document
          .getComponents()
          .addSecurityScheme(
              NAME,
              OASFactory.createSecurityScheme()
                  .type(SecurityScheme.Type.OAUTH2)
                  .description(
                      "A user of development: caseworker, supervisor, analyst..., with any password.")
                  .flows(
                      OASFactory.createOAuthFlows()
                          .password(
                              OASFactory.createOAuthFlow()
                                  .tokenUrl("/dev/token")
                                  .scopes(java.util.Map.of()))));
    }
  }
}
