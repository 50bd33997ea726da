package kz.tirek.shared.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import kz.tirek.access.SignedIn;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of HTTP clients rarely send, and lines and attackers do. */
@QuarkusTest
class WireTest {

  private static final String TABLE =
      """
      {"on": "2026-03-01", "terrace": true, "guests": {"complete": true, "items": []}}
      """;

  private static final String ID = "01930d5e-7a00-7000-8000-000000000001";

  @TestHTTPResource("/")
  URI server;

  private Wire wire;
  private String signedIn;

  @BeforeEach
  void connect() {
    wire = new Wire(server);
    signedIn = "Authorization: Bearer " + SignedIn.token("caseworker");
  }

  private static void problem(Wire.Reply reply, int status, String code) {
    assertEquals(status, reply.status(), reply.text());
    assertEquals("application/problem+json", reply.header("Content-Type").replaceFirst(";.*", ""));
    assertTrue(reply.body().contains("https://tirek.kz/problems/" + code), reply.text());
    assertEquals("en", reply.header("Content-Language"));
    if (!code.equals("malformed-address")) {
      safe(reply);
    }
  }

  private static void safe(Wire.Reply reply) {
    assertEquals("nosniff", reply.header("X-Content-Type-Options"), reply.text());
    assertEquals("no-store", reply.header("Cache-Control"), reply.text());
    assertTrue(reply.header("Content-Security-Policy").contains("default-src 'none'"));
  }

  @Nested
  class A_method {

    @ParameterizedTest
    @CsvSource({
      "DELETE, /test/tea, 'GET, HEAD, OPTIONS, POST'",
      "DELETE, /test/tea/01930d5e-7a00-7000-8000-000000000001, 'GET, HEAD, OPTIONS, PUT'",
      "POST, /v1/families/01930d5e-7a00-7000-8000-000000000001, 'GET, HEAD, OPTIONS'",
      "GET, /v1/families/01930d5e-7a00-7000-8000-000000000001/profile, 'OPTIONS, PUT'",
      "FOO, /v1/families, 'GET, HEAD, OPTIONS, POST'"
    })
    void that_is_not_allowed_is_told_which_are(String method, String path, String allowed)
        throws IOException {
      Wire.Reply reply = wire.send(method, path, signedIn, "Content-Length: 0");

      problem(reply, 405, "method-not-allowed");
      assertEquals(allowed, reply.header("Allow"));
    }

    @ParameterizedTest
    @CsvSource({
      "/v1/families, 'GET, HEAD, OPTIONS, POST'",
      "/v1/families/01930d5e-7a00-7000-8000-000000000001, 'GET, HEAD, OPTIONS'",
      "/v1/families/01930d5e-7a00-7000-8000-000000000001/profile, 'OPTIONS, PUT'"
    })
    void of_an_address_is_told_to_whoever_asks(String path, String allowed) throws IOException {
      Wire.Reply reply = wire.send("OPTIONS", path);

      assertEquals(204, reply.status());
      assertEquals(allowed, reply.header("Allow"));
      safe(reply);
    }

    @Test
    void of_an_address_that_is_none_is_not_told() throws IOException {
      problem(wire.send("OPTIONS", "/v1/nothing"), 404, "not-found");
      problem(wire.send("OPTIONS", "/v1/families/" + ID + "/nothing"), 404, "not-found");
    }
  }

  @Nested
  class A_body {

    private Wire.Reply take(byte[] body, String... headers) throws IOException {
      String head =
          Wire.head("POST", "/test/tea", signedIn, "Content-Length: " + body.length)
              + (headers.length == 0 ? "" : "\r\n" + String.join("\r\n", headers));
      return wire.send(head, body);
    }

