package kz.tirek.family.regrouping;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import kz.tirek.access.Agency;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Splits, joins and undos of the same cases that are asked for at one moment. */
@QuarkusTest
class TwoAtOnceTest {

  private static final int TIMES = 10;

  private final Agency agency = anAgency();

  /** A household, its case and who is in it. */
  private record Taken(String family, Map<String, String> ids) {}

  private Taken takeIn() {
    Response taken =
        json(
                agency.caseworker("aigul"),
                aHousehold()
                    .withMother(1990)
                    .withFather(1988)
                    .withChild("son", "2020-05-01")
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    return new Taken(taken.path("family.id"), taken.path("memberIds"));
  }

  private Response post(String path, String body) {
    return json(agency.caseworker("aigul"), body).post("/v1/families/" + path);
  }

  private Response split(Taken of, String who) {
    return post(
        of.family + "/splits",
        "{'members': ['%s'], 'on': '2026-01-01', 'reason': 'SEPARATED'}"
            .formatted(of.ids.get(who)));
  }

  private Response join(String family, String other) {
    return post(
        family + "/joins",
        "{'family': '%s', 'on': '2026-02-01', 'reason': 'MOVED_IN'}".formatted(other));
  }

  private Response undo(String path) {
    return post(path + "/undoing", "");
  }

  /** What both answer, the lesser status first. */
  @SafeVarargs
  private static List<Integer> together(Supplier<Response>... deeds) {
    CyclicBarrier start = new CyclicBarrier(deeds.length);
    List<CompletableFuture<Response>> answers = new ArrayList<>();
    for (Supplier<Response> deed : deeds) {
      answers.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  start.await();
                } catch (Exception broken) {
                  throw new IllegalStateException(broken);
                }
                return deed.get();
              }));
    }
    return answers.stream().map(each -> each.join().statusCode()).sorted().toList();
  }

  private int members(String family) {
    return agency
        .caseworker("aigul")
        .get("/v1/families/" + family + "/case-file")
        .path("members.items.size()");
  }

  @RepeatedTest(TIMES)
  void of_two_splits_with_the_same_person_one_is_done() {
    Taken taken = takeIn();

    assertEquals(
        List.of(201, 422), together(() -> split(taken, "father"), () -> split(taken, "father")));
    assertEquals(2, members(taken.family));
  }

  @RepeatedTest(TIMES)
  void two_splits_with_different_persons_are_both_done() {
    Taken taken = takeIn();

    assertEquals(
        List.of(201, 201), together(() -> split(taken, "father"), () -> split(taken, "son")));
    assertEquals(1, members(taken.family));
  }

  @RepeatedTest(TIMES)
  void of_two_cases_that_join_each_other_one_is_left() {
    Taken one = takeIn();
    Taken other = takeIn();

    assertEquals(
        List.of(201, 409),
        together(() -> join(one.family, other.family), () -> join(other.family, one.family)));
    assertEquals(
        new TreeSet<>(List.of(0, 6)),
        new TreeSet<>(List.of(members(one.family), members(other.family))));
  }

  @RepeatedTest(TIMES)
  void a_case_joins_one_of_two_that_want_it() {
    Taken first = takeIn();
    Taken second = takeIn();
    Taken wanted = takeIn();

    assertEquals(
        List.of(201, 409),
        together(
            () -> join(first.family, wanted.family), () -> join(second.family, wanted.family)));
    assertEquals(9, members(first.family) + members(second.family));
  }

  @RepeatedTest(TIMES)
  void a_split_is_undone_once_from_whichever_case() {
    Taken taken = takeIn();
    Response split = split(taken, "father");
    String here = taken.family + "/splits/" + split.path("id");
    String there = split.path("to.familyId") + "/splits/" + split.path("id");

    assertEquals(List.of(200, 409), together(() -> undo(here), () -> undo(there)));
    assertEquals(3, members(taken.family));
  }

  @RepeatedTest(TIMES)
  void a_join_is_undone_before_somebody_leaves_or_not_at_all() {
    Taken one = takeIn();
    Taken other = takeIn();
    String join = one.family + "/joins/" + join(one.family, other.family).path("id");
    String leaving = one.family + "/members/" + other.ids.get("son") + "/leaving";

    List<Integer> answers =
        together(
            () -> undo(join),
            () -> post(leaving, "{'leftOn': '2026-03-01', 'reason': 'MOVED_OUT'}"));

    // whoever comes second finds the household as the first has left it
    assertEquals(409, answers.get(1), answers::toString);
  }

  @Test
  void two_with_one_key_are_one_split() {
    Taken taken = takeIn();
    Supplier<Response> splits =
        () ->
            json(
                    agency.caseworker("aigul").header("Idempotency-Key", "split-" + taken.family),
                    "{'members': ['%s'], 'on': '2026-01-01', 'reason': 'SEPARATED'}"
                        .formatted(taken.ids.get("father")))
                .post("/v1/families/" + taken.family + "/splits");

    assertEquals(List.of(201, 201), together(splits, splits));
    agency.caseworker("aigul").get("/v1/families").then().body("items.size()", equalTo(2));
  }
}
