package kz.tirek.family.regrouping;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By numbers that a join brought to a case. */
@QuarkusTest
class UndoneNumbersTest {

  private static final String IIN = "880101370021";
  private static final String PHONE = "+77012223344";

  private final Agency agency = anAgency();
  private final String paper =
      "%09d".formatted(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
  @Inject TestClock clock;
  private Instant now = Instant.parse("2031-06-01T06:00:00Z");
  private String family;
  private String came;

  @BeforeEach
  void takeIn() {
    clock.stopAt(now);
    family = taken(aigul(), aHousehold().withMother(1990).json());
    came = taken(aigul(), man());
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private String man() {
    return aHousehold()
        .with("head", "HEAD", "1988-01-01", "MALE")
        .person("name", "{'family': 'Оспанов', 'given': 'Ерлан'}")
        .member("iin", "'" + IIN + "'")
        .member("phone", "'" + PHONE + "'")
        .member(
            "documents",
            "{'complete': true, 'items': [{'kind': 'IDENTITY_CARD', 'number': '%s'}]}"
                .formatted(paper))
        .json();
  }

  private String ofAnotherName() {
    return man().replace("Оспанов", "Щербак").replace("Ерлан", "Глеб");
  }

  private String taken(RequestSpecification who, String household) {
    Response taken = json(who, household).post("/v1/families");
    later();
    taken.then().statusCode(201);
    return taken.path("family.id");
  }

  private void later() {
    now = now.plus(Duration.ofMinutes(1));
    clock.stopAt(now);
  }

  private RequestSpecification aigul() {
    return agency.caseworker("aigul");
  }

  private String join() {
    Response join =
        json(aigul(), "{'family': '%s', 'on': '2031-05-01', 'reason': 'MOVED_IN'}".formatted(came))
            .post("/v1/families/" + family + "/joins");
    later();
    join.then().statusCode(201);
    return join.path("id");
  }

  private void undo(String join) {
    aigul().post("/v1/families/" + family + "/joins/" + join + "/undoing").then().statusCode(200);
    later();
  }

  private Set<String> found(String by) {
    List<String> found = json(aigul(), by).post("/v1/families/search").path("items.id");
    return new TreeSet<>(found);
  }

  private void assertFound(String... families) {
    Set<String> expected = new TreeSet<>(Set.of(families));
    assertEquals(expected, found("{'iin': '%s'}".formatted(IIN)));
    assertEquals(expected, found("{'phone': '%s'}".formatted(PHONE)));
    assertEquals(expected, likely());
  }

  /** In which cases he is, as somebody of another name with his papers is told who is taken in. */
  private Set<String> likely() {
    Response tried = json(aigul().queryParam("dryRun", true), ofAnotherName()).post("/v1/families");
    tried.then().statusCode(200);
    List<String> likely = tried.path("likelyDuplicates.family");
    return new TreeSet<>(likely);
  }

  @Test
  void somebody_is_found_in_a_case_until_the_join_is_undone_and_after_the_next() {
    assertFound(came);

    String join = join();
    assertFound(came, family);

    undo(join);
    assertFound(came);

    join();
    assertFound(came, family);
  }

  @Test
  void what_was_undone_before_there_was_a_word_for_it_finds_nobody_either() throws Exception {
    undo(join());
    Owner.tell(
        "update identifier set replaced_for = 'NOT_IN_USE' where family_id = '%s' and replaced_for = 'UNDONE'"
            .formatted(family));
    assertFound(came, family);

    Owner.tell(repair());

    assertFound(came);
  }

  /** The statement of the migration that repairs it. */
  private static String repair() throws Exception {
    String migration =
        Files.readString(
            Path.of("src/main/resources/db/migration/V27__numbers_of_undone_joins.sql"));
    int from = migration.indexOf("update identifier");
    return migration.substring(from, migration.indexOf(';', from));
  }

  @Test
  void supervisors_are_told_of_a_case_to_which_they_were_brought_and_not_after_the_undoing()
      throws Exception {
    undo(join());
    Agency another = anAgency();

    taken(another.caseworker("berik"), ofAnotherName());

    assertEquals("0", told(family));
    assertNotEquals("0", told(came));
  }

  private static String told(String of) throws Exception {
    return Owner.ask(
        "select count(*) from notice where kind = 'LIKELY_DUPLICATE' and family_id = '%s'"
            .formatted(of));
  }

  @Test
  void what_was_brought_and_taken_back_says_so_and_nobody_else_can() {
    String join = join();
    undo(join);
    String person = aigul().get("/v1/families/" + family + "/joins/" + join).path("persons[0]");
    String numbers = "/v1/families/%s/members/%s/identifiers".formatted(family, person);

    List<String> why = aigul().get(numbers).path("items.why");
    assertEquals(List.of("UNDONE", "UNDONE", "UNDONE"), why);

    String mine = "/v1/families/%s/members/%s/identifiers".formatted(came, person);
    String phone = aigul().get(mine).path("items.find {it.kind == 'PHONE'}.id");
    json(aigul(), "{'why': 'UNDONE'}")
        .post(mine + "/" + phone + "/withdrawal")
        .then()
        .statusCode(422);
    json(aigul(), "{'why': 'UNDONE', 'identifier': {'kind': 'PHONE', 'number': '+77012223355'}}")
        .post(mine + "/" + phone + "/correction")
        .then()
        .statusCode(422);
  }
}
