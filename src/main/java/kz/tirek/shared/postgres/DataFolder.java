package kz.tirek.shared.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import kz.tirek.shared.postgres.program.CannotStart;

/**
 * The folder that holds everything of the embedded server, claimed by one process at a time.
 *
 * <p>The claim is a lock of the operating system: it ends with the process, however that ends, so
 * that no stale lock can ever stand in the way.
 */
final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static DataFolder claim(Path folder) {
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
      }
      Path path = folder.toRealPath();
      return new DataFolder(path, lock(path));
    } catch (IOException e) {
      throw new CannotStart("The data folder " + folder.toAbsolutePath() + " cannot be used: " + e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // held by this very process; the channel stays open, since closing it would give up that lock
      throw inUse(path);
    }
    if (lock == null) {
      channel.close();
      throw inUse(path);
    }
    return channel;
  }

  private static CannotStart inUse(Path path) {
    return new CannotStart(
        ("The data folder %s is in use by another running Tirek. Stop that one first, or give this"
                + " one a folder of its own with -Dtirek.data=<folder> (TIREK_DATA=<folder>).")
            .formatted(path));
  }

  Path path() {
    return path;
  }

  Path cluster() {
    return path.resolve("database");
  }

  Path log() {
    return path.resolve("postgresql.log");
  }

  /**
   * The passwords of the database's two roles.
   *
   * @throws CannotStart when one is gone and the database is there, which knows no other one
   */
  Passwords passwords() throws IOException {
    return new Passwords(
        password("password", Files.exists(cluster())),
        password("service-password", Cluster.hasBothRoles(cluster())));
  }

  /**
   * Made up on first use and readable by the owner of the folder alone.
   *
   * @param known whether the database knows one
   */
  private String password(String name, boolean known) throws IOException {
    Path file = path.resolve(name);
    if (!Files.exists(file)) {
      if (known) {
        throw new CannotStart(
            ("The file %s is gone, and without it the database beside it does not open. Put it back from a"
                    + " backup, or give the service another folder with -Dtirek.data=<folder> (TIREK_DATA=<folder>).")
                .formatted(file));
      }
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path draft = path.resolve(name + ".new");
      Files.deleteIfExists(draft);
      Files.createFile(draft, ownerOnly(path, "rw-------"));
      Files.write(draft, HexFormat.of().formatHex(random).getBytes(UTF_8), StandardOpenOption.SYNC);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  private static FileAttribute<?>[] ownerOnly(Path near, String permissions) {
    boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
