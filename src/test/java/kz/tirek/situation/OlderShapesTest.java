package kz.tirek.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.person.Person.Sex;
import kz.tirek.family.roster.RelationToHead;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.situation.dailylife.DailyLife;
import kz.tirek.situation.dailylife.Duty;
import kz.tirek.situation.dwelling.Housing;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.health.Health;
import kz.tirek.situation.health.NeededCare;
import kz.tirek.situation.livelihood.Job;
import kz.tirek.situation.livelihood.Work;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.schooling.Schooling;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows written in the shapes of the third migration, read by the records of now. */
@QuarkusTest
class OlderShapesTest {

  private static final UUID FAMILY = UUID.randomUUID();
  private static final UUID PERSON = UUID.randomUUID();

  @Inject FactReader reader;
  @Inject ObjectMapper json;

  private final String schema = "older_" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void drop() throws SQLException {
    Owner.tell("drop schema " + schema + " cascade");
  }

  @Test
  void work_becomes_jobs_and_what_else_was_said_of_it() throws SQLException {
    write(
        "WORK",
        "{'kind': 'MARKET', 'occupation': 'сатушы', 'since': '2025-09-01', 'contributionsPaid': false}");

    Map<String, List<String>> read = migrated();

    Job job = one(read, "JOB", Job.class);
    assertEquals(Job.Kind.MARKET, job.kind());
    assertEquals("сатушы", job.occupation());
    assertEquals(PartialDate.of("2025-09-01"), job.since());
    assertEquals(false, one(read, "WORK", Work.class).contributionsPaid());
    assertEquals(null, read.get("WHOLENESS"));
    assertEquals("2025-09-01 null 2026-02-20 DOCUMENT_SEEN somebody " + PERSON, columns("JOB"));
    assertEquals("null null 2026-02-20 DOCUMENT_SEEN somebody " + PERSON, columns("WORK"));
  }

  @Test
  void that_there_is_no_work_becomes_a_whole_list_of_no_jobs() throws SQLException {
    write("WORK", "{'kind': 'NONE', 'since': '2025-10-01'}");

    Map<String, List<String>> read = migrated();

    assertEquals(
        new Wholeness("JOB", true, PartialDate.of("2025-10-01"), null),
        one(read, "WHOLENESS", Wholeness.class));
    assertEquals(
        "2025-10-01 null 2026-02-20 DOCUMENT_SEEN somebody " + PERSON, columns("WHOLENESS"));
    assertEquals(List.of("MEMBERSHIP", "WHOLENESS"), List.copyOf(read.keySet()));
  }

  @Test
  void a_service_that_is_needed_becomes_a_fact_of_its_own() throws SQLException {
    write(
        "HEALTH",
        "{'attached': true, 'neededService': 'ULTRASOUND', 'waitingSince': '2026-01-15',"
            + " 'obstacles': {'complete': false, 'items': ['QUEUE_FULL']}, 'forgoneFor': ['COST']}");

    Map<String, List<String>> read = migrated();

    NeededCare care = one(read, "NEEDED_CARE", NeededCare.class);
    assertEquals(NeededCare.Service.ULTRASOUND, care.service());
    assertEquals(PartialDate.of("2026-01-15"), care.waitingSince());
    assertEquals(new Listed<>(false, List.of(NeededCare.Obstacle.QUEUE_FULL)), care.obstacles());
    Health health = one(read, "HEALTH", Health.class);
    assertEquals(true, health.attached());
    assertEquals(Listed.complete(List.of(Health.Reason.COST)), health.forgoneFor());
    assertEquals(
        "2026-01-15 null 2026-02-20 DOCUMENT_SEEN somebody " + PERSON, columns("NEEDED_CARE"));
  }

  @Test
  void that_nothing_stands_before_care_becomes_a_whole_list_of_none() throws SQLException {
    write("HEALTH", "{'obstacles': {'complete': true, 'items': []}}");

    Map<String, List<String>> read = migrated();

    assertEquals(
        new Wholeness("NEEDED_CARE", true, null, null), one(read, "WHOLENESS", Wholeness.class));
    assertEquals(List.of("MEMBERSHIP", "WHOLENESS"), List.copyOf(read.keySet()));
  }

