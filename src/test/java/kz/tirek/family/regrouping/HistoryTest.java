package kz.tirek.family.regrouping;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import kz.tirek.access.Agency;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After many changes, splits, joins and undos the case file as of each day, and as known at each
 * instant, is what a plain model says: arrays of days, copied after each act.
 */
@QuarkusTest
class HistoryTest {

  private static final LocalDate FIRST = LocalDate.parse("2031-03-01");
  private static final int DAYS = 60;
  private static final int ACTS = 30;

  /** The days of which the case file is read after each act. */
  private static final int[] READ = {0, 19, 44, DAYS - 1};

  private static final List<String> REFS = List.of("mother", "father", "son", "daughter", "aunt");

  /** What is known of a case: on which days who is a member, and what each is to the head. */
  private static final class Case {
    private final Map<String, boolean[]> member = new TreeMap<>();
    private final Map<String, String[]> relation = new TreeMap<>();

    void know(String person) {
      member.computeIfAbsent(person, none -> new boolean[DAYS]);
      relation.computeIfAbsent(person, none -> new String[DAYS]);
    }

    void come(String person, int day, String as) {
      know(person);
      for (int d = day; d < DAYS; d++) {
        member.get(person)[d] = true;
        relation.get(person)[d] = as;
      }
    }

    void leave(String person, int day) {
      for (int d = day; d < DAYS; d++) {
        member.get(person)[d] = false;
      }
    }

    void lead(String head, Map<String, String> others, int day) {
      relation.forEach(
          (person, days) -> {
            for (int d = day; d < DAYS; d++) {
              days[d] = person.equals(head) ? "HEAD" : others.get(person);
            }
          });
    }

    List<String> on(int day) {
      return member.keySet().stream().filter(each -> member.get(each)[day]).toList();
    }

    String head(int day) {
      return on(day).stream()
          .filter(each -> "HEAD".equals(relation.get(each)[day]))
          .findFirst()
          .orElse(null);
    }

    Map<String, String> shown(int day) {
      Map<String, String> shown = new TreeMap<>();
      on(day).forEach(each -> shown.put(each, String.valueOf(relation.get(each)[day])));
      return shown;
    }

    Case copy() {
      Case copy = new Case();
      member.forEach((person, days) -> copy.member.put(person, days.clone()));
      relation.forEach((person, days) -> copy.relation.put(person, days.clone()));
      return copy;
    }
  }

  /** A split or join, and what both cases were before. */
  private record Act(String kind, String in, String id, Map<String, Case> before) {}

  private final Agency agency = anAgency();
  @Inject TestClock clock;
  private Instant now = Instant.parse("2031-06-01T06:00:00Z");
  private Random random;
  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final List<String> open = new ArrayList<>();
  private final List<Act> acts = new ArrayList<>();
  private int instants;

  /** Case files as they were read when nothing later was known, by what they were asked for. */
  private final Map<Asked, String> read = new LinkedHashMap<>();

  /** A case file of a day as known at an instant. */
  private record Asked(String id, Instant knownOn, LocalDate asOf) {}

  private final Map<String, Integer> incomes = new HashMap<>();
  private final Map<String, Integer> done = new TreeMap<>();

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private Response post(String path, String body, Object... arguments) {
    return json(agency.caseworker("aigul"), body.formatted(arguments)).post("/v1/families/" + path);
  }

  private void takeIn() {
    clock.stopAt(now);
    String[] told = new String[REFS.size()];
    var household = aHousehold();
    for (int i = 0; i < told.length; i++) {
      household.with(
          REFS.get(i), i == 0 ? "HEAD" : "OTHER_RELATIVE", String.valueOf(1980 + i), null);
      told[i] = "{'kind': 'WAGES', 'monthly': %d, 'member': '%s'}".formatted(1000 + i, REFS.get(i));
    }
    Response taken =
        json(agency.caseworker("aigul"), household.and("incomes", whole(told)).json())
            .post("/v1/families");
    String id = taken.path("family.id");
    Map<String, String> ids = taken.path("memberIds");
    Case first = new Case();
    for (int i = 0; i < told.length; i++) {
      String person = ids.get(REFS.get(i));
      incomes.put(person, 1000 + i);
      first.come(person, 0, i == 0 ? "HEAD" : "OTHER_RELATIVE");
    }
    cases.put(id, first);
    open.add(id);
    remember();
  }

