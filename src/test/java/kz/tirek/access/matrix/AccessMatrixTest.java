package kz.tirek.access.matrix;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.lang.reflect.Field;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.access.Roles;
import kz.tirek.access.SignedIn;
import kz.tirek.access.matrix.Matrix.Rule;
import kz.tirek.access.matrix.Operations.Operation;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds every operation, for every role, relation and state, against {@code access/matrix.md}, with
 * real requests.
 */
@QuarkusTest
class AccessMatrixTest {

  /** The answers that do not say whether there is such a thing. */
  private static final Set<Integer> REFUSED = Set.of(403, 404);

  /** Whether those whom the table refuses in every relation are tried in every one, too. */
  private static final boolean WHOLE = Boolean.getBoolean("matrix.whole");

  private final Matrix matrix = Matrix.read();

  private static List<String> roles() {
    return Arrays.stream(Roles.class.getDeclaredFields())
        .filter(field -> field.getType() == String.class)
        .map(AccessMatrixTest::value)
        .toList();
  }

  private static String value(Field role) {
    try {
      return (String) role.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void every_operation_has_a_row() {
    Operations.served().forEach(operation -> matrix.rule(operation.id()));
  }

  @Test
  void every_row_is_an_operation_and_every_table_is_used() {
    Set<String> gone = new TreeSet<>(matrix.operations());
    Operations.served().forEach(operation -> gone.remove(operation.id()));

    assertEquals(Set.of(), gone, "no operation of the document has this name: take its row away");
    assertEquals(
        Set.of(), matrix.unusedKinds(), "no operation is of this kind: take its table away");
  }

  @Test
  void a_new_operation_is_told_what_to_write() {
    AssertionError failed =
        assertThrows(AssertionError.class, () -> matrix.rule("deleteEverything"));

    assertTrue(failed.getMessage().contains("| deleteEverything | read | 200 | |"));
  }

  @TestFactory
  Stream<DynamicTest> an_operation_does_what_the_matrix_says() {
    Stage stage = Stage.set();
    Sender sender = new Sender(stage);
    return Operations.served().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.id(),
                    () -> assertEquals(List.of(), differences(operation, stage, sender))))
        .onClose(stage::close);
  }

  private List<String> differences(Operation operation, Stage stage, Sender sender) {
    List<String> differences = new ArrayList<>();
    for (String role : roles()) {
      boolean whole = WHOLE || !isShutOut(operation, role);
      for (Relation relation : Relation.values()) {
        String ofNothing = null;
        for (State state : State.values()) {
          if (!whole && relation != oneOfAll(operation, role, state)) {
            continue;
          }
          stage.clearTheWay(operation.id(), state);
          HttpResponse<String> answer = sender.send(operation, role, relation, state);
          if (REFUSED.contains(answer.statusCode()) && ofNothing == null) {
            ofNothing = sender.ofNothing(operation, role, relation);
          }
          String who = "%s as %s of a case %s: ".formatted(role, relation.title(), state);
          differences(operation, answer, expected(operation, role, relation, state), stage, state)
              .forEach(difference -> differences.add(who + difference));
          if (REFUSED.contains(answer.statusCode()) && !Sender.whole(answer).equals(ofNothing)) {
            differences.add(
                who + Sender.whole(answer) + ", and of what does not exist " + ofNothing);
          }
        }
      }
    }
    return differences;
  }

  /** Whether the table refuses the role whatever it is to a case in whatever state. */
  private boolean isShutOut(Operation operation, String role) {
    return Arrays.stream(Relation.values())
        .allMatch(
            relation ->
                Arrays.stream(State.values())
                    .allMatch(state -> expected(operation, role, relation, state).equals("403")));
  }

  /** Another relation for each operation, so that all of them together try every one. */
  private Relation oneOfAll(Operation operation, String role, State state) {
    int turn = operation.id().hashCode() + roles().indexOf(role) + 3 * state.ordinal();
    return Relation.values()[Math.floorMod(turn, Relation.values().length)];
  }

  private String expected(Operation operation, String role, Relation relation, State state) {
    return matrix.cell(matrix.rule(operation.id()).kind(), role, relation, state);
  }

  private List<String> differences(
      Operation operation, HttpResponse<String> answer, String expected, Stage stage, State state) {
    List<String> differences = new ArrayList<>();
    Rule rule = matrix.rule(operation.id());
    String seen = Seen.in(answer, rule, expected, stage.id(state, rule.lookedFor()));
    if (!seen.equals(expected)) {
      differences.add(seen + ", not " + expected);
    }
    if (!operation.statuses().contains(String.valueOf(answer.statusCode()))) {
      differences.add(answer.statusCode() + " is not documented");
    }
    if (!operation.reads() && answer.statusCode() < 300) {
      stage.reset(state);
    }
    return differences;
  }

  /** An intake that is repeated with its key answers from what the caller may see by now. */
  @TestFactory
  Stream<DynamicTest> a_repeated_intake_shows_what_reading_the_case_would() {
    Stage stage = Stage.set();
    return Stream.of(Roles.CASEWORKER, Roles.SUPERVISOR)
        .flatMap(
            role ->
                Stream.of(Relation.OWN, Relation.NAMED, Relation.EMERGENCY, Relation.FORMER)
                    .flatMap(
                        relation ->
                            Stream.of(State.values())
                                .map(
                                    state ->
                                        DynamicTest.dynamicTest(
                                            role + ", " + relation.title() + ", " + state,
                                            () -> checkReplay(stage, role, relation, state)))))
        .onClose(stage::close);
  }

  private void checkReplay(Stage stage, String role, Relation relation, State state)
      throws SQLException {
    String key = UUID.randomUUID().toString();
    String family = stage.takeIn(relation.subject(), role, key);
    try (Connection connection = Owner.connect();
        Statement owner = connection.createStatement()) {
      stage.put(owner, family, state);
      if (relation != Relation.OWN) {
        Stage.tell(
            owner,
            "update assignment set until_at = now(), ended_by = 'keeper' where family_id = '%s'",
            family);
      }
      if (relation == Relation.EMERGENCY) {
        Stage.tell(
            owner,
            """
            insert into emergency_access (family_id, emergency_id, agency, worker, reason, from_at, until_at)
            values ('%s', gen_random_uuid(), '%s', 'emergency', 'child found alone', now(), now() + interval '3 hours')
            """,
            family,
            stage.agency(relation));
      }
      owner.executeBatch();
    }

    Response again =
        given()
            .auth()
            .oauth2(SignedIn.token(relation.subject(), role, stage.agency(relation)))
            .header("Idempotency-Key", key)
            .contentType("application/json")
            .body(Stage.HOUSEHOLD)
            .post("/v1/families");

    String seen =
        again.statusCode() == 201
            ? Seen.judgesDebts(again.asString()) ? "yes" : "part"
            : String.valueOf(again.statusCode());
    assertEquals(matrix.cell("read", role, relation, state), seen);
  }
}
