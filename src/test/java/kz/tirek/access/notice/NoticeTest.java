package kz.tirek.access.notice;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.shared.event.NewsForSupervisors;
import kz.tirek.shared.event.NewsForSupervisors.Kind;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.text.Texts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeTest {

  private static final String NOTICES = "/v1/notices";

  private final Agency agency = anAgency();
  @Inject Event<NewsForSupervisors> news;
  @Inject OwnWork work;

  private String emergency() {
    String family = agency.takeIn("aigul");
    json(
            agency.caseworker("night-duty"),
            "{'family': '%s', 'reason': 'child found alone'}".formatted(family))
        .post("/v1/emergency-accesses")
        .then()
        .statusCode(201);
    return family;
  }

  @Nested
  class A_supervisor {

    @Test
    void is_told_what_happened_without_a_word_of_the_family() {
      String family = emergency();

      agency
          .supervisor("saule")
          .get(NOTICES)
          .then()
          .statusCode(200)
          .body("items.kind", contains("EMERGENCY_ACCESS"))
          .body("items.familyId", contains(family))
          .body("items.by", contains("night-duty"))
          .body("items.about", contains(notNullValue()))
          .body("items.text", contains(startsWith("A colleague took emergency access")))
          .body("items.readAt", contains(nullValue()));
    }

    @Test
    void marks_what_she_read_and_for_the_others_it_is_new() {
      emergency();
      String id = agency.supervisor("saule").get(NOTICES).path("items[0].id");

      String readAt =
          agency
              .supervisor("saule")
              .post(NOTICES + "/" + id + "/reading")
              .then()
              .statusCode(200)
              .body("readAt", notNullValue())
              .extract()
              .path("readAt");

      agency
          .supervisor("saule")
          .post(NOTICES + "/" + id + "/reading")
          .then()
          .body("readAt", equalTo(readAt));
      agency.supervisor("saule").get(NOTICES + "?unread=true").then().body("items", hasSize(0));
      agency.supervisor("saule").get(NOTICES).then().body("items.id", contains(id));
      agency.supervisor("dana").get(NOTICES + "?unread=true").then().body("items", hasSize(1));
    }

    @Test
    void reads_many_page_by_page() {
      String older = emergency();
      String newer = emergency();

      var first = agency.supervisor("saule").get(NOTICES + "?pageSize=1");
      var next =
          agency
              .supervisor("saule")
              .queryParam("pageToken", first.<String>path("nextPageToken"))
              .get(NOTICES + "?pageSize=1");

      assertEquals(List.of(newer), first.path("items.familyId"));
      assertEquals(List.of(older), next.path("items.familyId"));
    }

    @Test
    void of_every_agency_is_told_what_the_service_itself_has_to_say() throws Exception {
      UUID about = UUID.randomUUID();

      work.run(
          "a-test",
          null,
          () ->
              news.fire(
                  new NewsForSupervisors(
                      Kind.EMERGENCY_ACCESS, null, null, about, null, "a-test")));

      try {
        for (Agency each : List.of(agency, anAgency())) {
          each.supervisor("saule")
              .get(NOTICES)
              .then()
              .body("items.about", hasItem(about.toString()));
        }
      } finally {
        // the agencies of all other tests would be told too
        Owner.tell("delete from notice where about = '" + about + "'");
      }
    }
  }

  @Nested
  class A_caseworker {

    @Test
    void is_told_nothing() {
      emergency();
      String id = agency.supervisor("saule").get(NOTICES).path("items[0].id");

      agency.caseworker("aigul").get(NOTICES).then().statusCode(403);
      agency.caseworker("aigul").post(NOTICES + "/" + id + "/reading").then().statusCode(403);
    }
  }

  @Nested
  class Another_agency {

    @Test
    void is_told_nothing_of_this_one() {
      emergency();
      String id = agency.supervisor("saule").get(NOTICES).path("items[0].id");
      Agency other = anAgency();

      other.supervisor("saule").get(NOTICES).then().body("items.id", not(hasItem(id)));
      other.supervisor("saule").post(NOTICES + "/" + id + "/reading").then().statusCode(404);
    }
  }

  @Nested
  class News {

    @Test
    void is_not_told_when_what_happened_did_not() throws Exception {
      UUID about = UUID.randomUUID();

      assertThrows(
          IllegalStateException.class,
          () ->
              work.run(
                  "a-test",
                  agency.name(),
                  () -> {
                    news.fire(
                        new NewsForSupervisors(
                            Kind.EMERGENCY_ACCESS, agency.name(), null, about, null, "a-test"));
                    throw new IllegalStateException("it failed");
                  }));

      assertEquals("0", Owner.ask("select count(*) from notice where about = '" + about + "'"));
    }

    @Test
    void reaches_no_agency_from_outside_of_it() {
      assertThrows(
          IllegalStateException.class,
          () ->
              QuarkusTransaction.requiringNew()
                  .run(
                      () ->
                          news.fire(
                              new NewsForSupervisors(
                                  Kind.EMERGENCY_ACCESS,
                                  agency.name(),
                                  UUID.randomUUID(),
                                  null,
                                  null,
                                  "spy"))));
    }

    @Test
    void of_every_kind_has_a_text() {
      assertEquals(
          List.of(),
          Arrays.stream(Kind.values()).filter(kind -> !Texts.has("notice." + kind)).toList());
    }
  }
}
