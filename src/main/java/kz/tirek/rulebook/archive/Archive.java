package kz.tirek.rulebook.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.tirek.rulebook.reading.BrokenRulebookException;
import kz.tirek.rulebook.yaml.Flaw;

/**
 * The files of a rulebook as a ZIP archive. Whatever an archive says of itself, no more than {@link
 * #MOST_UNPACKED} bytes of it are unpacked, and nothing that does not go by the name of a
 * rulebook's file.
 */
public final class Archive {

  /** Most bytes of all files together. */
  public static final int MOST_UNPACKED = 2 * 1024 * 1024;

  /** Most files and folders. */
  public static final int MOST_FILES = 100;

  private static final String FILE =
      "[a-z]{1,20}/[a-z]{1,20}\\.yaml|[a-z]{1,20}/tests/[a-z0-9-]{1,60}\\.yaml";
  private static final String FOLDER = "[a-z]{1,20}/(tests/)?";

  private static final String WHOLE = "archive";
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int END_COUNT = 10;
  private static final int END_COMMENT = 20;

  /** As long a comment may follow the end. */
  private static final int MOST_COMMENT = 0xffff;

  private final InputStream counted;
  private final SortedMap<String, String> files = inOrder();
  private int entries;
  private int unpacked;

  private Archive(InputStream bytes) {
    this.counted = bytes;
  }

  /** The country's files before the city's, which replace some of it. */
  public static SortedMap<String, String> inOrder() {
    return new TreeMap<>(
        Comparator.<String, Boolean>comparing(file -> !file.startsWith("kz/"))
            .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * The files of an archive, the country's before the city's.
   *
   * @throws BrokenRulebookException where it is no archive of a rulebook, or more than is allowed
   */
  public static SortedMap<String, String> unpack(byte[] zip) {
    return unpack(zip, new ByteArrayInputStream(zip));
  }

  /**
   * @param reading the same bytes, as they are read
   */
  static SortedMap<String, String> unpack(byte[] zip, InputStream reading) {
    Archive archive = new Archive(reading);
    try {
      archive.read();
    } catch (IOException | IllegalArgumentException broken) {
      throw broken("this is no ZIP archive that can be read");
    }
    if (archive.entries != told(zip)) {
      throw broken("the archive holds something else than it lists");
    }
    return archive.files;
  }

  /** How many entries the archive lists at its end; -1 where it lists none. */
  private static int told(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int last = zip.length - END_BYTES;
    for (int at = last; at >= 0 && at >= last - MOST_COMMENT; at--) {
      if (bytes.getInt(at) == END
          && Short.toUnsignedInt(bytes.getShort(at + END_COMMENT)) == last - at) {
        return Short.toUnsignedInt(bytes.getShort(at + END_COUNT));
      }
    }
    return -1;
  }

  private void read() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(counted)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_FILES) {
          throw broken("there are more than %d files".formatted(MOST_FILES));
        }
        String name = entry.getName();
        if (name.matches(FOLDER)) {
          continue;
        }
        if (!name.matches(FILE)) {
          throw broken(
              "a file of a rulebook is such as kz/benefits.yaml or kz/tests/children.yaml; file "
                  + entries
                  + " of the archive is not");
        }
        if (files.put(name, text(name, bytes(zip))) != null) {
          throw new BrokenRulebookException(
              List.of(new Flaw(name, 1, 1, "the file is there twice")));
        }
      }
    }
  }

  private byte[] bytes(InputStream entry) throws IOException {
    byte[] bytes = entry.readNBytes(MOST_UNPACKED - unpacked + 1);
    unpacked += bytes.length;
    if (unpacked > MOST_UNPACKED) {
      throw broken("unpacked, the files are more than %d bytes".formatted(MOST_UNPACKED));
    }
    return bytes;
  }

  private static String text(String file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      String before = out.toString();
      int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      throw new BrokenRulebookException(
          List.of(new Flaw(file, line, column, "the file is not UTF-8")));
    }
    return out.toString();
  }

  private static BrokenRulebookException broken(String message) {
    return new BrokenRulebookException(List.of(new Flaw(WHOLE, 1, 1, message)));
  }

  /** The archive of these files: the same files, the same bytes, whatever packs them when. */
  public static byte[] pack(SortedMap<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
        CRC32 check = new CRC32();
        check.update(text);
        ZipEntry entry = new ZipEntry(file.getKey());
        // how small a packer makes it differs from one Java to another
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(text.length);
        entry.setCrc(check.getValue());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** SHA-256 of the names and texts of the files, however they are packed. */
  public static byte[] digest(SortedMap<String, String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
        String head = file.getKey() + "\n" + text.length + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(text);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
