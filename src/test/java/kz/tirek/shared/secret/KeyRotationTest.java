package kz.tirek.shared.secret;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import kz.tirek.access.consent.LockedNames;
import kz.tirek.family.number.LockedNumbers;
import kz.tirek.family.search.NumberSearch;
import kz.tirek.referral.record.LockedReferrals;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.secret.rotation.Node;
import kz.tirek.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys exchanged while the service works; the service of the test has the old ones all along. */
@QuarkusTest
class KeyRotationTest {

  private static final String IIN = "850315400015";

  @Inject DataSource database;
  @Inject DevelopmentKeys development;
  @Inject Sql sql;
  @Inject OwnWork work;
  @Inject @All List<LockedRows> tables;

  private static String key(char letter) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) letter);
    return Base64.getEncoder().encodeToString(key);
  }

  /** The keys of a node: {@code %s} is the one that the service of the test has. */
  private SecretKeys keys(String encryption, String numbers) {
    Map<String, String> settings =
        Map.of(
            SecretKeys.ENCRYPTION,
            encryption.formatted(development.value(SecretKeys.ENCRYPTION)),
            SecretKeys.NUMBERS,
            numbers,
            SecretKeys.FINGERPRINT,
            development.value(SecretKeys.FINGERPRINT),
            SecretKeys.PAGE_TOKEN,
            key('p'));
    return new SecretKeys(settings::get);
  }

  private Node started(SecretKeys keys) {
    new KeyCheck(database, keys).check();
    return node(LockedNumbers.of(sql, keys), keys);
  }

  private Node node(LockedRows numbers, SecretKeys keys) {
    return new Node(
        List.of(LockedNames.of(sql, keys), LockedReferrals.of(sql, keys), numbers),
        keys,
        sql,
        work);
  }

  private SecretKeys rotated() {
    return keys("try-2:" + key('b') + ",%s", "try-n:" + key('n'));
  }

  private static String takeIn() {
    Response taken =
        sending(
                "caseworker",
                aHousehold()
                    .withMother(1985)
                    .member("iin", "'" + IIN + "'")
                    .member(
                        "phone",
                        "'+7 702 %07d'".formatted(ThreadLocalRandom.current().nextInt(10_000_000)))
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    return taken.path("family.id");
  }

  private static String under(String column, String family) throws SQLException {
    return Owner.ask(
        "select string_agg(distinct %s, ',') from identifier where family_id = '%s'"
            .formatted(column, family));
  }

  private static byte[] print(String family) throws SQLException {
    return HexFormat.of()
        .parseHex(
            Owner.ask(
                "select encode(fingerprint, 'hex') from identifier where kind = 'IIN' and family_id = '%s'"
                    .formatted(family)));
  }

  /** The order of before, with the new keys behind. */
  private SecretKeys oldOrder() {
    return keys("%s,try-2:" + key('b'), "fingerprint,try-n:" + key('n'));
  }

  /** The service of the test goes on with the keys that it has. */
  @AfterEach
  void backToTheOldKeys() throws SQLException {
    Owner.tell("delete from key_turn where key_id like 'try-%'");
    Node node = started(oldOrder());
    node.move();
    assertEquals(0, node.left());
    Owner.tell(
        "delete from key_check where key_id like 'try-%'",
        "delete from key_turn where key_id like 'try-%'");
  }

  @Test
  void all_rows_are_moved_to_the_new_keys_and_can_be_read() throws Exception {
    String family = takeIn();
    SecretKeys keys = rotated();

    Node node = started(keys);
    assertTrue(node.left() >= 2);
    assertTrue(node.move() >= 2);

    assertEquals(0, node.left());
    assertEquals("try-2", under("split_part(secret, ':', 1)", family));
    assertEquals("try-n", under("fingerprint_key", family));
    String[] row =
        Owner.ask(
                "select concat_ws(' ', person_id, secret) from identifier where kind = 'IIN' and family_id = '%s'"
                    .formatted(family))
            .split(" ");
    assertEquals(IIN, new Vault(keys).unlock(row[1], family, row[0], "IIN"));
  }

  @Test
  void a_number_is_found_before_while_and_after_it_is_moved() throws Exception {
    String family = takeIn();
    NumberPrints before = new NumberPrints(keys("%s", ""));
    NumberPrints now = new NumberPrints(rotated());
    assertArrayEquals(before.of("IIN", IIN), print(family));
    assertTrue(
        now.all("IIN", IIN).stream().anyMatch(each -> Arrays.equals(each, before.of("IIN", IIN))));

    started(rotated()).move();

    assertArrayEquals(now.of("IIN", IIN), print(family));
    assertTrue(
        now.all("IIN", IIN).stream().anyMatch(each -> Arrays.equals(each, now.of("IIN", IIN))));
    assertFalse(Arrays.equals(now.of("IIN", IIN), before.of("IIN", IIN)));
  }

  @Test
  void a_search_finds_by_number_before_and_after_it_is_moved() {
    String family = takeIn();
    SecretKeys now = rotated();
    assertEquals(List.of(UUID.fromString(family)), search(now, family));

    started(now).move();

    assertEquals(List.of(UUID.fromString(family)), search(now, family));
    assertEquals(List.of(UUID.fromString(family)), search(oldOrder(), family));
    assertEquals(List.of(), search(keys("%s", ""), family));
  }

  /** By a node with these keys, in this case alone. */
  private List<UUID> search(SecretKeys keys, String family) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              sql.one(
                  "select set_config('tirek.families', ?, true)",
                  row -> row.getString(1),
                  "{" + family + "}");
              return NumberSearch.families(sql, keys, "IIN", IIN);
            });
  }

  @Test
  void what_is_written_under_the_old_keys_meanwhile_is_moved_too() throws Exception {
    takeIn();
    Node node = started(rotated());
    AtomicBoolean enough = new AtomicBoolean();
    List<String> written = new ArrayList<>();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              while (!enough.get() || written.size() < 3) {
                written.add(takeIn());
              }
            });

    for (int i = 0; i < 5; i++) {
      node.move();
    }
    enough.set(true);
    writer.join();
    node.move();

    assertEquals(0, node.left());
    for (String family : written) {
      assertEquals("try-2", under("split_part(secret, ':', 1)", family));
    }
  }

  @Test
  void two_nodes_at_once_move_each_row_once() throws Exception {
    for (int i = 0; i < 5; i++) {
      takeIn();
    }
    Node one = started(rotated());
    Node other = started(rotated());
    long rows = one.left();

    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(one::move);
    int second = other.move();

    assertEquals(rows, first.join() + second + one.move());
    assertEquals(0, other.left());
  }

  @Test
  void a_batch_that_breaks_off_leaves_nothing_half_done_and_the_next_one_goes_on()
      throws Exception {
    String family = takeIn();
    SecretKeys keys = rotated();
    started(keys);
    LockedRows rows = LockedNumbers.of(sql, keys);
    LockedRows broken =
        new LockedRows() {
          @Override
          public String column() {
            return rows.column();
          }

          @Override
          public int move(boolean secrets, boolean prints, int most) {
            rows.move(secrets, prints, most);
            throw new IllegalStateException("killed");
          }

          @Override
          public long left(int most) {
            return rows.left(most);
          }
        };

    assertThrows(IllegalStateException.class, () -> node(broken, keys).move());
    assertEquals("dev", under("split_part(secret, ':', 1)", family));
    assertEquals("fingerprint", under("fingerprint_key", family));

    node(rows, keys).move();
    assertEquals("try-2", under("split_part(secret, ':', 1)", family));
  }

  @Test
  void a_node_with_the_old_order_of_keys_moves_nothing_back() throws Exception {
    String family = takeIn();
    started(rotated()).move();

    Node old = started(oldOrder());

    assertEquals(0, old.move());
    assertEquals("try-2", under("split_part(secret, ':', 1)", family));
  }

  @Test
  void a_key_that_is_taken_away_too_early_keeps_the_service_from_starting() {
    takeIn();
    started(rotated());
    SecretKeys without = keys("try-2:" + key('b'), "try-n:" + key('n'));

    ConfigurationException refused =
        assertThrows(ConfigurationException.class, () -> new KeyCheck(database, without).check());

    assertTrue(refused.getMessage().contains("no key dev"), refused.getMessage());
    started(rotated()).move();
    new KeyCheck(database, without).check();
  }

  @Test
  void a_key_of_numbers_that_is_taken_away_too_early_keeps_the_service_from_starting() {
    takeIn();
    started(rotated()).move();

    ConfigurationException refused =
        assertThrows(
            ConfigurationException.class,
            () -> new KeyCheck(database, keys("try-2:" + key('b') + ",%s", "")).check());

    assertTrue(refused.getMessage().contains("no key try-n"), refused.getMessage());
    assertTrue(refused.getMessage().contains("tirek.secrets.number-keys"), refused.getMessage());
  }

  @Test
  void whatever_is_locked_is_moved() throws Exception {
    TreeSet<String> locked = new TreeSet<>();
    for (String column :
        Owner.ask(
                "select string_agg(table_name || '.' || column_name, ',') from information_schema.columns"
                    + " where table_schema = 'public' and data_type = 'text'")
            .split(",")) {
      String[] names = column.split("\\.");
      String found =
          Owner.ask(
              "select exists (select from %s where %s ~ '^[A-Za-z0-9_.-]{1,32}:[A-Za-z0-9_-]{38,}$')"
                  .formatted(names[0], names[1]));
      if (found.equals("t")) {
        locked.add(column);
      }
    }

    List<String> moved = tables.stream().map(LockedRows::column).toList();
    assertTrue(moved.containsAll(locked), () -> locked + " is locked, and moved is " + moved);
  }

  @Test
  void nobody_but_a_job_moves_what_is_locked() {
    String family = takeIn();

    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      sql.one(
                          "select set_config('tirek.families', ?, true)",
                          row -> row.getString(1),
                          "{" + family + "}");
                      sql.change("update identifier set secret = 'dev:x' where kind = 'IIN'");
                    }));
  }

  @Test
  void health_says_that_nothing_is_left_and_the_numbers_can_be_read() {
    String family = takeIn();

    given().get("/q/health/well").then().body("checks.name", hasItem("keys"));
    as("caseworker")
        .get("/v1/families/" + family + "/case-file")
        .then()
        .body("members.items[0].iin.value", equalTo(IIN));
  }
}
