package kz.tirek;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.bootstrap.runner.AotRunnerClassLoader;
import io.quarkus.bootstrap.runner.RunnerClassLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TirekTest {

  private static final String URL = "jdbc:postgresql://db.example.kz/tirek";

  @TempDir Path folder;

  /** What the service does first, in a process that then ends. */
  public static void main(String... args) {
    Tirek.findDatabase(ConfigProvider.getConfig());
  }

  @ParameterizedTest
  @ValueSource(classes = {RunnerClassLoader.class, AotRunnerClassLoader.class})
  void a_package_is_known_by_what_loads_it(Class<? extends ClassLoader> loader) {
    assertTrue(Tirek.isPackaged(loader));
  }

  @Test
  void neither_development_nor_a_plain_class_path_is_a_package() {
    assertFalse(Tirek.isPackaged(QuarkusClassLoader.class));
    assertFalse(Tirek.isPackaged(ClassLoader.getSystemClassLoader().getClass()));
  }

  @Test
  void what_is_not_packaged_goes_on_to_its_database_without_asking_for_settings() throws Exception {
    Path data = Files.createDirectories(folder.resolve("elsewhere"));
    Files.createDirectory(data.resolve("lock"));

    String loaded = classesLoaded(Tirek.class, Map.of("TIREK_DATA", data.toString()));

    assertFalse(loaded.contains("Please configure"), loaded);
    assertTrue(loaded.contains("The data folder " + data + " cannot be used"), loaded);
  }

  @Test
  void with_a_configured_database_nothing_embedded_is_even_loaded() throws Exception {
    String loaded = classesLoaded(TirekTest.class, Map.of("QUARKUS_DATASOURCE_JDBC_URL", URL));

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

    String loaded = classesLoaded(TirekTest.class, Map.of("TIREK_DATA", data.toString()));

    assertTrue(loaded.contains("The data folder " + data + " cannot be used"), loaded);
    assertTrue(loaded.endsWith("exit code 1"), loaded);
  }

  private String classesLoaded(Class<?> main, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    ProcessBuilder child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    child.environment().putAll(environment);
    int exitCode = child.start().waitFor();
    return Files.readString(output) + "exit code " + exitCode;
  }
}
