package kz.tirek.rulebook.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.tirek.rulebook.reading.BrokenRulebookException;
import kz.tirek.rulebook.reading.ShippedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  private interface Writing {
    void to(ZipOutputStream zip) throws IOException;
  }

  private static byte[] zip(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      writing.to(zip);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static void file(ZipOutputStream zip, String name, byte[] text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text);
  }

  private static String refused(byte[] zip) {
    BrokenRulebookException refused =
        assertThrows(BrokenRulebookException.class, () -> Archive.unpack(zip));
    assertEquals(1, refused.flaws().size());
    return refused.flaws().get(0).toString();
  }

  private static SortedMap<String, String> shipped() {
    SortedMap<String, String> files = Archive.inOrder();
    files.putAll(ShippedFiles.all("almaty"));
    return files;
  }

  @Test
  void what_is_packed_is_unpacked_the_same() {
    byte[] zip = Archive.pack(shipped());

    assertEquals(shipped(), Archive.unpack(zip));
    assertArrayEquals(zip, Archive.pack(shipped()));
    assertTrue(shipped().containsKey("kz/tests/children.yaml"));
    assertEquals("almaty/parameters.yaml", shipped().lastKey());
  }

  @Test
  void the_digest_is_of_what_is_in_the_files_however_they_are_packed() {
    SortedMap<String, String> other = shipped();
    other.merge("kz/steps.yaml", "\n", String::concat);
    byte[] packedOtherwise =
        zip(
            zip -> {
              zip.putNextEntry(new ZipEntry("kz/"));
              for (String name : shipped().keySet()) {
                file(zip, name, shipped().get(name).getBytes(StandardCharsets.UTF_8));
              }
            });

    assertArrayEquals(Archive.digest(shipped()), Archive.digest(Archive.unpack(packedOtherwise)));
    assertTrue(!Arrays.equals(Archive.digest(shipped()), Archive.digest(other)));
  }

  @Test
  void of_a_bomb_no_more_is_unpacked_than_is_allowed() throws IOException {
    byte[] bomb =
        zip(
            zip -> {
              zip.putNextEntry(new ZipEntry("kz/barriers.yaml"));
              byte[] nothing = new byte[1 << 20];
              for (int i = 0; i < 200; i++) {
                zip.write(nothing);
              }
            });
    long[] read = {0};
    InputStream counting =
        new ByteArrayInputStream(bomb) {
          @Override
          public synchronized int read(byte[] to, int at, int most) {
            int got = super.read(to, at, most);
            read[0] += Math.max(got, 0);
            return got;
          }
        };

    BrokenRulebookException refused =
        assertThrows(BrokenRulebookException.class, () -> Archive.unpack(bomb, counting));

    assertEquals(
        "archive:1:1 unpacked, the files are more than 2097152 bytes",
        refused.flaws().get(0).toString());
    // 200 MiB of the same are packed a thousand times smaller; of them a hundredth was read
    assertTrue(bomb.length > 150_000, "bytes: " + bomb.length);
    assertTrue(read[0] < 5_000, "bytes read: " + read[0]);
  }

  @Test
  void many_files_that_are_small_each_are_too_much_together() {
    byte[] half = new byte[1 << 19];
    byte[] zip =
        zip(
            out -> {
              for (String name : List.of("a", "b", "c", "d", "e")) {
                file(out, "kz/" + name + ".yaml", half);
              }
            });

    assertTrue(refused(zip).contains("more than 2097152 bytes"));
  }

  @Test
  void there_are_not_more_files_than_a_rulebook_has() {
    byte[] zip =
        zip(
            out -> {
              for (int i = 0; i < 101; i++) {
                file(out, "kz/tests/t" + i + ".yaml", new byte[0]);
              }
            });

    assertEquals("archive:1:1 there are more than 100 files", refused(zip));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../kz/barriers.yaml",
        "/kz/barriers.yaml",
        "kz/../../etc/passwd.yaml",
        "kz\\barriers.yaml",
        "kz/barriers.zip",
        "kz/barriers.yaml/",
        "barriers.yaml",
        "__MACOSX/kz/barriers.yaml",
        "kz/tests/deep/er.yaml"
      })
  void a_name_that_is_none_of_a_rulebooks_files_is_refused_and_not_repeated(String name) {
    String told = refused(zip(zip -> file(zip, name, new byte[] {'a'})));

    assertTrue(told.contains("a file of a rulebook is such as kz/benefits.yaml"), told);
    assertTrue(told.contains("file 1 of the archive is not"), told);
  }

  @Test
  void a_file_that_is_there_twice_is_refused() {
    byte[] zip =
        zip(
            out -> {
              file(out, "kz/barriers.yaml", "[]".getBytes(StandardCharsets.UTF_8));
              file(out, "kz/barriert.yaml", "[1]".getBytes(StandardCharsets.UTF_8));
            });
    // the packer of Java would not do it
    String bytes = new String(zip, StandardCharsets.ISO_8859_1).replace("barriert", "barriers");

    assertEquals(
        "kz/barriers.yaml:1:1 the file is there twice",
        refused(bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void what_is_not_utf_8_is_told_with_its_place() {
    byte[] text = "- code: a\n  title: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        "kz/barriers.yaml:2:10 the file is not UTF-8",
        refused(zip(zip -> file(zip, "kz/barriers.yaml", text))));
  }

  /** As {@code git archive} does it. */
  @Test
  void a_comment_may_stand_at_its_end() {
    for (int length : List.of(1, 40, 65_535)) {
      byte[] zip =
          zip(
              out -> {
                out.setComment("c".repeat(length));
                file(out, "kz/barriers.yaml", "[]".getBytes(StandardCharsets.UTF_8));
              });
      byte[] listsTwo = zip.clone();
      listsTwo[zip.length - length - 12] = 2;

      assertEquals("[]", Archive.unpack(zip).get("kz/barriers.yaml"));
      assertEquals("archive:1:1 the archive holds something else than it lists", refused(listsTwo));
      assertTrue(refused(Arrays.copyOf(zip, zip.length - 1)).contains("something else"));
      assertTrue(refused(Arrays.copyOf(zip, zip.length + 1)).contains("something else"));
    }
  }

  @Test
  void what_is_no_archive_or_is_cut_off_or_hides_files_is_refused() throws IOException {
    byte[] zip = Archive.pack(shipped());
    ByteArrayOutputStream listedLess = new ByteArrayOutputStream();
    try (OutputStream out = listedLess) {
      out.write(zip, 0, zip.length - 12);
      out.write(new byte[] {1, 0});
      out.write(zip, zip.length - 10, 10);
    }

    for (byte[] broken :
        List.of(
            new byte[0],
            "kz/barriers.yaml".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(zip, zip.length / 2),
            Arrays.copyOf(zip, zip.length - 30),
            listedLess.toByteArray())) {
      assertTrue(refused(broken).startsWith("archive:1:1 "), () -> "bytes: " + broken.length);
    }
  }
}
