package kz.tirek.dashboard;

import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import kz.tirek.access.Agency;
import kz.tirek.access.SignedIn;
import kz.tirek.assessment.job.JobWorkers;
import kz.tirek.dashboard.rollup.Upkeep;
import kz.tirek.exchange.notice.AnIin;
import kz.tirek.referral.Clinic;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.event.RulebookPublished;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * After whatever was done to cases, in whatever order, the counts that are kept are those that one
 * gets who counts everything anew.
 */
@QuarkusTest
class EveryChangeIsCountedTest {

  private static final int STEPS = 150;
  private static final int MOST_FAMILIES = 6;

  /** What must have been done with success, or the walk says little. */
  private static final Set<String> HAPPENED =
      Set.of(
          "taken in",
          "erased",
          "child erased",
          "closed",
          "reopened",
          "registered",
          "registration ended",
          "benefit",
          "accepted",
          "completed",
          "cancelled",
          "entered in error");

  /** What a referral counts for, by what stands in its row; who is erased stays counted. */
  private static final String REFERRALS =
      """
      select r.help || ' ' || r.formal || ' ' || s.stage as counted, count(*) as n
        from referral r
       cross join lateral (
             select case when r.outcome = 'HELP_RECEIVED' then 'HELPED'
                         when r.outcome = 'PARTLY' then 'HELPED_IN_PART'
                         when r.outcome = 'FAMILY_WITHDREW' then 'WITHDRAWN'
                         when r.status = 'FAILED' then 'FAILED' else 'NOT_HELPED' end) t (told)
       cross join lateral (
             select 'ASKED' as stage
             union all select 'ACCEPTED' where r.accepted_on is not null
             union all select 'REJECTED' where r.status = 'REJECTED'
             union all select 'WITHDRAWN' where r.status = 'CANCELLED' or r.status = 'EXPIRED' and r.reason <> 'NO_ANSWER'
             union all select 'EXPIRED' where r.status = 'EXPIRED' and r.reason = 'NO_ANSWER'
             union all
             select case coalesce(r.family_said, r.worker_said)
                         when 'YES' then 'HELPED' when 'PARTLY' then 'HELPED_IN_PART'
                         when 'NO' then case when told like 'HELPED%%' then 'NOT_HELPED' else told end
                         else told end
              where r.status in ('COMPLETED', 'FAILED')) s
       where r.made_by_agency = '%s' and r.asked_on is not null and r.status <> 'ENTERED_IN_ERROR' and %s
       group by 1
      """;

  private static final String KEPT =
      "select help || ' ' || formal || ' ' || stage, sum(n) from referral_rollup where agency = '%s' group by 1 having sum(n) <> 0";

  private static final String TALLIED =
      "select help || ' true ' || counted, sum(n) from offer_tally where offer_id = '%s' group by 1 having sum(n) <> 0";

  private static final String FIGURES =
      """
      select kind || ' ' || code || ' ' || status || ' ' || district || ' ' || household, sum(n)
        from (select agency, kind, code, status, district, household, n from rollup
              union all select agency, kind, code, status, district, household, n from rollup_change) r
       where agency = '%s' group by 1 having sum(n) <> 0
      """;

  /** A case that is there. */
  private record Known(
      String id, String mother, String child, String iin, List<String> referrals) {}

  private final Random random = new Random(36);
  private final List<Known> families = new ArrayList<>();
  private final Map<String, Long> erased = new TreeMap<>();
  private final Set<String> done = new TreeSet<>();

  @Inject Upkeep upkeep;
  @Inject Event<RulebookPublished> publications;
  @Inject JobWorkers workers;
  @Inject Rulebooks rulebooks;
  @Inject Today today;
  private Clinic clinic;
  private Agency agency;
  private String registry;
  private int notices;

