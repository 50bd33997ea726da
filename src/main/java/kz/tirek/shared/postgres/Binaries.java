package kz.tirek.shared.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive that a dependency brings for this platform.
 */
final class Binaries {

  /** The archive's name on every platform that zonky builds for and the build chooses among. */
  private static final List<String> ARCHIVES =
      List.of(
          "postgres-linux-x86_64.txz",
          "postgres-linux-arm_64.txz",
          "postgres-darwin-x86_64.txz",
          "postgres-darwin-arm_64.txz",
          "postgres-windows-x86_64.txz");

  private final Path folder;

  private Binaries(Path folder) {
    this.folder = folder;
  }

  /** Several processes may do this at once in the same parent folder: the first to finish wins. */
  static Binaries unpackedIn(Path parent) throws IOException {
    URL archive = archive();
    Path folder = parent.resolve("postgresql-" + fingerprint(archive));
    if (!Files.exists(folder)) {
      Files.createDirectories(parent);
      Path draft = Files.createTempDirectory(parent, "unpacking-");
      try (InputStream packed = archive.openStream()) {
        unpack(packed, draft);
        makeReadable(draft);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        delete(draft);
        if (!Files.exists(folder)) {
          throw e;
        }
      }
    }
    return new Binaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static URL archive() {
    ClassLoader loader = Binaries.class.getClassLoader();
    return ARCHIVES.stream()
        .map(loader::getResource)
        .filter(url -> url != null)
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStart(
                    "No database is named, and this build brings no PostgreSQL of its own. Name one"
                        + " with QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://<host>/<database>,"
                        + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD."));
  }

  /** The checksum from the jar's directory, which costs no reading of the 15 MB archive. */
  private static String fingerprint(URL archive) throws IOException {
    JarURLConnection connection = (JarURLConnection) archive.openConnection();
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      return "%08x".formatted(jar.getEntry(connection.getEntryName()).getCrc());
    }
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("The archive of PostgreSQL reaches outside its folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
          Files.createLink(file, folder.resolve(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          if ((entry.getMode() & 0100) != 0) {
            file.toFile().setExecutable(true, false);
          }
        }
      }
    }
  }

  /** A temporary folder is its maker's alone, but the programs may run under another account. */
  private static void makeReadable(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
