package kz.tirek.shared.postgres.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** PostgreSQL's programs, unpacked once and kept in a folder named after their archive. */
public final class Binaries {

  public static final String DRAFT = "unpacking-";

  private final Path folder;

  private Binaries(Path folder) {
    this.folder = folder;
  }

  /** Several processes may do this at once in the same parent folder: the first to finish wins. */
  public static Binaries unpackedIn(Path parent, Archive archive) throws IOException {
    Path folder = parent.resolve("postgresql-" + archive.fingerprint());
    if (!Files.exists(folder)) {
      Files.createDirectories(parent);
      Path draft = Files.createTempDirectory(parent, DRAFT);
      try (InputStream packed = archive.open()) {
        Unpacking.unpack(packed, draft);
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

  public String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** A temporary folder is its maker's alone, but the programs may run under another account. */
  private static void makeReadable(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
