package kz.tirek.referral;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.access.SignedIn;
import kz.tirek.shared.postgres.Owner;

/** A clinic that no other test knows, and an agency that sends a family there. */
public final class Clinic {

  final Agency agency = anAgency();
  final UUID provider = SignedIn.provider(agency.name());
  final UUID offer = UUID.randomUUID();
  final String code = "clinic-" + UUID.randomUUID();
  final String family;
  final Map<String, String> members;
  final List<String> ties;

  private Clinic(String kind, boolean formal, String owner) {
    String own = owner == null ? "null" : "'" + agency.name() + "'";
    String named = owner == null ? "'" + code + "'" : "null";
    tell(
        """
        insert into provider (provider_id, code, kind, formal, agency, adult, name, example, added_on, added_by, version)
        values ('%s', %s, '%s', %s, %s, %s, '{Емхана,Поликлиника,Clinic}', false, '2026-01-01', 'test', 0)
        """
            .formatted(provider, named, kind, formal, own, owner == null ? "null" : "true"),
        """
        insert into offer (offer_id, provider_id, agency, helps, barriers, steps, languages, seasonal, name, what, papers,
                           source, example, added_on, added_by, version)
        values ('%s', '%s', %s, '{medical-care,information,child-minding}', '{}', '{}', '{}', false,
                '{Емхана,Поликлиника,Clinic}', '{Дәрігер,Врач,A doctor}', '{}', 'test', false, '2026-01-01', 'test', 0)
        """
            .formatted(offer, provider, own),
        "update directory_version set version = version + 1");
    Response taken =
        json(
                agency.caseworker("aigul"),
                aHousehold()
                    .withMother(1990)
                    .person("name", "{'family': 'Жолдаева', 'given': 'Үміт'}")
                    .member("phone", "'+7 701 555 44 33'")
                    .withChild("son", "2020-05-01")
                    .and(
                        "ties",
                        whole(
                            "{'kind': 'NEIGHBOUR', 'adult': true, 'gives': "
                                + whole(
                                    "{'what': 'CHILD_MINDING', 'agreed': true}",
                                    "{'what': 'LOAN', 'agreed': false}")
                                + "}",
                            "{'kind': 'FRIEND', 'adult': false}",
                            "{'kind': 'MOSQUE'}",
                            "{'kind': 'LANDLORD', 'conflicts': " + whole("'QUARREL'") + "}"))
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    family = taken.path("family.id");
    members = taken.path("memberIds");
    ties =
        agency
            .caseworker("aigul")
            .get("/v1/families/" + family + "/ties")
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");
  }

  public static Clinic aClinic() {
    return new Clinic("POLYCLINIC", true, null);
  }

  /** A fund that is no state's. */
  static Clinic aFund() {
    return new Clinic("FOUNDATION", false, null);
  }

  /** A private person whom the agency knows. */
  static Clinic aNeighbour() {
    return new Clinic("NEIGHBOUR", false, "own");
  }

  static void tell(String... statements) {
    try {
      Owner.tell(statements);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  public static String ask(String query) {
    try {
      return Owner.ask(query);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void changeOffer(String what) {
    tell(
        "update offer set " + what + " where offer_id = '" + offer + "'",
        "update directory_version set version = version + 1");
  }

  /** The id of another offer of the same provider. */
  String another() {
    String other = UUID.randomUUID().toString();
    tell(
        """
        insert into offer (offer_id, provider_id, agency, helps, barriers, steps, languages, seasonal, name, what, papers,
                           source, example, added_on, added_by, version)
        select '%s', provider_id, agency, helps, barriers, steps, languages, seasonal, name, what, papers, source, example,
               added_on, added_by, version from offer where offer_id = '%s'
        """
            .formatted(other, offer),
        "update directory_version set version = version + 1");
    return other;
  }

  public Agency agency() {
    return agency;
  }

  public String code() {
    return code;
  }

  /** The id of a neighbour who minds the child. */
  public String neighbour() {
    return ties.get(0);
  }

  public String family() {
    return family;
  }

  public String offer() {
    return offer.toString();
  }

  public String member(String ref) {
    return members.get(ref);
  }

  public RequestSpecification supervisor() {
    return agency.supervisor("saule");
  }

  public RequestSpecification worker() {
    return agency.caseworker("aigul");
  }

  public RequestSpecification nurse() {
    return SignedIn.as("nurse", "provider", agency.name()).header("Accept-Language", "en");
  }

  void closeCase(LocalDate on) {
    json(supervisor().header("If-Match", "*"), "{'reason': 'HELPED', 'on': '%s'}".formatted(on))
        .post("/v1/families/" + family + "/closing")
        .then()
        .statusCode(200);
  }

  String consent(String categories) {
    return json(
            worker(),
            "{'purpose': 'REFERRAL', 'categories': [%s], 'recipient': '%s', 'givenOn': '2026-03-02', 'how': 'PAPER'}"
                .formatted(categories, code))
        .post("/v1/families/" + family + "/consents")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The id of the consent to all that a referral shows. */
  public String agreed() {
    return consent("'PERSON', 'IDENTIFIERS'");
  }

  public void takeBack(String consent) {
    json(worker(), "{'on': '2026-03-03', 'how': 'PAPER'}")
        .post("/v1/families/" + family + "/consents/" + consent + "/withdrawal")
        .then()
        .statusCode(200);
  }

  public String path() {
    return "/v1/families/" + family + "/referrals";
  }

  public Response refer(String more) {
    return json(
            worker(),
            "{'offer': '%s', 'help': 'medical-care', 'shares': ['PERSON', 'IDENTIFIERS'], 'members': ['%s'] %s}"
                .formatted(offer, members.get("son"), more))
        .post(path());
  }

  /** Whoever keeps the directory says how many places there are as of a day. */
  Response hasPlaces(int places, LocalDate asOf) {
    return json(
            SignedIn.as("keeper", "directory", agency.name()).header("If-Match", "*"),
            "{'kind': 'CAPACITY', 'places': %d, 'asOf': '%s'}".formatted(places, asOf))
        .put("/v1/offers/" + offer + "/capacity");
  }

  /** The id of a referral that the clinic was sent. */
  public String referred() {
    agreed();
    return refer("").then().statusCode(201).extract().path("id");
  }

  public Response move(String referral, String body) {
    return say(referral, "transitions", body);
  }

  public Response feedback(String referral, String body) {
    return say(referral, "feedback", body);
  }

  public Response confirm(String referral) {
    return worker()
        .header("If-Match", version(referral))
        .post(path() + "/" + referral + "/confirmation");
  }

  private Response say(String referral, String what, String body) {
    return json(worker().header("If-Match", version(referral)), body)
        .post(path() + "/" + referral + "/" + what);
  }

  public Response answer(String referral, String body) {
    String path = "/v1/received-referrals/" + referral;
    return json(nurse().header("If-Match", version(nurse().get(path))), body)
        .post(path + "/transitions");
  }

  private String version(String referral) {
    return version(get(referral));
  }

  /** The ETag of what was read; some other where nothing was. */
  private static String version(Response read) {
    String etag = read.header("ETag");
    return etag == null ? "\"0\"" : etag;
  }

  /** The id of somebody of the family's own network. */
  String tie(String tie) {
    return json(worker(), tie)
        .post("/v1/families/" + family + "/ties")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Asks somebody of the family's own network. */
  public Response askTie(String tie, String help, String more) {
    return json(worker(), "{'tie': '%s', 'help': '%s' %s}".formatted(tie, help, more)).post(path());
  }

  public Response get(String referral) {
    return worker().get(path() + "/" + referral);
  }

  /** What is counted of the offer, as {@code ASKED 1, REJECTED QUEUE_FULL 1}. */
  public String counted() {
    return ask(
        """
        select string_agg(trim(counted || ' ' || reason) || ' ' || n, ', ' order by counted, reason)
          from offer_tally where offer_id = '%s' and n <> 0
        """
            .formatted(offer));
  }

  public String open() {
    return ask("select open from offer_load where offer_id = '" + offer + "'");
  }

  public String rolledUp() {
    return ask(
        """
        select string_agg(case when formal then 'formal ' else '' end || help || ' ' || stage || ' ' || n, ', ' order by help, stage)
          from referral_rollup where agency = '%s' and n <> 0
        """
            .formatted(agency.name()));
  }
}
