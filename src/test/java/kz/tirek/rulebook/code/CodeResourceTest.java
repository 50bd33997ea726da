package kz.tirek.rulebook.code;

import static kz.tirek.access.SignedIn.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.KnownCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CodeResourceTest {

  @Inject Rulebooks rulebooks;
  @Inject KnownCodes known;

  private static ValidatableResponse codes(String user, String language, String query) {
    return as(user).header("Accept-Language", language).get("/v1/codes" + query).then();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caseworker",
        "supervisor",
        "analyst",
        "directory",
        "dashboard",
        "municipal",
        "provider",
        "auditor",
        "admin"
      })
  void every_role_can_look_up_every_code_in_its_language(String role) {
    codes(role, "en", "")
        .statusCode(200)
        .body("rulebook", equalTo(rulebooks.inForce().version()))
        .body("items.kind", hasItems("BARRIER", "BENEFIT", "SERVICE", "STEP", "HELP", "PAPER"))
        .body("items.find {it.code == 'child-minding'}.title", equalTo("Child minding"));
    codes(role, "ru", "?kind=HELP")
        .body("items.kind", everyItem(equalTo("HELP")))
        .body("items.find {it.code == 'child-minding'}.title", equalTo("Присмотр за ребёнком"));
  }

  @ParameterizedTest
  @EnumSource(CodeKind.class)
  void what_requests_may_name_is_there_once(CodeKind kind) {
    Rulebook rulebook = rulebooks.inForce();
    Set<String> expected =
        switch (kind) {
          case BARRIER -> known.barriers();
          case BENEFIT -> known.benefits();
          case SERVICE -> known.services();
          case STEP -> known.steps();
          case HELP -> rulebook.helpNames().keySet();
          case PAPER -> Set.copyOf(rulebook.papers().stream().map(each -> each.code()).toList());
        };

    codes("directory", "en", "?kind=" + kind)
        .body("items.code", containsInAnyOrder(expected.toArray()))
        .body("items.findAll {it.title == it.code}.code", equalTo(List.of()));
  }

  @Test
  void kinds_of_help_say_whether_an_offer_can_have_them() {
    codes("directory", "en", "?kind=HELP")
        .body("items.findAll {it.inOffers}.code", containsInAnyOrder(known.helpKinds().toArray()))
        .body("items.findAll {!it.inOffers}.code", hasItems("loan", "store-belongings"));
    codes("directory", "en", "?kind=PAPER").body("items.inOffers", everyItem(nullValue()));
  }

  @Test
  void whoever_has_them_already_is_told_so_until_something_else_is_asked_for() {
    String etag = codes("municipal", "kk", "?kind=BENEFIT").extract().header("ETag");

    assertEquals(
        304,
        as("municipal")
            .header("If-None-Match", etag)
            .header("Accept-Language", "kk")
            .get("/v1/codes?kind=BENEFIT")
            .statusCode());
    assertNotEquals(etag, codes("municipal", "ru", "?kind=BENEFIT").extract().header("ETag"));
    assertNotEquals(etag, codes("municipal", "kk", "").extract().header("ETag"));
  }

  @Test
  void what_is_no_kind_or_no_day_is_told() {
    codes("caseworker", "en", "?kind=SHOE")
        .statusCode(400)
        .body("errors.parameter", contains("kind"));
    codes("caseworker", "en", "?asOf=soon").statusCode(not(equalTo(200)));
  }
}
