package kz.tirek.shared.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.tirek.shared.postgres.program.Program;

/** What {@code postmaster.pid} says of the server of a cluster, alive or long dead. */
record PidFile(Path cluster, List<String> lines) {

  private static final int PORT = 3;
  private static final int STATUS = 7;
  private static final String POSTGRES = ".*[/\\\\]postgres(\\.exe)?( \\(deleted\\))?";

  static PidFile of(Path cluster) throws IOException {
    try {
      return new PidFile(cluster, Files.readAllLines(file(cluster), ISO_8859_1));
    } catch (NoSuchFileException e) {
      return new PidFile(cluster, List.of());
    }
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  boolean saysReadyOn(int port) {
    return line(PORT).equals(Integer.toString(port)) && line(STATUS).equals("ready");
  }

  /** The process of that number, whatever it is: after a restart the number may be another's. */
  private Optional<ProcessHandle> process() {
    return line(0).matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(line(0))).filter(ProcessHandle::isAlive)
        : Optional.empty();
  }

  /** The living server of this cluster. */
  Optional<ProcessHandle> server() {
    return process().filter(this::isServerOfCluster);
  }

  private boolean isServerOfCluster(ProcessHandle process) {
    // Windows does not tell the arguments, and Linux not always the program of another account
    Optional<String> program = process.info().command();
    Optional<String[]> arguments = process.info().arguments();
    return (program.isPresent() || arguments.isPresent())
        && program.map(PidFile::isPostgres).orElse(true)
        && arguments.map(a -> Arrays.asList(a).contains(cluster.toString())).orElse(true);
  }

  static boolean isPostgres(String program) {
    return program.matches(POSTGRES);
  }

  /**
   * PostgreSQL looks only whether a process of that number lives, and would refuse to start beside
   * a stranger. The file is not deleted but given a number that is certainly dead, because its
   * other lines tell PostgreSQL whether children of a killed server still work on the files.
   */
  void disownStranger() throws IOException {
    if (process().isPresent() && server().isEmpty()) {
      List<String> corrected = new ArrayList<>(lines);
      corrected.set(0, Long.toString(deadProcess()));
      Files.write(file(cluster), corrected, ISO_8859_1);
    }
  }

  private static long deadProcess() throws IOException {
    Process process = Program.start(List.of("true"));
    Program.ended(process);
    return process.pid();
  }

  private String line(int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }
}
