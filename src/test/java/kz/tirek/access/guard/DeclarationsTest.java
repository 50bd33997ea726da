package kz.tirek.access.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every endpoint says who may use it; where one does not, the build ends here. */
class DeclarationsTest {

  /** The endpoints that ask for no token. A new one is a decision, not an oversight. */
  private static final Set<String> FOR_EVERYBODY =
      Set.of("TokenResource.token", "SchemaResource.schema");

  private static final String MATRIX = "src/test/resources/access/matrix.md";

  private static List<Method> endpoints() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kz.tirek")
            .stream()
            .filter(each -> each.isAnnotatedWith(Path.class))
            .flatMap(each -> Arrays.stream(each.reflect().getDeclaredMethods()))
            .filter(DeclarationsTest::isEndpoint)
            .toList();
  }

  private static boolean isEndpoint(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static String name(Method endpoint) {
    return endpoint.getDeclaringClass().getSimpleName() + "." + endpoint.getName();
  }

  @TestFactory
  Stream<DynamicTest> an_endpoint_says_who_may_use_it() {
    return endpoints().stream()
        .map(each -> DynamicTest.dynamicTest(name(each), () -> check(each, path(each))));
  }

  private static void check(Method endpoint, String path) {
    String name = name(endpoint);
    if (endpoint.isAnnotationPresent(PermitAll.class)
        || endpoint.getDeclaringClass().isAnnotationPresent(PermitAll.class)) {
      assertTrue(FOR_EVERYBODY.contains(name), name + " is open to everybody");
      return;
    }
    Deed deed = Entrance.deed(endpoint);
    assertNotNull(
        deed,
        name
            + " does not say who may use it: give it @Allowed(Deed...), and its operation a row in "
            + MATRIX);
    assertDoesNotThrow(() -> Entrance.of(endpoint));
    Operation operation = endpoint.getAnnotation(Operation.class);
    assertTrue(
        operation != null && !operation.operationId().isEmpty(),
        name + " has no operationId, which names it in the trail and in " + MATRIX);
    assertFalse(
        operation.hidden(), name + " is hidden, so that nothing holds it against " + MATRIX);
    if (path.startsWith("/v1/families/{id}")) {
      assertEquals(
          Deed.Extent.CASE, deed.extent(), name + " is under a case, and lets nobody in to it");
    }
  }

  private static String path(Method endpoint) {
    Path under = endpoint.getAnnotation(Path.class);
    return endpoint.getDeclaringClass().getAnnotation(Path.class).value()
        + (under == null ? "" : under.value());
  }

  @Test
  void no_two_have_the_same_name_in_the_trail() {
    List<String> names =
        endpoints().stream()
            .map(each -> each.getAnnotation(Operation.class))
            .filter(each -> each != null)
            .map(Operation::operationId)
            .toList();

    assertEquals(Set.copyOf(names).size(), names.size(), names.toString());
  }

  /** No part of the service: it has no path. */
  static class Careless {

    @GET
    public String silent() {
      return "";
    }

    @GET
    @PermitAll
    public String open() {
      return "";
    }

    @GET
    @Allowed(Deed.READ)
    @Operation(operationId = "ofNoCase")
    public String ofNoCase(UUID family) {
      return "";
    }

    @GET
    @Allowed(Deed.LIST)
    @Operation(operationId = "besideTheCase")
    public String besideTheCase(UUID id) {
      return "";
    }

    @GET
    @Allowed(Deed.READ)
    public String nameless(UUID id) {
      return "";
    }

    @GET
    @Allowed(Deed.READ)
    @Operation(operationId = "hidden", hidden = true)
    public String hidden(UUID id) {
      return "";
    }
  }

  @TestFactory
  Stream<DynamicTest> one_that_was_written_in_a_hurry_is_found() {
    return Arrays.stream(Careless.class.getDeclaredMethods())
        .filter(DeclarationsTest::isEndpoint)
        .map(
            each ->
                DynamicTest.dynamicTest(
                    name(each),
                    () ->
                        assertThrows(
                            AssertionError.class, () -> check(each, "/v1/families/{id}/tea"))));
  }
}