  private void remember() {
    instants++;
    cases.forEach(
        (id, expected) -> {
          for (int day : READ) {
            Response file = file(id, day(day));
            check(file, expected, day, id + " on " + day(day) + " after " + done);
            read.put(new Asked(id, now, day(day)), text(file));
          }
        });
    now = now.plus(Duration.ofMinutes(1));
    clock.stopAt(now);
  }

  private RequestSpecification file(LocalDate day) {
    return agency.caseworker("aigul").queryParam("asOf", day.toString());
  }

  private Response file(String id, LocalDate day) {
    return file(day).get("/v1/families/" + id + "/case-file");
  }

  /** Byte for byte, but for the version, which counts what was done since. */
  private static String text(Response file) {
    file.then().statusCode(200);
    return file.asString().replaceFirst("\"version\":\\d+,", "");
  }

  private static LocalDate day(int day) {
    return FIRST.plusDays(day);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void act() {
    String id = any(open);
    Case here = cases.get(id);
    int day = 1 + random.nextInt(DAYS - 1);
    String deed;
    boolean worked =
        switch (random.nextInt(9)) {
          case 0 -> {
            deed = "leave";
            yield leave(id, here, day);
          }
          case 1 -> {
            deed = "return";
            yield comeBack(id, here, day);
          }
          case 2 -> {
            deed = "lead";
            yield lead(id, here, day);
          }
          case 3, 4 -> {
            deed = "split";
            yield split(id, here, day);
          }
          case 5 -> {
            deed = "join";
            yield join(id, here, day);
          }
          case 6 -> {
            deed = "correct";
            yield correct(id, here, day);
          }
          default -> {
            deed = "undo";
            yield undo();
          }
        };
    done.merge(deed + (worked ? "" : " refused"), 1, Integer::sum);
    remember();
  }

  private boolean leave(String id, Case here, int day) {
    List<String> there = here.on(day);
    if (there.size() < 2) {
      return false;
    }
    String person = any(there);
    Map<String, String> others = new TreeMap<>();
    String head = null;
    String more = "";
    if (person.equals(here.head(day)) || person.equals(here.head(day - 1))) {
      List<String> left = new ArrayList<>(there);
      left.remove(person);
      head = any(left);
      more = ", 'newHead': '" + head + "'";
    }
    if (post(
                id + "/members/" + person + "/leaving",
                "{'leftOn': '%s', 'reason': 'MOVED_OUT'%s}",
                day(day),
                more)
            .statusCode()
        != 201) {
      return false;
    }
    here.leave(person, day);
    if (head != null) {
      here.lead(head, others, day);
    }
    return true;
  }

  private boolean comeBack(String id, Case here, int day) {
    String person = any(List.copyOf(here.member.keySet()));
    if (post(
                id + "/members/" + person + "/return",
                "{'joinedOn': '%s', 'relation': 'SIBLING'}",
                day(day))
            .statusCode()
        != 201) {
      return false;
    }
    here.come(person, day, "SIBLING");
    return true;
  }

  private boolean lead(String id, Case here, int day) {
    List<String> there = here.on(day);
    if (there.isEmpty()) {
      return false;
    }
    String head = any(there);
    Map<String, String> others = new TreeMap<>();
    there.stream().filter(each -> !each.equals(head)).forEach(each -> others.put(each, "PARENT"));
    if (post(
                id + "/head",
                "{'head': '%s', 'on': '%s', 'relations': [%s]}",
                head,
                day(day),
                relations(others))
            .statusCode()
        != 201) {
      return false;
    }
    here.lead(head, others, day);
    return true;
  }

  /**
   * What is known of a person is corrected: the file of today shows it, that of before does not.
   */
  private boolean correct(String id, Case here, int day) {
    List<String> there = here.on(day);
    if (there.isEmpty()) {
      return false;
    }
    String person = any(there);
    String fact =
        file(id, day(day)).path("members.items.find { it.id == '%s' }.person.id".formatted(person));
    return post(
                id + "/members/" + person + "/person/" + fact + "/corrections",
                "{'reason': 'MISTYPED', 'fact': {'birthDate': '%d'}}",
                1950 + random.nextInt(50))
            .statusCode()
        == 201;
  }

  private static String relations(Map<String, String> of) {
    List<String> relations = new ArrayList<>();
    of.forEach(
        (person, relation) ->
            relations.add("{'member': '%s', 'relation': '%s'}".formatted(person, relation)));
    return String.join(",", relations);
  }

  private boolean split(String id, Case here, int day) {
    List<String> there = here.on(day);
    if (there.size() < 2) {
      return false;
    }
    List<String> going = new ArrayList<>(there);
    java.util.Collections.shuffle(going, random);
    going = going.subList(0, 1 + random.nextInt(there.size() - 1));
    List<String> left = new ArrayList<>(there);
    left.removeAll(going);
    String remaining =
        going.contains(here.head(day)) || going.contains(here.head(day - 1)) ? any(left) : null;
    Map<String, String> others = new TreeMap<>();
    going.stream().skip(1).forEach(each -> others.put(each, "GRANDCHILD"));
    Response answer =
        post(
            id + "/splits",
            "{'members': ['%s'], 'on': '%s', 'reason': 'MOVED_OUT', 'newHead': '%s', 'relations': [%s]%s}",
            String.join("','", going),
            day(day),
            going.get(0),
            relations(others),
            remaining == null ? "" : ", 'remainingHead': '" + remaining + "'");
    if (answer.statusCode() != 201) {
      return false;
    }
    String other = answer.path("to.familyId");
    acts.add(new Act("splits", id, answer.path("id"), Map.of(id, here.copy(), other, new Case())));
    Case there2 = new Case();
    for (String person : going) {
      here.leave(person, day);
      there2.come(person, day, person.equals(going.get(0)) ? "HEAD" : "GRANDCHILD");
    }
    if (remaining != null) {
      here.lead(remaining, Map.of(), day);
    }
    cases.put(other, there2);
    open.add(other);
    return true;
  }

  private boolean join(String id, Case here, int day) {
    String other = any(open);
    if (other.equals(id)) {
      return false;
    }
    Case coming = cases.get(other);
    List<String> persons = coming.on(day);
    Response answer =
        post(id + "/joins", "{'family': '%s', 'on': '%s', 'reason': 'MOVED_IN'}", other, day(day));
    if (answer.statusCode() != 201) {
      return false;
    }
    acts.add(
        new Act("joins", id, answer.path("id"), Map.of(id, here.copy(), other, coming.copy())));
    for (String person : persons) {
      coming.leave(person, day);
      here.come(person, day, null);
    }
    open.remove(other);
    return true;
  }

  private boolean undo() {
    if (acts.isEmpty()) {
      return false;
    }
    Act act = any(acts);
    if (post(act.in + "/" + act.kind + "/" + act.id + "/undoing", "").statusCode() != 200) {
      return false;
    }
    acts.remove(act);
    act.before.forEach(
        (id, before) -> {
          Case case_ = before.copy();
          // who came and went again is still known in the case
          cases.get(id).member.keySet().forEach(case_::know);
          cases.put(id, case_);
          open.remove(id);
          if (act.kind.equals("joins") || id.equals(act.in)) {
            open.add(id);
          }
        });
    return true;
  }

  /** As many as {@code -Dhistory.seeds} says. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("history.seeds", 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_case_file_of_each_day_known_at_each_instant_is_what_it_was(long seed) {
    random = new Random(seed);
    takeIn();
    for (int i = 0; i < ACTS; i++) {
      act();
    }
    // otherwise it would have shown nothing
    assertTrue(done.getOrDefault("split", 0) > 0 && instants > 10, done.toString());

    read.forEach(
        (asked, before) ->
            assertEquals(
                before,
                text(
                    file(asked.asOf)
                        .queryParam("knownOn", asked.knownOn.toString())
                        .get("/v1/families/" + asked.id + "/case-file")),
                () -> "seed " + seed + " " + done + ", " + asked));
  }

  /** Holds a case file of a day against the model. */
  private void check(Response file, Case expected, int day, String where) {
    List<Map<String, Object>> members = file.path("members.items");
    Map<String, String> shown = new TreeMap<>();
    for (int i = 0; i < members.size(); i++) {
      String relation = file.path("members.items[%d].person.value.relation".formatted(i));
      shown.put((String) members.get(i).get("id"), String.valueOf(relation));
    }
    List<Integer> amounts = expected.on(day).stream().map(incomes::get).sorted().toList();
    List<Integer> told = file.path("incomes.items.value.monthly");
    assertEquals(expected.shown(day), shown, where);
    assertEquals(amounts, told == null ? List.of() : told.stream().sorted().toList(), where);
  }
}
