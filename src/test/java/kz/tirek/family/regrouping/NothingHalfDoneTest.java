package kz.tirek.family.regrouping;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the database breaks off, both cases are as they were. */
@QuarkusTest
class NothingHalfDoneTest {

  private static final List<String> TABLES =
      List.of(
          "family",
          "member",
          "fact",
          "identifier",
          "assignment",
          "closing",
          "consent",
          "person_name",
          "regrouping");

  private final Agency agency = anAgency();

  @AfterEach
  void mend() throws SQLException {
    tell("drop function if exists break_off() cascade");
  }

  private static void tell(String... statements) throws SQLException {
    try (Connection connection = Owner.connect();
        Statement owner = connection.createStatement()) {
      for (String each : statements) {
        owner.execute(each);
      }
    }
  }

  /** The connection of this agency's transactions dies when it writes to the table. */
  private void breakOff(String table, String when) throws SQLException {
    tell(
        """
        create function break_off() returns trigger language plpgsql as $$
        begin
          if exists (select from family where family_id = new.family_id and agency = '%s') then
            perform pg_terminate_backend(pg_backend_pid());
          end if;
          return new;
        end $$
        """
            .formatted(agency.name()),
        when.formatted(table));
  }

  private String state() throws SQLException {
    StringBuilder state = new StringBuilder();
    for (String table : TABLES) {
      state
          .append(table)
          .append(' ')
          .append(
              Owner.ask(
                  "select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) from %s t where family_id in (select family_id from family where agency = '%s')"
                      .formatted(table, agency.name())))
          .append('\n');
    }
    return state.toString();
  }

  private void breakOff(String where) throws SQLException {
    boolean atTheEnd = where.equals("at the end");
    breakOff(
        atTheEnd ? "regrouping" : where,
        atTheEnd
            ? "create constraint trigger break_off after insert or update on %s deferrable initially deferred for each row execute function break_off()"
            : "create trigger break_off before insert on %s for each row execute function break_off()");
  }

  private record Taken(String family, Map<String, String> ids) {}

  private Taken takeIn(String phone) {
    Response taken =
        json(
                agency.caseworker("aigul"),
                aHousehold()
                    .withMother(1990)
                    .withFather(1988)
                    .member("phone", "'%s'".formatted(phone))
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    return new Taken(taken.path("family.id"), taken.path("memberIds"));
  }

  private Response post(String path, String body) {
    return json(agency.caseworker("aigul"), body).post("/v1/families/" + path);
  }

  /** Nothing is done where the connection dies, and all of it where it does not. */
  private void wholeOrNot(String where, int status, Supplier<Response> deed) throws SQLException {
    String before = state();
    breakOff(where);

    int broken = deed.get().statusCode();

    assertTrue(broken >= 500, "answered with " + broken);
    assertEquals(before, state());
    mend();
    deed.get().then().statusCode(status);
  }

  private Response split(Taken taken) {
    return post(
        taken.family + "/splits",
        "{'members': ['%s'], 'on': '2026-01-01', 'reason': 'SEPARATED'}"
            .formatted(taken.ids.get("father")));
  }

  private Response join(Taken taken, Taken other) {
    return post(
        taken.family + "/joins",
        "{'family': '%s', 'on': '2026-01-01', 'reason': 'MOVED_IN'}".formatted(other.family));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "member",
        "fact",
        "identifier",
        "person_name",
        "regrouping",
        "assignment",
        "at the end"
      })
  void a_split_is_whole_or_it_is_not(String where) throws SQLException {
    Taken taken = takeIn("+7 701 000 00 02");

    wholeOrNot(where, 201, () -> split(taken));
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "fact", "identifier", "regrouping", "closing", "at the end"})
  void a_join_is_whole_or_it_is_not(String where) throws SQLException {
    Taken taken = takeIn("+7 701 000 00 02");
    Taken other = takeIn("+7 701 000 00 03");

    wholeOrNot(where, 201, () -> join(taken, other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fact", "closing", "at the end"})
  void undoing_a_split_is_whole_or_it_is_not(String where) throws SQLException {
    Taken taken = takeIn("+7 701 000 00 02");
    String split = split(taken).path("id");

    wholeOrNot(where, 200, () -> post(taken.family + "/splits/" + split + "/undoing", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fact", "at the end"})
  void undoing_a_join_is_whole_or_it_is_not(String where) throws SQLException {
    Taken taken = takeIn("+7 701 000 00 02");
    String join = join(taken, takeIn("+7 701 000 00 03")).path("id");

    wholeOrNot(where, 200, () -> post(taken.family + "/joins/" + join + "/undoing", ""));
  }
}
