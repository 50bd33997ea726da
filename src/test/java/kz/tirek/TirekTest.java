package kz.tirek;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TirekTest {

  private static final String URL = "jdbc:postgresql://db.example.kz/tirek";

  @TempDir Path folder;

  /** What the service does first, in a process that then ends. */
  public static void main(String... args) {
    Tirek.findDatabase(ConfigProvider.getConfig());
  }

  @Test
  void with_a_configured_database_nothing_embedded_is_even_loaded() throws Exception {
    String loaded = classesLoaded(Map.of("QUARKUS_DATASOURCE_JDBC_URL", URL));

    assertTrue(loaded.contains("kz.tirek.Tirek "), loaded);
    assertFalse(loaded.contains("kz.tirek.shared.postgres"));
    assertFalse(loaded.contains("org.apache.commons.compress"));
    assertFalse(loaded.contains("org.tukaani"));
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  void without_one_the_data_go_where_they_are_told() throws Exception {
    Path data = Files.createDirectories(folder.resolve("elsewhere"));
    Files.createDirectory(data.resolve("lock"));

    String loaded = classesLoaded(Map.of("TIREK_DATA", data.toString()));

    assertTrue(loaded.contains("The data folder " + data + " cannot be used"), loaded);
    assertTrue(loaded.endsWith("exit code 1"), loaded);
  }

  private String classesLoaded(Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    ProcessBuilder child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                TirekTest.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    child.environment().putAll(environment);
    int exitCode = child.start().waitFor();
    return Files.readString(output) + "exit code " + exitCode;
  }
}
