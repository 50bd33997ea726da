package kz.tirek.shared.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tirek.shared.postgres.program.Account;
import kz.tirek.shared.postgres.program.Binaries;
import kz.tirek.shared.postgres.program.CannotStart;
import kz.tirek.shared.postgres.program.Program;

/**
 * PostgreSQL's own folder: the files of the database and how the server is set.
 *
 * <p>It comes into being under another name and is renamed when it is complete, so that it is there
 * whole or not at all, wherever the process may be killed.
 */
final class Cluster {

  private static final String DRAFT = "new-database-";

  /** Says that both roles are there: databases of the first builds had the owner alone. */
  private static final String ROLES = "tirek-roles";

  /**
   * Character classes come from the operating system, and trigrams of Cyrillic need ones that know
   * Unicode; order and case come from PostgreSQL itself, so that an index outlives an update of the
   * system.
   */
  private static final List<String> CHARACTER_CLASSES =
      List.of("--lc-ctype=C.UTF-8", "--lc-ctype=en_US.UTF-8", "--lc-ctype=UTF-8");

  private final Path folder;
  private final Binaries binaries;
  private final Account account;

  Cluster(Path folder, Binaries binaries, Account account) {
    this.folder = folder;
    this.binaries = binaries;
    this.account = account;
  }

  Path folder() {
    return folder;
  }

  void createUnlessThere(Passwords passwords) throws IOException {
    Path parent = folder.getParent();
    deleteHalfMade(parent);
    if (!Files.exists(folder)) {
      Path draft = Files.createTempDirectory(parent, DRAFT);
      account.give(draft);
      initialise(draft);
      single(
          draft,
          """
          CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
          CREATE DATABASE %1$s OWNER %1$s;
          """
              .formatted(EmbeddedPostgres.NAME, passwords.owner()));
      addServiceRole(draft, passwords);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      sync(parent);
    } else {
      account.give(folder);
      if (!hasBothRoles(folder)) {
        addServiceRole(folder, passwords);
      }
    }
  }

  /** Whether the service has a role of its own there, as it has not in the databases of before. */
  static boolean hasBothRoles(Path cluster) {
    return Files.exists(cluster.resolve(ROLES));
  }

  private static void deleteHalfMade(Path parent) throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(DRAFT) || name.startsWith(Binaries.DRAFT)) {
          Binaries.delete(file);
        }
      }
    }
  }

  /** The superuser gets no password, and therefore nobody can sign in as superuser. */
  private void initialise(Path draft) {
    Program last = null;
    for (String characterClasses : CHARACTER_CLASSES) {
      last =
          Program.run(
              account.command(
                  binaries.program("initdb"),
                  "--pgdata=" + draft,
                  "--username=postgres",
                  "--auth=trust",
                  "--encoding=UTF8",
                  "--data-checksums",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--locale=C",
                  characterClasses));
      if (last.succeeded()) {
        return;
      }
    }
    throw new CannotStart(
        "PostgreSQL could not make a new database in %s under %s:%n%s"
            .formatted(folder, account, last.output()));
  }

  private void addServiceRole(Path cluster, Passwords passwords) throws IOException {
    // in this mode a line is a command
    single(
        cluster,
        ("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s')"
                + " THEN CREATE ROLE %1$s LOGIN; END IF;"
                + " ALTER ROLE %1$s PASSWORD '%2$s'; END $$;\n")
            .formatted(EmbeddedPostgres.SERVICE, passwords.service()));
    Files.writeString(cluster.resolve(ROLES), EmbeddedPostgres.SERVICE);
    account.give(cluster.resolve(ROLES));
  }

  /** Runs commands without a server, as the superuser that nobody else can be. */
  private void single(Path cluster, String commands) {
    Program single =
        Program.run(
            account.command(
                binaries.program("postgres"),
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "log_min_error_statement=panic",
                "postgres"),
            commands);
    if (!single.succeeded()) {
      throw new CannotStart(
          "PostgreSQL could not make the database in %s:%n%s".formatted(folder, single.output()));
    }
  }

  /**
   * Both files are written anew at every start; a lasting change of one's own is {@code ALTER
   * SYSTEM}.
   */
  void configure(int port, Map<String, String> more) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    settings.put("password_encryption", "scram-sha-256");
    // what is acknowledged is on the disk
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    // a statement, its error and its detail can hold personal values: the log gets none of them
    settings.put("log_min_messages", "log");
    settings.put("log_min_error_statement", "panic");
    settings.put("log_error_verbosity", "terse");
    settings.put("log_checkpoints", "off");
    settings.putAll(more);
    List<String> lines = new ArrayList<>();
    settings.forEach((name, value) -> lines.add("%s = '%s'".formatted(name, value)));
    Files.write(folder.resolve("postgresql.conf"), lines);
    Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
  }

  private static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder)) {
        channel.force(true);
      }
    }
  }
}