  @BeforeEach
  void open() {
    clinic = Clinic.aClinic();
    agency = clinic.agency();
    registry = "registry-of-" + agency.name();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String any(String... of) {
    return of[random.nextInt(of.length)];
  }

  private static Map<String, Long> counts(String query) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (var owner = Owner.connect();
        var rows = owner.createStatement().executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  private Response send(String path, String body) {
    return json(agency.caseworker("aigul").header("If-Match", "*"), body).post(path);
  }

  private Response manage(Known of, String deed, String body) {
    return json(agency.supervisor("saule").header("If-Match", "*"), body)
        .post("/v1/families/" + of.id + deed);
  }

  private Response takeIn() {
    String iin = AnIin.of("9001", 4);
    Response taken =
        json(
                agency.caseworker("aigul"),
                aHousehold()
                    .withMother(1990)
                    .member("iin", "'" + iin + "'")
                    .member(
                        "registrations",
                        whole("{'kind': 'NONE', 'observed': {'on': '2026-03-01'}}"))
                    .withChild("child", "2019-03-01")
                    .and("family", "{'district': '" + any("ALATAU", "MEDEU") + "'}")
                    .json())
            .post("/v1/families");
    String family = taken.path("family.id");
    families.add(
        new Known(
            family,
            taken.path("memberIds.mother"),
            taken.path("memberIds.child"),
            iin,
            new ArrayList<>()));
    agree(family, "MUNICIPAL_EXCHANGE", registry, "REGISTRATIONS", "BENEFITS_RECEIVED");
    agree(family, "REFERRAL", clinic.code(), "PERSON");
    return taken;
  }

  private void agree(String family, String purpose, String recipient, String... categories) {
    send(
            "/v1/families/" + family + "/consents",
            "{'purpose': '%s', 'categories': ['%s'], 'recipient': '%s', 'givenOn': '2026-03-01', 'how': 'PAPER'}"
                .formatted(purpose, String.join("','", categories), recipient))
        .then()
        .statusCode(201);
  }

  private Response notice(Known of, String kind, String details) {
    notices++;
    return json(
            SignedIn.as(registry, "municipal", "city-of-almaty"),
            "{'items': [{'id': 'n-%d', 'kind': '%s', 'iin': '%s', 'on': '%s', 'details': %s}]}"
                .formatted(
                    notices,
                    kind,
                    of.iin,
                    LocalDate.of(2026, 4, 1).plusDays(random.nextInt(60)),
                    details))
        .post("/v1/notices");
  }

  private Response refer(Known of) {
    Response referred =
        send(
            "/v1/families/" + of.id + "/referrals",
            "{'offer': '%s', 'help': '%s', 'shares': ['PERSON'], 'status': '%s'}"
                .formatted(
                    clinic.offer(),
                    any("medical-care", "information"),
                    any("DRAFT", "REQUESTED", "REQUESTED")));
    if (referred.statusCode() == 201) {
      of.referrals.add(referred.path("id"));
    }
    return referred;
  }

  private Response move(Known of, String body) {
    return of.referrals.isEmpty()
        ? refer(of)
        : send(
            "/v1/families/%s/referrals/%s/%s"
                .formatted(
                    of.id,
                    random.nextBoolean()
                        ? of.referrals.get(of.referrals.size() - 1)
                        : any(of.referrals),
                    body.contains("helpReceived") ? "feedback" : "transitions"),
            body);
  }

  private Response erase(Known of) throws SQLException {
    Map<String, Long> counted =
        counts(REFERRALS.formatted(agency.name(), "r.family_id = '" + of.id + "'"));
    Response gone = manage(of, "/erasure", "{'reason': 'FAMILY_WISH'}");
    if (gone.statusCode() == 204) {
      families.remove(of);
      counted.forEach((what, n) -> erased.merge(what, n, Long::sum));
    }
    return gone;
  }

  private Map<String, Supplier<Response>> deeds(Known of) {
    String members = "/v1/families/" + of.id + "/members/" + of.mother;
    Map<String, Supplier<Response>> deeds = new LinkedHashMap<>();
    deeds.put(
        "debt",
        () ->
            send(
                "/v1/families/" + of.id + "/debts",
                "{'kind': 'BANK_LOAN', 'monthly': 90000, 'overdue': true}"));
    deeds.put(
        "income",
        () ->
            send(
                "/v1/families/" + of.id + "/incomes",
                "{'kind': 'WAGES', 'monthly': " + 20_000 * random.nextInt(20) + "}"));
    deeds.put(
        "housing",
        () ->
            send(
                "/v1/families/" + of.id + "/housing",
                "{'tenure': '" + any("NONE", "RENTED_WITH_CONTRACT", "WITH_KIN") + "'}"));
    deeds.put(
        "spouse",
        () ->
            send(
                "/v1/families/" + of.id + "/members",
                "{'person': {'relation': 'SPOUSE', 'birthDate': '1988', 'sex': 'MALE'}}"));
    deeds.put(
        "registered",
        () ->
            notice(
                of,
                "REGISTRATION_GRANTED",
                "{'registration': 'PERMANENT', 'place': 'THIS_DWELLING'}"));
    deeds.put(
        "registration ended",
        () -> notice(of, "REGISTRATION_ENDED", "{'registration': 'PERMANENT'}"));
    deeds.put(
        "benefit",
        () ->
            notice(
                of,
                "BENEFIT_GRANTED",
                "{'benefit': 'targeted-assistance', 'monthly': " + random.nextInt(50_000) + "}"));
    deeds.put(
        "phone",
        () -> send(members + "/identifiers", "{'kind': 'PHONE', 'number': '+77010000001'}"));
    deeds.put(
        "closed",
        () -> manage(of, "/closing", "{'reason': 'HELPED', 'on': '" + today.date() + "'}"));
    deeds.put("reopened", () -> manage(of, "/reopening", "{'reason': 'NEW_NEED'}"));
    deeds.put("referred", () -> refer(of));
    deeds.put("asked", () -> move(of, "{'to': 'REQUESTED'}"));
    deeds.put("accepted", () -> move(of, "{'to': 'ACCEPTED'}"));
    deeds.put("rejected", () -> move(of, "{'to': 'REJECTED', 'reason': 'QUEUE_FULL'}"));
    deeds.put("completed", () -> move(of, "{'to': 'COMPLETED', 'outcome': 'HELP_RECEIVED'}"));
    deeds.put(
        "failed",
        () -> move(of, "{'to': 'FAILED', 'reason': 'MUST_PAY', 'outcome': 'NOT_RECEIVED'}"));
    deeds.put("cancelled", () -> move(of, "{'to': 'CANCELLED', 'reason': 'NO_LONGER_NEEDED'}"));
    deeds.put("entered in error", () -> move(of, "{'to': 'ENTERED_IN_ERROR'}"));
    deeds.put(
        "family said",
        () -> move(of, "{'by': 'FAMILY', 'helpReceived': '" + any("YES", "PARTLY", "NO") + "'}"));
    deeds.put(
        "worker said",
        () -> move(of, "{'by': 'WORKER', 'helpReceived': '" + any("YES", "PARTLY", "NO") + "'}"));
    deeds.put(
        "child erased",
        () -> manage(of, "/erasure", "{'reason': 'FAMILY_WISH', 'person': '" + of.child + "'}"));
    return deeds;
  }

  private void counted(String after) throws SQLException {
    String whose = agency.name();
    assertEquals(
        "0",
        Owner.ask("select count(*) from rollup_differences() where agency = '" + whose + "'"),
        after);
    assertEquals(
        "0",
        Owner.ask(
            """
            select count(*) from family f left join judgement j using (family_id)
             where f.agency = '%s' and case f.status when 'OPEN' then j.state is distinct from 'JUDGED' or j.case_version <> f.version
                                            else j.state <> 'CLOSED' end
            """
                .formatted(whose)),
        after);
    Map<String, Long> anew = new TreeMap<>(erased);
    counts(REFERRALS.formatted(whose, "true")).forEach((what, n) -> anew.merge(what, n, Long::sum));
    assertEquals(anew, counts(KEPT.formatted(whose)), after);
    assertEquals(anew, counts(TALLIED.formatted(clinic.offer())), after);
    assertEquals(
        Owner.ask(
            "select count(*) from referral where offer_id = '%s' and status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')"
                .formatted(clinic.offer())),
        Owner.ask(
            "select coalesce(sum(open), 0) from offer_load where offer_id = '%s'"
                .formatted(clinic.offer())),
        after);
  }

  @Test
  void counts_are_those_of_whoever_counts_everything_anew() throws SQLException {
    for (int step = 0; step < STEPS; step++) {
      String deed;
      Response answer;
      if (families.size() < 2 || families.size() < MOST_FAMILIES && random.nextInt(12) == 0) {
        deed = "taken in";
        answer = takeIn();
      } else if (random.nextInt(20) == 0) {
        deed = "erased";
        answer = erase(any(families));
      } else {
        Map<String, Supplier<Response>> deeds = deeds(any(families));
        deed = any(List.copyOf(deeds.keySet()));
        answer = deeds.get(deed).get();
      }
      String after = step + " " + deed + " " + answer.statusCode();
      assertTrue(answer.statusCode() < 500, after);
      if (answer.statusCode() < 300) {
        done.add(deed);
      }
      if (random.nextInt(15) == 0) {
        upkeep.fold();
      }
      counted(after);
    }
    assertTrue(done.containsAll(HAPPENED), done::toString);

    Map<String, Long> before = counts(FIGURES.formatted(agency.name()));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                publications.fire(
                    new RulebookPublished(rulebooks.inForce().version(), today.date())));
    workers.goOn();
    assertEquals(before, counts(FIGURES.formatted(agency.name())), "all judged anew");
  }
}
