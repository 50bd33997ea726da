package kz.tirek.rulebook;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import kz.tirek.rulebook.archive.Archive;

/**
 * A rulebook of one barrier: somebody is older than the amount {@code limit}, which is three years.
 */
public final class SmallPack {

  private static final String TITLE = "{kk: a, ru: b, en: c}";

  private static final AtomicLong VERSIONS = new AtomicLong(System.nanoTime());

  private SmallPack() {}

  /** A version that no other test has. */
  public static String newVersion() {
    return "t-" + VERSIONS.incrementAndGet();
  }

  public static SortedMap<String, String> files(String version) {
    SortedMap<String, String> files = Archive.inOrder();
    files.putAll(
        Map.of(
            "kz/rulebook.yaml",
            "version: "
                + version
                + "\nsources: [s]\nhelpKinds: [food]\npapers: [card]\ntests: [ages]\n",
            "kz/parameters.yaml",
            "- {code: limit, unit: YEARS, title: %s, values: [{from: 2022-01-01, value: 3, certainty: A, source: s}]}\n"
                .formatted(TITLE),
            "kz/barriers.yaml",
            """
            - code: old
              theme: T1.1
              for: member
              when: "member.age > param('limit')"
              severity: high
              criterion: %1$s
              certainty: A
              title: %1$s
              explanation: %1$s
            """
                .formatted(TITLE),
            "kz/questions.yaml",
            "- {path: member.age, recordedAt: x, ask: %s}\n".formatted(TITLE),
            "kz/tests/ages.yaml",
            """
            - name: who is four is old
              asOf: 2026-03-01
              family: {members: [{age: 4}]}
              barriers: [old]
            - name: who is three is not
              asOf: 2026-03-01
              family: {members: [{age: 3}]}
              barriers: []
            """));
    for (String empty : List.of("benefits", "deadlines", "steps", "refusals", "cautions")) {
      files.put("kz/" + empty + ".yaml", "[]\n");
    }
    return files;
  }

  public static byte[] zip(String version) {
    return Archive.pack(files(version));
  }

  /** With another text in the place of one. */
  public static byte[] zip(String version, String file, String text, String other) {
    SortedMap<String, String> files = files(version);
    String changed = files.get(file).replace(text, other);
    if (changed.equals(files.put(file, changed))) {
      throw new AssertionError("there is no " + text + " in " + file);
    }
    return Archive.pack(files);
  }
}