  @Test
  void a_plain_list_was_a_whole_answer() throws SQLException {
    write("PERSON", "{'carerOf': ['" + PERSON + "'], 'papers': {'complete': false, 'items': []}}");
    write("HOUSING", "{'chosenFor': ['CHEAP'], 'rooms': 2}");
    write("DUTY", "{'kind': 'COOKS', 'costs': []}");
    write("DAILY_LIFE", "{'notAppliedFor': ['SHAME'], 'dwellingSearch': ['AGENT', 'ON_FOOT']}");
    write("TIE", "{'kind': 'KIN', 'costs': ['TIME'], 'conflicts': ['SHAME']}");
    write("ENCOUNTER", "{'office': 'BANK', 'refusedFor': ['DEBT'], 'treatment': ['BLAMED']}");

    Map<String, List<String>> read = migrated();

    Person person = one(read, "PERSON", Person.class);
    assertEquals(Listed.complete(List.of(PERSON.toString())), person.carerOf());
    assertEquals(new Listed<>(false, List.of()), person.papers());
    Housing housing = one(read, "HOUSING", Housing.class);
    assertEquals(Listed.complete(List.of(Housing.Reason.CHEAP)), housing.chosenFor());
    assertEquals(2, housing.rooms());
    assertEquals(Listed.complete(List.of()), one(read, "DUTY", Duty.class).costs());
    DailyLife daily = one(read, "DAILY_LIFE", DailyLife.class);
    assertEquals(Listed.complete(List.of(DailyLife.NotAppliedFor.SHAME)), daily.notAppliedFor());
    assertEquals(
        Listed.complete(List.of(DailyLife.Search.AGENT, DailyLife.Search.ON_FOOT)),
        daily.dwellingSearch());
    Tie tie = one(read, "TIE", Tie.class);
    assertEquals(Listed.complete(List.of(Tie.Cost.TIME)), tie.costs());
    assertEquals(Listed.complete(List.of(Tie.Conflict.SHAME)), tie.conflicts());
    Encounter encounter = one(read, "ENCOUNTER", Encounter.class);
    assertEquals(Listed.complete(List.of(Encounter.RefusalReason.DEBT)), encounter.refusedFor());
    assertEquals(Listed.complete(List.of(Encounter.Treatment.BLAMED)), encounter.treatment());
  }

  @Test
  void a_list_that_was_let_in_broken_is_one_that_may_hold_more() throws SQLException {
    write(
        "SCHOOLING",
        "{'grade': 3, 'clubs': {'items': ['ART']}, 'clubObstacles': {'complete': true}}");
    write("TIE", "{'kind': 'KIN', 'gives': {'complete': true, 'items': [{}, {'what': 'FOOD'}]}}");

    Map<String, List<String>> read = migrated();

    Schooling schooling = one(read, "SCHOOLING", Schooling.class);
    assertEquals(new Listed<>(false, List.of(Schooling.Club.ART)), schooling.clubs());
    assertEquals(Listed.complete(List.of()), schooling.clubObstacles());
    assertEquals(
        new Listed<>(false, List.of(new Tie.Help(Tie.HelpKind.FOOD, null, null, null, null, null))),
        one(read, "TIE", Tie.class).gives());
  }

  @Test
  void a_day_outside_the_years_that_can_be_told_can_be_read() throws SQLException {
    write("REGISTRATION", "{'kind': 'PERMANENT', 'since': '0202-03-01', 'until': '9999-12-31'}");
    write("DEBT", "{'kind': 'KIN', 'since': '2025-03-01'}");

    Map<String, List<String>> read = migrated();

    Registration registration = one(read, "REGISTRATION", Registration.class);
    assertEquals(PartialDate.of("1900"), registration.since());
    assertEquals(PartialDate.of("2100"), registration.until());
    // what needs no change stays as it was written
    assertEquals(List.of("{\"kind\": \"KIN\", \"since\": \"2025-03-01\"}"), read.get("DEBT"));
  }

