package kz.tirek.access.seal;

import static kz.tirek.access.SignedIn.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.access.seal.chain.Anchor;
import kz.tirek.access.seal.chain.Chain;
import kz.tirek.access.seal.chain.KnownHead;
import kz.tirek.access.seal.chain.Link;
import kz.tirek.access.seal.chain.SealedEvent;
import kz.tirek.access.seal.chain.TrailScope;
import kz.tirek.access.seal.check.TrailCheck;
import kz.tirek.access.seal.check.Verification;
import kz.tirek.access.seal.check.Verification.Bad;
import kz.tirek.access.seal.check.Verification.What;
import kz.tirek.access.trail.Events;
import kz.tirek.access.trail.Marks;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class SealsTest {

  private static final List<String> TABLES = List.of("event", "seal", "head");

  @Inject Sealer sealer;
  @Inject TrailCheck trail;
  @Inject Chain chain;
  @Inject SealTable table;
  @Inject TrailScope scope;
  @Inject KnownHead known;
  @Inject Marks marks;

  private static void deeds(int count) {
    for (int i = 0; i < count; i++) {
      as("caseworker").get("/v1/families/" + UUID.randomUUID()).then().statusCode(404);
    }
  }

  private void seal() {
    Sealing.now();
  }

  private Verification check(Anchor anchor) {
    return QuarkusTransaction.requiringNew()
        .call(() -> trail.check(1, Integer.MAX_VALUE / 2, anchor));
  }

  private Anchor anchor() {
    return QuarkusTransaction.requiringNew().call(() -> trail.anchor().orElseThrow());
  }

  @Test
  void is_whole_after_many_deeds_and_says_where_it_ends() {
    deeds(5);
    seal();

    Verification found = check(anchor());

    assertEquals(null, found.firstBad());
    assertEquals(anchor().position(), found.to());
    assertTrue(found.to() >= 5);
  }

  @Test
  void is_checked_in_stretches() {
    deeds(7);
    seal();
    long end = anchor().position();

    Verification first =
        QuarkusTransaction.requiringNew().call(() -> trail.check(1, (int) end - 3, null));
    Verification second =
        QuarkusTransaction.requiringNew().call(() -> trail.check(first.to() + 1, 100, null));

    assertEquals(new Verification(1, end - 3, true, null, 0, null), first);
    assertEquals(new Verification(end - 2, end, false, null, 0, null), second);
  }

  @Test
  void says_how_many_events_wait_to_be_sealed_and_since_when() throws Exception {
    deeds(1);
    seal();
    deeds(3);

    Verification found = check(null);

    assertEquals(3, found.unsealed());
    assertEquals(
        Owner.ask(
            "select at from audit_event where sequence > (select sequence from audit_head) order by sequence limit 1"),
        Owner.ask("select '" + found.oldestUnsealed() + "'::timestamptz"));
  }

  @Test
  void an_event_is_waited_for_that_was_numbered_before_one_of_an_older_transaction()
      throws Exception {
    seal();
    seal();
    long before = anchor().position();
    try (Connection older = Owner.connect();
        Connection younger = Owner.connect()) {
      older.setAutoCommit(false);
      older.createStatement().execute("select pg_current_xact_id()");
      younger.setAutoCommit(false);
      Events.add(younger, Events.by("younger"), marks);
      Events.add(older, Events.by("older"), marks);
      older.commit();

      seal();

      assertEquals(before, anchor().position(), "nothing is sealed past an event that may come");
      younger.commit();
    }
    seal();
    seal();
    assertEquals(before + 2, anchor().position());
    assertEquals(null, check(null).firstBad());
  }

  @Test
  void an_event_of_a_transaction_that_lasts_is_sealed_in_its_turn() throws Exception {
    seal();
    long before = anchor().position();
    try (Connection late = Owner.connect()) {
      late.setAutoCommit(false);
      late.createStatement()
          .execute(
              "insert into audit_event (at, agency, subject, roles, deed, purpose, outcome, request, mac)"
                  + " values (now(), 'a', 'late', '{}', 'late', 'NONE', 'DONE', gen_random_uuid(), '')");
      deeds(3);
      seal();
      sealer.seal();

      assertEquals(before, anchor().position(), "nothing is sealed past an event that may come");

      late.rollback();
    }
    seal();
    sealer.seal();
    assertEquals(before + 3, anchor().position());
    assertEquals(null, check(null).firstBad());
  }

  @Nested
  class Tampering {

    private long end;
    private Anchor anchor;

    /** A trail of a few records is changed and checked sooner than that of all tests before. */
    @BeforeAll
    static void setAside() throws Exception {
      for (String table : TABLES) {
        Owner.tell(
            "create table " + table + "_aside as table audit_" + table, "truncate audit_" + table);
      }
    }

    @AfterAll
    static void putBack() throws Exception {
      for (String table : TABLES) {
        Owner.tell(
            "truncate audit_" + table,
            "insert into audit_" + table + " table " + table + "_aside",
            "drop table " + table + "_aside");
      }
    }

    @BeforeEach
    void copy() throws Exception {
      known.forget();
      deeds(12);
      seal();
      anchor = anchor();
      end = anchor.position();
      Owner.tell(
          "create table event_copy as table audit_event",
          "create table seal_copy as table audit_seal",
          "create table head_copy as table audit_head");
    }

    @AfterEach
    void mend() throws Exception {
      for (String table : TABLES) {
        Owner.tell(
            "truncate audit_" + table,
            "insert into audit_" + table + " table " + table + "_copy",
            "drop table " + table + "_copy");
      }
      known.forget();
    }

    /** Statements, with END for the last position; what is found, and how far before the end. */
    static Stream<Arguments> ways() {
      String at = " where sequence = (select sequence from audit_seal where position = END - ";
      return Stream.of(
          Arguments.of("update audit_event set subject = 'nobody'" + at + "4)", What.CHANGED, 4),
          Arguments.of(
              "update audit_event set at = at + interval '1 microsecond'" + at + "6)",
              What.CHANGED,
              6),
          Arguments.of("update audit_event set outcome = 'DONE'" + at + "5)", What.CHANGED, 5),
          Arguments.of("update audit_event set relation = 'OWN'" + at + "5)", What.CHANGED, 5),
          Arguments.of("update audit_event set purpose = 'CASEWORK'" + at + "5)", What.CHANGED, 5),
          Arguments.of("update audit_event set client = 'other'" + at + "4)", What.CHANGED, 4),
          Arguments.of("update audit_event set agency = null" + at + "4)", What.CHANGED, 4),
          Arguments.of("update audit_event set shown = '{}'" + at + "4)", What.CHANGED, 4),
          Arguments.of("update audit_event set mac = sha256('x')" + at + "4)", What.CHANGED, 4),
          // what no event of ours holds is told too, and does not stop the check
          Arguments.of("update audit_event set at = 'infinity'" + at + "4)", What.CHANGED, 4),
          Arguments.of("update audit_event set at = '-infinity'" + at + "4)", What.CHANGED, 4),
          Arguments.of("update audit_event set roles = '{NULL}'" + at + "4)", What.CHANGED, 4),
          Arguments.of(
              "update audit_event set roles = '{{caseworker,admin},{auditor,admin}}'" + at + "4)",
              What.CHANGED,
              4),
          Arguments.of(
              "update audit_event set shown = array[null, gen_random_uuid()]" + at + "4)",
              What.CHANGED,
              4),
          Arguments.of("delete from audit_event" + at + "7)", What.DELETED, 7),
          Arguments.of(
              "delete from audit_event"
                  + at
                  + "7); delete from audit_seal where position = END - 7",
              What.DELETED,
              7),
          Arguments.of("delete from audit_seal where position = END - 3", What.SEAL_DELETED, 3),
          Arguments.of(
              "update audit_event e set subject = o.subject, request = o.request, family_id = o.family_id,"
                  + " at = o.at, mac = o.mac from audit_event o"
                  + " where (e.sequence, o.sequence) in"
                  + " (select a.sequence, b.sequence from audit_seal a, audit_seal b"
                  + " where (a.position, b.position) in ((END - 5, END - 2), (END - 2, END - 5)))",
              What.CHANGED,
              5),
          Arguments.of(
              "delete from audit_seal where position > END - 3; delete from audit_event"
                  + " where sequence > (select max(sequence) from audit_seal)",
              What.CUT,
              2),
          Arguments.of(
              "delete from audit_seal where position > END - 3; delete from audit_event"
                  + " where sequence > (select max(sequence) from audit_seal);"
                  + " update audit_head set (position, sequence, hash) = (select position, sequence, hash"
                  + " from audit_seal order by position desc limit 1)",
              What.CUT,
              2),
          Arguments.of(
              "update audit_seal set hash = sha256('x') where position = END - 8", What.CHANGED, 8),
          Arguments.of(
              "update audit_seal set sealed_at = sealed_at - interval '1 day' where position = END - 8",
              What.CHANGED,
              8),
          Arguments.of(
              "update audit_seal set position = position + 1000000 where position > END - 3",
              What.DELETED,
              2),
          Arguments.of(
              "update audit_seal set sequence = -sequence where position in (END - 3, END - 2);"
                  + " update audit_seal s set sequence = -o.sequence from audit_seal o"
                  + " where (s.position, o.position) in ((END - 3, END - 2), (END - 2, END - 3))",
              What.INSERTED,
              3),
          Arguments.of("delete from audit_head", What.CUT, -1),
          Arguments.of("update audit_head set mac = ''", What.CUT, -1));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void is_found_at_the_first_bad_record(String statements, What what, int beforeEnd)
        throws Exception {
      Owner.tell(statements.replace("END", Long.toString(end)));

      Bad bad = check(null).firstBad();

      assertEquals(what, bad.what());
      assertEquals(end - beforeEnd, bad.position());
    }

    @Test
    void with_a_record_put_in_among_sealed_ones_is_found() throws Exception {
      long unused = Long.parseLong(Owner.ask("select next_audit_event()"));
      deeds(2);
      seal();
      Owner.tell(forged(unused));

      Bad bad = check(null).firstBad();

      assertEquals(new Bad(end + 1, unused, What.INSERTED), bad);
    }

    @Test
    void with_a_record_put_in_before_all_others_is_found() throws Exception {
      Owner.tell(forged(-7));

      assertEquals(new Bad(1, -7L, What.INSERTED), check(null).firstBad());
    }

    @Test
    void of_the_first_record_is_found() throws Exception {
      Owner.tell(
          "delete from audit_event where sequence = (select sequence from audit_seal where position = 1)",
          "delete from audit_seal where position = 1");

      assertEquals(new Bad(1, null, What.DELETED), check(null).firstBad());
    }

    @Test
    void with_a_copy_of_a_record_of_ours_is_found() throws Exception {
      long next = Long.parseLong(Owner.ask("select next_audit_event()"));
      Owner.tell(
          "insert into audit_event select "
              + next
              + ", at, agency, subject, client, roles, deed, family_id, shown, relation, purpose, outcome, request, mac"
              + " from audit_event where sequence = (select sequence from audit_seal where position = "
              + (end - 6)
              + ")");
      seal();

      assertEquals(new Bad(end + 1, next, What.INSERTED), check(null).firstBad());
    }

    @Test
    void with_what_came_of_a_deed_before_it_is_sealed_is_found() throws Exception {
      deeds(1);
      Owner.tell(
          "update audit_event set outcome = 'DONE' where sequence = (select max(sequence) from audit_event)");
      seal();

      assertEquals(What.INSERTED, check(null).firstBad().what());
    }

    @Test
    void by_who_puts_an_old_head_back_is_found_by_a_service_that_runs_and_by_an_anchor()
        throws Exception {
      deeds(3);
      seal();
      Anchor later = anchor();
      Owner.tell(
          "delete from audit_seal where position > " + end,
          "delete from audit_event where sequence > (select max(sequence) from audit_seal)",
          "delete from audit_head",
          "insert into audit_head table head_copy");

      assertEquals(new Bad(end + 1, null, What.CUT), check(null).firstBad());
      deeds(2);
      seal();
      assertEquals(end, anchor().position(), "nothing is sealed over what is missing");
      assertTrue(known.isLost());

      known.forget();
      assertEquals(null, check(null).firstBad());
      assertEquals(new Bad(end + 1, null, What.CUT), check(later).firstBad());
    }

    @Test
    void with_everything_is_found_by_a_service_that_runs_and_by_an_anchor() throws Exception {
      Owner.tell("truncate audit_event, audit_seal, audit_head");

      assertEquals(new Bad(1, null, What.CUT), check(null).firstBad());
      known.forget();
      assertEquals(new Bad(1, null, What.CUT), check(anchor).firstBad());
    }

    @Test
    void before_a_stretch_is_found_by_an_anchor() throws Exception {
      known.forget();
      Owner.tell("update audit_seal set hash = sha256('x') where position = " + (end - 6));
      Anchor early = new Anchor(end - 6, "00".repeat(32), null);

      Bad bad =
          QuarkusTransaction.requiringNew().call(() -> trail.check(end - 2, 2, early)).firstBad();

      assertEquals(What.REWRITTEN, bad.what());
      assertEquals(end - 6, bad.position());
    }

    @Test
    void with_a_record_that_is_sealed_but_not_ours_is_found() throws Exception {
      long next = Long.parseLong(Owner.ask("select next_audit_event()"));
      Owner.tell(forged(next));
      seal();

      Bad bad = check(null).firstBad();

      assertEquals(new Bad(end + 1, next, What.INSERTED), bad);
    }

    private static String forged(long sequence) {
      return "insert into audit_event (sequence, at, agency, subject, roles, deed, purpose, outcome, request, mac)"
          + " select "
          + sequence
          + ", at, agency, 'somebody else', roles, deed, purpose, outcome, request, mac from audit_event"
          + " order by sequence desc limit 1";
    }

    @Test
    void by_who_has_the_key_does_not_fit_the_anchor() throws Exception {
      Owner.tell(
          "update audit_event set purpose = 'CASEWORK' where sequence = (select sequence from audit_seal"
              + " where position = "
              + (end - 5)
              + ")");
      rewriteChain();

      assertEquals(What.REWRITTEN, check(null).firstBad().what(), "this service knew another");
      known.forget();
      assertEquals(null, check(null).firstBad());
      assertEquals(new Bad(end, anchorSequence(), What.REWRITTEN), check(anchor).firstBad());
    }

    private long anchorSequence() throws Exception {
      return Long.parseLong(
          Owner.ask("select sequence from audit_seal where position = " + anchor.position()));
    }

    private void rewriteChain() throws Exception {
      List<SealedEvent> events =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    scope.wholeTrail();
                    return table.events(Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);
                  });
      List<Link> links = new ArrayList<>();
      Link last = Link.START;
      for (SealedEvent event : events) {
        last = chain.next(last, event, Instant.EPOCH);
        links.add(last);
      }
      Owner.tell("truncate audit_seal");
      byte[] mac = chain.mac(last);
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                try {
                  table.add(links, mac, Instant.EPOCH);
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
    }
  }
}
