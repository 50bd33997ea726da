package kz.tirek.shared.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kz.tirek.shared.postgres.program.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir Path temporary;

  private Path folder() {
    return temporary.resolve("деректер мен 'тырнақша'");
  }

  private EmbeddedPostgres start() {
    return Postgres.start(folder(), Postgres.FAST);
  }

  @AfterEach
  void servers_of_killed_processes_have_ended() throws Exception {
    Optional<ProcessHandle> server = server();
    if (server.isPresent()) {
      server.get().onExit().get(10, TimeUnit.SECONDS);
    }
  }

  private Optional<ProcessHandle> server() throws IOException {
    return PidFile.of(folder().toRealPath().resolve("database")).server();
  }

  @Nested
  class Running {

    @Test
    void data_outlive_a_restart() throws Exception {
      try (EmbeddedPostgres first = start()) {
        Postgres.tell(first, "create table family as select 'Әсел' as name");
      }

      try (EmbeddedPostgres second = start()) {
        assertEquals("Әсел", Postgres.ask(second, "select name from family"));
      }
    }

    @Test
    void what_is_acknowledged_is_on_the_disk_unless_a_test_asks_otherwise() throws Exception {
      try (EmbeddedPostgres postgres = Postgres.start(folder(), Map.of())) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
          assertEquals("on", Postgres.ask(postgres, "show " + setting));
        }
        assertEquals("on", Postgres.ask(postgres, "show data_checksums"));
      }
    }

    @Test
    void only_who_may_read_the_folder_knows_the_password() throws Exception {
      try (EmbeddedPostgres postgres = start()) {
        String url = postgres.configuration().get("quarkus.datasource.jdbc.url");

        var permissions = Files.getPosixFilePermissions(folder().resolve("password"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
        for (String user : List.of("tirek", "postgres")) {
          assertThrows(SQLException.class, () -> DriverManager.getConnection(url, user, "guess"));
          assertThrows(SQLException.class, () -> DriverManager.getConnection(url, user, ""));
        }
      }
    }

    @Test
    void it_listens_on_the_loopback_address_below_the_ports_of_outgoing_connections()
        throws Exception {
      try (EmbeddedPostgres postgres = start()) {
        assertTrue(postgres.port() >= 20_000 && postgres.port() < 32_000);
        assertEquals("127.0.0.1", Postgres.ask(postgres, "show listen_addresses"));
      }
    }

    @Test
    void names_in_kazakh_are_searched_by_trigrams_and_without_regard_to_case() throws Exception {
      try (EmbeddedPostgres postgres = start()) {
        Postgres.tell(postgres, "create extension pg_trgm");

        assertEquals("5", Postgres.ask(postgres, "select cardinality(show_trgm('Әсел'))"));
        assertEquals("t", Postgres.ask(postgres, "select 'ӘСЕЛ ҚОЖА' ilike 'әсел қожа'"));
      }
    }

    @Test
    void the_log_keeps_values_and_statements_to_itself() throws Exception {
      try (EmbeddedPostgres postgres = start()) {
        Postgres.tell(postgres, "create table person (iin text primary key)");
        Postgres.tell(postgres, "insert into person values ('900101300123')");

        assertThrows(
            SQLException.class,
            () -> Postgres.tell(postgres, "insert into person values ('900101300123')"));

        assertFalse(Files.readString(folder().resolve("postgresql.log")).contains("900101300123"));
      }
    }
  }

  @Nested
  class LeftBehind {

    @Test
    void a_second_instance_on_the_same_folder_is_refused() throws Exception {
      try (Writer first = Writer.start(folder())) {
        CannotStart refusal = assertThrows(CannotStart.class, EmbeddedPostgresTest.this::start);

        assertTrue(refusal.getMessage().contains(folder().toString()), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("-Dtirek.data"), refusal.getMessage());
        first.write(10);
      }
    }

    @Test
    void a_half_made_database_does_not_block() throws Exception {
      Path halfMade = Files.createDirectories(folder().resolve("new-database-1"));
      Files.writeString(halfMade.resolve("PG_VERSION"), "17\n");

      try (EmbeddedPostgres postgres = start()) {
        assertEquals("1", Postgres.ask(postgres, "select 1"));
        assertFalse(Files.exists(halfMade));
      }
    }

    @Test
    void a_database_whose_password_is_gone_is_left_as_it_is() throws Exception {
      start().close();
      Path password = folder().resolve("password");
      Path aside = Files.move(password, folder().resolve("aside"));

      CannotStart refusal = assertThrows(CannotStart.class, EmbeddedPostgresTest.this::start);

      assertTrue(
          refusal.getMessage().contains(folder().toRealPath().resolve("password").toString()),
          refusal.getMessage());
      assertFalse(Files.exists(password));
      Files.move(aside, password);
      try (EmbeddedPostgres again = start()) {
        assertEquals("1", Postgres.ask(again, "select 1"));
      }
    }

    @Test
    void a_pid_file_that_names_a_dead_process_or_a_stranger_does_not_block() throws Exception {
      start().close();
      Process dead = new ProcessBuilder("true").start();
      dead.waitFor();
      Process stranger = new ProcessBuilder("sleep", "60").start();

      for (long pid : List.of(dead.pid(), stranger.pid(), ProcessHandle.current().pid())) {
        Files.write(
            folder().resolve("database").resolve("postmaster.pid"),
            List.of(
                Long.toString(pid), folder() + "/database", "1", "5432", "", "", "1 1", "ready"));

        try (EmbeddedPostgres postgres = start()) {
          assertEquals("1", Postgres.ask(postgres, "select 1"));
        }
      }
      assertTrue(stranger.isAlive());
      stranger.destroy();
    }

    @Test
    void an_orphaned_server_is_stopped_by_the_next_start() throws Exception {
      Writer writer = Writer.start(folder());
      ProcessHandle orphan = server().orElseThrow();
      writer.killWatchdog();
      long stored = writer.kill();
      assertTrue(orphan.isAlive());

      try (EmbeddedPostgres next = start()) {
        assertFalse(orphan.isAlive());
        assertTrue(Long.parseLong(Postgres.ask(next, "select count(*) from number")) >= stored);
      }
    }

    @Test
    void a_query_that_outlives_its_killed_server_does_not_block() throws Exception {
      EmbeddedPostgres killed = start();
      String query = "select count(*) from generate_series(1, 1000000000)";
      Thread client =
          new Thread(() -> assertThrows(SQLException.class, () -> Postgres.tell(killed, query)));
      client.start();
      Thread.sleep(300);
      server().orElseThrow().destroyForcibly();
      killed.close();
      client.join();

      try (EmbeddedPostgres next = start()) {
        assertEquals("1", Postgres.ask(next, "select 1"));
      }
    }

    @Test
    void the_server_ends_with_a_killed_process() throws Exception {
      Writer writer = Writer.start(folder());
      ProcessHandle server = server().orElseThrow();

      writer.kill();

      server.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_an_immediate_restart()
        throws Exception {
      long stored = 0;
      for (int i = 0; i < 5; i++) {
        try (Writer writer = Writer.start(folder())) {
          writer.write(20);
          stored = Math.max(stored, writer.kill());
        }
      }

      try (EmbeddedPostgres postgres = start()) {
        long numbers = Long.parseLong(Postgres.ask(postgres, "select count(*) from number"));
        long highest = Long.parseLong(Postgres.ask(postgres, "select max(n) from number"));
        assertTrue(stored >= 100 && highest >= stored, stored + " of " + highest);
        assertEquals(highest, numbers);
      }
    }
  }
}