  @Test
  void the_day_on_which_somebody_joined_is_told_as_it_was() throws SQLException {
    migrated();

    assertEquals(
        "2025-03-04 still 2025-03-04",
        Owner.ask(
            "select holds_from || ' ' || coalesce(holds_until::text, 'still') || ' ' || (value ->> 'joinedOn') from "
                + schema
                + ".fact where area = 'MEMBERSHIP'"));
  }

  @Test
  void what_somebody_was_to_the_head_is_a_fact_of_its_own() throws SQLException {
    write("PERSON", "{'sex': 'FEMALE', 'relation': 'HEAD'}");

    Map<String, List<String>> read = migrated();

    assertEquals(Sex.FEMALE, one(read, "PERSON", Person.class).sex());
    assertEquals(Relation.HEAD, one(read, "RELATION", RelationToHead.class).relation());
    assertEquals("null null 2026-02-20 DOCUMENT_SEEN somebody " + PERSON, columns("RELATION"));
  }

  private final List<String> rows = new ArrayList<>();

  private void write(String area, String value) {
    String from = value.replaceAll("(?s).*'since': '([0-9-]*)'.*|.*", "$1");
    rows.add(
        "insert into fact (family_id, fact_id, person_id, area, value, holds_from, observed_on, source, recorded_at, recorded_by)"
            + " values ('%s', '%s', '%s', '%s', '%s', %s, '2026-02-20', 'DOCUMENT_SEEN', now(), 'somebody')"
                .formatted(
                    FAMILY,
                    UUID.randomUUID(),
                    PERSON,
                    area,
                    value.replace('\'', '"'),
                    from.isEmpty() ? null : "'" + from + "'"));
  }

  /** The values of all facts by area, after the migrations from the third to the last. */
  private Map<String, List<String>> migrated() throws SQLException {
    flyway("3").migrate();
    try (Connection connection = Owner.connect();
        var statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      statement.execute(
          "insert into family (family_id, agency, case_number, status, opened_at, opened_by, changed_at, version, size)"
              + " values ('%s', 'a', '1', 'OPEN', now(), 'somebody', now(), 0, 1)"
                  .formatted(FAMILY));
      statement.execute(
          "insert into member (family_id, person_id, position, joined_on, recorded_at, recorded_by)"
              + " values ('%s', '%s', 0, '2025-03-04', now(), 'somebody')"
                  .formatted(FAMILY, PERSON));
      for (String row : rows) {
        statement.execute(row);
      }
      statement.execute("reset search_path");
    }
    flyway("latest").migrate();
    Map<String, List<String>> values = new TreeMap<>();
    try (Connection connection = Owner.connect();
        var facts =
            connection
                .createStatement()
                .executeQuery("select area, value from " + schema + ".fact order by fact_id")) {
      while (facts.next()) {
        values
            .computeIfAbsent(facts.getString(1), none -> new ArrayList<>())
            .add(facts.getString(2));
      }
    }
    return values;
  }

  private Flyway flyway(String target) {
    return Owner.migrations().schemas(schema).target(target).load();
  }

  private <T> T one(Map<String, List<String>> read, String area, Class<T> type) {
    assertEquals(1, read.getOrDefault(area, List.of()).size(), area);
    T value = reader.read(read.get(area).get(0), type);
    try {
      // nothing in it that the record does not know
      assertEquals(json.readTree(read.get(area).get(0)), json.valueToTree(value));
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return value;
  }

  private String columns(String area) throws SQLException {
    return Owner.ask(
        "select concat_ws(' ', coalesce(holds_from::text, 'null'), coalesce(holds_until::text, 'null'), observed_on, source, recorded_by,"
            + " person_id) from "
            + schema
            + ".fact where area = '"
            + area
            + "'");
  }
}
