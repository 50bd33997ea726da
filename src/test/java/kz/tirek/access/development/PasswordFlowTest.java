package kz.tirek.access.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.LaunchMode;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordFlowTest {

  private static OpenAPI filtered(LaunchMode mode) {
    OpenAPI document = OASFactory.createOpenAPI().components(OASFactory.createComponents());
    new PasswordFlow(mode).filterOpenAPI(document);
    return document;
  }

  private static Operation operation() {
    return OASFactory.createOperation()
        .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearerAuth"));
  }

  @Test
  void in_development_one_can_sign_in_with_a_name() {
    var scheme =
        filtered(LaunchMode.DEVELOPMENT)
            .getComponents()
            .getSecuritySchemes()
            .get("developmentUser");

    assertEquals("/dev/token", scheme.getFlows().getPassword().getTokenUrl());
    assertTrue(
        new PasswordFlow(LaunchMode.DEVELOPMENT)
            .filterOperation(operation()).getSecurity().stream()
                .anyMatch(each -> each.hasScheme("developmentUser")));
  }

  @ParameterizedTest
  @EnumSource(names = {"NORMAL", "TEST"})
  void elsewhere_one_cannot(LaunchMode mode) {
    assertNull(filtered(mode).getComponents().getSecuritySchemes());
    assertEquals(1, new PasswordFlow(mode).filterOperation(operation()).getSecurity().size());
  }
}
