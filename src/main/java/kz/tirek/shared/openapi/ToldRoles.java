package kz.tirek.shared.openapi;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says in words which roles an operation is for; a bearer token has no scopes to say it with. */
final class ToldRoles {

  private ToldRoles() {}

  static void apply(OpenAPI document) {
    document
        .getComponents()
        .getSecuritySchemes()
        .values()
        .forEach(
            scheme ->
                scheme.setDescription(
                    "An access token (JWT) of the configured issuer; its claim groups names roles, its claim agency the agency,"
                        + " and for the role provider its claim provider the id of a provider of the directory."));
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(ToldRoles::tell);
  }

  private static void tell(Operation operation) {
    if (operation.getSecurity() == null) {
      // for everybody
      operation.setSecurity(List.of());
    }
    String roles =
        operation.getSecurity().stream()
            .flatMap(requirement -> requirement.getSchemes().values().stream())
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!roles.isEmpty()) {
      operation.setDescription(
          Stream.of(operation.getDescription(), "Roles: " + roles + ".")
              .filter(Objects::nonNull)
              .collect(Collectors.joining("\n\n")));
    }
    operation.setSecurity(operation.getSecurity().stream().map(ToldRoles::withoutScopes).toList());
  }

  private static SecurityRequirement withoutScopes(SecurityRequirement requirement) {
    SecurityRequirement plain = OASFactory.createSecurityRequirement();
    requirement.getSchemes().keySet().forEach(plain::addScheme);
    return plain;
  }
}
