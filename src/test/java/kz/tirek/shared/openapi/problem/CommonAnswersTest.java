package kz.tirek.shared.openapi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class CommonAnswersTest {

  private static Operation signedIn() {
    return forEverybody()
        .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearerAuth"));
  }

  private static Operation forEverybody() {
    return OASFactory.createOperation()
        .responses(
            OASFactory.createAPIResponses()
                .addAPIResponse("200", OASFactory.createAPIResponse().description("OK")));
  }

  private static Parameter header(String name) {
    return OASFactory.createParameter().name(name).in(Parameter.In.HEADER);
  }

  private static Set<String> statuses(String path, Operation operation) {
    OpenAPI document =
        OASFactory.createOpenAPI()
            .components(OASFactory.createComponents())
            .paths(
                OASFactory.createPaths()
                    .addPathItem(path, OASFactory.createPathItem().GET(operation)));
    CommonAnswers.apply(document);
    return operation.getResponses().getAPIResponses().keySet();
  }

  @Test
  void an_operation_with_a_body_tells_all_it_can_answer() {
    assertEquals(
        Set.of("200", "400", "401", "403", "406", "413", "415", "422", "500", "503"),
        statuses("/tea", signedIn().requestBody(OASFactory.createRequestBody())));
  }

  @Test
  void an_operation_on_one_thing_can_miss_it() {
    assertEquals(
        Set.of("200", "400", "401", "403", "404", "406", "500", "503"),
        statuses("/tea/{id}", signedIn()));
  }

  @Test
  void an_operation_for_everybody_asks_for_no_token() {
    assertEquals(Set.of("200", "400", "406", "500", "503"), statuses("/door", forEverybody()));
  }

  @Test
  void a_reader_who_says_what_it_has_can_be_told_that_it_is_still_right() {
    assertEquals(
        Set.of("200", "304", "400", "406", "500", "503"),
        statuses("/tea", forEverybody().addParameter(header("If-None-Match"))));
  }

  @Test
  void a_change_can_be_stale_or_blind() {
    assertEquals(
        Set.of("200", "400", "406", "412", "428", "500", "503"),
        statuses("/tea", forEverybody().addParameter(header("If-Match"))));
  }
}
