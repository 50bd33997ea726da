package kz.tirek.shared.postgres.program;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/** The packed programs of PostgreSQL that a dependency brings for this platform. */
public record Archive(URL url) {

  /** Its name on every platform that the build chooses among. */
  private static final List<String> NAMES =
      List.of(
          "postgres-linux-x86_64.txz",
          "postgres-linux-arm_64.txz",
          "postgres-darwin-x86_64.txz",
          "postgres-darwin-arm_64.txz",
          "postgres-windows-x86_64.txz");

  public static Archive bundled() {
    return NAMES.stream()
        .map(Archive.class.getClassLoader()::getResource)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Archive::new)
        .orElseThrow(
            () ->
                new CannotStart(
                    "No database is configured, and this build brings no PostgreSQL of its own."
                        + " Set QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://<host>/<database>,"
                        + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD."));
  }

  /** The checksum from the jar's directory, which costs no reading of the 15 MB. */
  String fingerprint() throws IOException {
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      return "%08x".formatted(jar.getEntry(connection.getEntryName()).getCrc());
    }
  }

  InputStream open() throws IOException {
    return url.openStream();
  }
}
