package kz.tirek.shared.secret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys of a developer's own machine, made once and kept beside the embedded database, because the
 * data of yesterday must open today. Nothing is made until somebody asks for a key.
 */
@Singleton
class DevelopmentKeys {

  private static final String FILE = "secrets.properties";

  private final Path folder;
  private Properties keys;

  @Inject
  DevelopmentKeys(@ConfigProperty(name = "tirek.data", defaultValue = "data") Path folder) {
    this.folder = folder;
  }

  synchronized String value(String name) {
    if (keys == null) {
      keys = kept();
    }
    return keys.getProperty(name);
  }

  private Properties kept() {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(FILE);
      if (Files.notExists(file)) {
        keep(fresh(), file);
      }
      Properties kept = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written whole under another name first: a start that was killed leaves no half of it. */
  private void keep(Properties fresh, Path file) throws IOException {
    Path draft = Files.createTempFile(folder, FILE, ".new", ownerOnly());
    try (Writer writer = Files.newBufferedWriter(draft)) {
      fresh.store(
          writer, "Keys for development, made by the service. Without them its data is lost.");
    }
    try {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException anotherStartWasFaster) {
      Files.delete(draft);
    }
  }

  private static Properties fresh() {
    Properties fresh = new Properties();
    fresh.setProperty(SecretKeys.ENCRYPTION, "dev:" + randomKey());
    fresh.setProperty(SecretKeys.FINGERPRINT, randomKey());
    fresh.setProperty(SecretKeys.PAGE_TOKEN, randomKey());
    return fresh;
  }

  private static String randomKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
