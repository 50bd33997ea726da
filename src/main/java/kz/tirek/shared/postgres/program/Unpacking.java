package kz.tirek.shared.postgres.program;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a tar.xz archive; apart from the rest, because a build may leave its libraries out. */
final class Unpacking {

  private static final int BUFFER = 1 << 16;
  private static final int OWNER_EXECUTES = 0100;

  private Unpacking() {}

  static void unpack(InputStream packed, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, BUFFER)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("The archive of PostgreSQL reaches outside its folder");
        }
        write(tar, entry, folder, file);
      }
    }
  }

  private static void write(
      TarArchiveInputStream tar, TarArchiveEntry entry, Path folder, Path file) throws IOException {
    Files.createDirectories(entry.isDirectory() ? file : file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(file, folder.resolve(entry.getLinkName()));
    } else if (!entry.isDirectory()) {
      Files.copy(tar, file);
      file.toFile().setExecutable((entry.getMode() & OWNER_EXECUTES) != 0, false);
    }
  }
}