    private Wire.Reply take(String... headers) throws IOException {
      return take(TABLE.getBytes(StandardCharsets.UTF_8), headers);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "application/json",
          "application/json; charset=utf-8",
          "Application/JSON;charset=\"UTF-8\"",
        })
    void in_json_is_read(String type) throws IOException {
      assertEquals(200, take("Content-Type: " + type).status());
      assertEquals(200, take("Content-Type: " + type, "Content-Encoding: identity").status());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "*/*",
          "application/*",
          "application/merge-patch+json",
          "application/json-patch+json",
          "application/vnd.api+json",
          "application/problem+json",
          "text/json",
          "garbage",
          "application/json/x",
          ";",
          "",
        })
    void of_another_type_is_refused(String type) throws IOException {
      problem(take("Content-Type: " + type), 415, "unsupported-media-type");
    }

    @Test
    void of_no_type_is_refused() throws IOException {
      problem(take(), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "identity, gzip"})
    void in_a_coding_that_is_not_read_here_hears_which_is(String coding) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(TABLE.getBytes(StandardCharsets.UTF_8));
      }

      Wire.Reply reply =
          take(
              packed.toByteArray(),
              "Content-Type: application/json",
              "Content-Encoding: " + coding);

      problem(reply, 415, "unsupported-content-coding");
      assertEquals("identity", reply.header("Accept-Encoding"));
    }

    @Test
    void that_breaks_off_is_no_incident_of_ours() throws Exception {
      List<LogRecord> errors = new CopyOnWriteArrayList<>();
      Logger log = Logger.getLogger("kz.tirek");
      Handler listener =
          new Handler() {
            @Override
            public void publish(LogRecord each) {
              if (each.getLevel().intValue() >= Level.WARNING.intValue()) {
                errors.add(each);
              }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          };
      log.addHandler(listener);
      try {
        for (String framing : List.of("Content-Length: 500", "Transfer-Encoding: chunked")) {
          wire.hangUp(
              Wire.head("POST", "/test/tea", signedIn, "Content-Type: application/json", framing),
              framing.startsWith("T") ? "5\r\n{\"on\"\r\n" : "{\"on");
        }
        wire.hangUp(
            Wire.head(
                "POST",
                "/test/tea",
                signedIn,
                "Content-Type: application/json",
                "Transfer-Encoding: chunked"),
            "zz\r\nabc\r\n");
        Thread.sleep(1_000);
      } finally {
        log.removeHandler(listener);
      }

      assertEquals(List.of(), errors.stream().map(LogRecord::getMessage).toList());
    }
  }

  @Nested
  class An_address {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/v1;a/families",
          "/v1/families;x=1",
          "/v1/families/01930d5e-7a00-7000-8000-000000000001;a=b",
          "/q;/../v1/families",
          "/nowhere"
        })
    void that_nobody_gave_out_is_not_found(String path) throws IOException {
      problem(wire.send("GET", path, signedIn), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/v1/families/%zz",
          "/v1/families/%",
          "/%",
          "/v1/families/%f",
          "/v1/families/{id}",
          "/v1/offers?q=%",
          "/v1/offers?q=%zz",
          "/v1/offers?%=q",
          "/v1/offers/%zz?q=%",
          "/v1/nothing?q=%f",
          "/test/tea?asOf=%",
          "/q/health?q=%",
          "/?%"
        })
    void that_cannot_be_read_is_a_problem(String path) throws IOException {
      problem(wire.send("GET", path, signedIn), 400, "malformed-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/offers?q=%", "/v1/offers?q=%ff", "/v1/offers?q=%00", "/?q=%"})
    void that_is_odd_is_answered_with_words_to_whoever_asks(String path) throws IOException {
      Wire.Reply reply =
          wire.send(
              "GET " + path + " HTTP/1.1\r\nHost: tirek.localhost\r\nConnection: close",
              new byte[0]);

      assertTrue(reply.status() >= 400 && reply.status() < 500, reply.text());
      assertTrue(reply.body().contains("https://tirek.kz/problems/"), reply.text());
    }

    @Test
    void that_is_too_long_is_a_problem() throws IOException {
      problem(
          wire.send("GET", "/v1/families?pageToken=" + "a".repeat(5_000), signedIn),
          414,
          "address-too-long");
    }

    @Test
    void of_every_operation_has_room_in_the_metrics() {
      int addresses = given().get("/q/openapi?format=json").jsonPath().getMap("paths").size();

      // beside those of operators' pages and of the tests
      assertTrue(
          2 * addresses
              < ConfigProvider.getConfig()
                  .getValue("quarkus.micrometer.binder.http-server.max-uri-tags", Integer.class));
    }

    @Test
    void has_no_id_in_the_metrics() throws IOException {
      wire.send("GET", "/test/tea/" + ID, signedIn);
      wire.send("DELETE", "/test/tea/" + ID, signedIn);
      wire.send("GET", "/test/tea/" + ID + "?x=1", signedIn);
      wire.send("GET", "/v1/families/%zz" + ID);
      wire.send("FOO", "/test/tea/" + ID);
      wire.send("PATCH", "/somewhere/" + ID);

      String metrics = given().get("/q/metrics").asString();

      assertTrue(metrics.contains("uri=\"/test/tea/{id}\""), metrics);
      assertFalse(metrics.contains(ID), metrics);
      assertFalse(metrics.contains("%zz"), metrics);
      assertFalse(metrics.contains("FOO"), metrics);
      assertFalse(metrics.contains("somewhere"), metrics);
    }
  }

  @Nested
  class A_key {

    private Wire.Reply brew(String... keys) throws IOException {
      byte[] guest = "{\"name\": \"Asel\"}".getBytes(StandardCharsets.UTF_8);
      String head =
          Wire.head(
              "POST",
              "/test/tea/pot",
              signedIn,
              "Content-Type: application/json",
              "Content-Length: " + guest.length);
      for (String key : keys) {
        head += "\r\nIdempotency-Key:" + key;
      }
      return wire.send(head, guest);
    }

    private static void refused(Wire.Reply reply, String code) {
      problem(reply, 400, "unreadable");
      assertTrue(
          reply.body().contains("{\"header\":\"Idempotency-Key\",\"code\":\"" + code + "\""),
          reply.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   ", "\u00e9"})
    void that_is_blank_is_not_taken_for_none(String key) throws IOException {
      refused(brew(key), "key-format");
    }

    @Test
    void is_one() throws IOException {
      refused(brew(" one-" + ID, " two-" + ID), "given-twice");
      refused(brew(" same-" + ID, " same-" + ID), "given-twice");
    }

    @Test
    void may_be_left_out() throws IOException {
      assertEquals(201, brew().status());
    }
  }

  @Nested
  class A_query {

    @ParameterizedTest
    @CsvSource({
      "pageSize=, pageSize, empty",
      "pageToken=, pageToken, empty",
      "asOf, asOf, empty",
      "=x, '', unknown-parameter",
    })
    void that_says_nothing_hears_of_it(String query, String name, String code) throws IOException {
      Wire.Reply reply = wire.send("GET", "/test/tea?" + query, signedIn);

      problem(reply, 400, "unreadable");
      assertTrue(
          reply.body().contains("{\"parameter\":\"" + name + "\",\"code\":\"" + code + "\""),
          reply.body());
    }
  }
}
