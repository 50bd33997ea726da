package kz.tirek.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.packaged.Line;

/** Walking through pages of fifty families, beside the service's own statement sent bare. */
final class FamilyWalks {

  private static final int PAGE = 50;
  private static final int MOST_PAGES = 20;
  private static final UUID LAST = new UUID(-1, -1);
  private static final String NEXT = "\"nextPageToken\":\"";

  private final Stage stage;

  /** Pages after which a walk begins anew; each of them is full and has a next one. */
  private final int pages;

  /**
   * @param families of the agency, more than fifty
   */
  FamilyWalks(Stage stage, int families) {
    if (families <= PAGE) {
      throw new IllegalArgumentException("a walk needs more families than a page holds: " + PAGE);
    }
    this.stage = stage;
    this.pages = Math.min(MOST_PAGES, (families - 1) / PAGE);
  }

  Deed service(int thread) throws Exception {
    Line line = stage.line();
    String[] next = {null};
    int[] page = {0};
    return () -> {
      int status = line.send(request(next[0]));
      int found = line.find(NEXT);
      if (status != 200 || found < 0) {
        throw new IllegalStateException("page: " + status + " " + line.head());
      }
      page[0] = (page[0] + 1) % pages;
      next[0] = page[0] == 0 ? null : line.quoted(found + NEXT.length());
    };
  }

  Deed baseline(int thread) throws Exception {
    PreparedStatement statement = page(stage.connection());
    UUID[] after = {LAST};
    int[] page = {0};
    return () -> {
      List<UUID> ids = read(statement, after[0]);
      if (ids.size() != PAGE + 1) {
        throw new IllegalStateException(ids.size() + " rows of a page");
      }
      page[0] = (page[0] + 1) % pages;
      after[0] = page[0] == 0 ? LAST : ids.get(PAGE - 1);
    };
  }

  /** The pages hold every family of the agency once, newest first, as far as they go. */
  void check() throws Exception {
    List<String> walked = new ArrayList<>();
    try (Line line = stage.line();
        Connection connection = stage.connection();
        var all =
            connection.prepareStatement(
                "select family_id::text from family where agency = ? order by family_id desc"
                    + " limit ?")) {
      String next = null;
      for (int i = 0; i < pages; i++) {
        JsonNode page = new ObjectMapper().readTree(line.ask(request(next)));
        page.get("items").forEach(item -> walked.add(item.get("id").textValue()));
        next = page.get("nextPageToken").textValue();
      }
      all.setString(1, Stage.AGENCY);
      all.setInt(2, pages * PAGE);
      List<String> stored = new ArrayList<>();
      try (var rows = all.executeQuery()) {
        while (rows.next()) {
          stored.add(rows.getString(1));
        }
      }
      Stage.same("pages", stored, walked);
    }
  }

  private byte[] request(String next) {
    String token = next == null ? "" : "&pageToken=" + next;
    return Line.get("/v1/families?pageSize=" + PAGE + token, stage.tokenOfSupervisor());
  }

  private static PreparedStatement page(Connection connection) throws Exception {
    Class<?> list = Class.forName("kz.tirek.family.FamilyList");
    return connection.prepareStatement(Stage.sqlOf(list, "OF_AGENCY"));
  }

  private static List<UUID> read(PreparedStatement statement, UUID after) throws Exception {
    statement.setObject(1, after);
    for (int i = 2; i <= 5; i++) {
      statement.setNull(i, Types.VARCHAR);
    }
    statement.setString(6, Stage.AGENCY);
    statement.setInt(7, PAGE + 1);
    List<UUID> ids = new ArrayList<>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
