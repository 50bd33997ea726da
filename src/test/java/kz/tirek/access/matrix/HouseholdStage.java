package kz.tirek.access.matrix;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A household of two in a case of the stage, and another case beside it to which everybody is what
 * they are to this one.
 */
final class HouseholdStage {

  private static final String MEMBER = "otherMemberId";
  private static final String FACT = "membershipId";

  /** Before all ids of facts that were recorded when the family was taken in. */
  private static final String NEW_ID =
      "overlay(gen_random_uuid()::text placing '00000000' from 1)::uuid";

  static final Set<String> OPERATIONS =
      Set.of(
          "getMembers",
          "addMember",
          "leaveHousehold",
          "returnToHousehold",
          "changeHead",
          "correctHead",
          "correctMembership",
          "addKinship",
          "correctKinship",
          "splitHousehold",
          "getSplit",
          "undoSplit",
          "joinHouseholds",
          "getJoin",
          "undoJoin",
          "link",
          "getLink",
          "undoLink");

  private final Connection connection;

  HouseholdStage(Connection connection) {
    this.connection = connection;
  }

  private static String first(Statement owner, String query) throws SQLException {
    try (ResultSet answer = owner.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }

  /** What there is of a household beside what every case of the stage has. */
  Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    for (String id : List.of(MEMBER, FACT, "splitId", "joinId", "linkId")) {
      ids.put(id, UUID.randomUUID().toString());
    }
    return ids;
  }

  /** The same as paths and bodies of the operations on households name it. */
  Map<String, String> ids(Map<String, String> under) {
    Map<String, String> ids = new HashMap<>(under);
    ids.put("memberId", under.get(MEMBER));
    ids.put("factId", under.get(FACT));
    return ids;
  }

  /** The head alone belongs to the household again, as when it was taken in. */
  void restore(Map<String, String> ids) {
    try (Statement owner = connection.createStatement()) {
      String family = ids.get("id");
      dropSplitOff(owner, family, ids.get("otherId"));
      clear(owner, family);
      head(owner, family, ids.get("headId"));
      owner.executeBatch();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void head(Statement owner, String family, String head) throws SQLException {
    fact(owner, family, NEW_ID, head, "MEMBERSHIP", "{}");
    fact(owner, family, NEW_ID, head, "RELATION", "{'relation': 'HEAD'}");
  }

  /** Sets the household up anew, so that the operation can be done. */
  void put(String operation, Map<String, String> ids) {
    try (Statement owner = connection.createStatement()) {
      String family = ids.get("id");
      String other = ids.get("otherId");
      ids.put(
          "headId",
          first(
              owner,
              "select person_id from member where family_id = '%s' order by position, recorded_at limit 1"
                  .formatted(family)));
      dropSplitOff(owner, family, other);
      clear(owner, family);
      clear(owner, other);
      Stage.tell(
          owner,
          "insert into member (family_id, person_id, position, recorded_at, recorded_by) values ('%s', '%s', 5, now(), 'keeper') on conflict do nothing",
          family,
          ids.get(MEMBER));
      fact(owner, family, NEW_ID, ids.get(MEMBER), "PERSON", "{}");
      boolean left = operation.equals("returnToHousehold");
      head(owner, family, ids.get("headId"));
      fact(
          owner,
          family,
          operation.equals("correctKinship") ? NEW_ID : "'" + ids.get(FACT) + "'",
          ids.get(MEMBER),
          "MEMBERSHIP",
          left ? "{'leftOn': '2020-01-01', 'leftReason': 'MOVED_OUT'}" : "{}");
      if (left) {
        Stage.tell(
            owner,
            "update fact set holds_until = '2019-12-31' where family_id = '%s' and person_id = '%s' and area = 'MEMBERSHIP'",
            family,
            ids.get(MEMBER));
      }
      if (operation.equals("correctKinship")) {
        fact(
            owner,
            family,
            "'" + ids.get(FACT) + "'",
            ids.get(MEMBER),
            "KINSHIP",
            "{'kind': 'SPOUSE_OF', 'to': '" + ids.get("headId") + "'}");
      }
      fact(
          owner,
          other,
          NEW_ID,
          "(select person_id from member where family_id = '" + other + "' limit 1)",
          "MEMBERSHIP",
          "{}");
      alike(owner, family, other, operation.equals("undoJoin"));
      linked(owner, family, other, operation.equals("link") ? null : ids.get("linkId"));
      regrouped(owner, family, other, ids.get("splitId"), "SPLIT", false);
      regrouped(owner, family, other, ids.get("joinId"), "JOIN", true);
      owner.executeBatch();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** That the two cases are not of one family was said, or was not where there is no id. */
  private static void linked(Statement owner, String family, String other, String id)
      throws SQLException {
    Stage.tell(owner, "delete from link where family_id = '%s'", family);
    if (id != null) {
      for (String[] side : new String[][] {{family, other}, {other, family}}) {
        Stage.tell(
            owner,
            "insert into link (family_id, link_id, kind, other_family, source, at, made_by) values ('%s', '%s', 'NOT_SAME_FAMILY', '%s', 'FAMILY_SAID', now(), 'keeper')",
            side[0],
            id,
            side[1]);
      }
    }
  }

  /** What a split of before made. */
  private static void dropSplitOff(Statement owner, String family, String other)
      throws SQLException {
    String made =
        "(select other_family from regrouping where family_id = '%s' and kind = 'SPLIT' and other_family <> '%s')"
            .formatted(family, other);
    for (String table :
        new String[] {
          "judgement",
          "person_name",
          "fact",
          "identifier",
          "consent",
          "assignment",
          "restriction",
          "closing",
          "legal_hold",
          "member"
        }) {
      Stage.tell(owner, "delete from %s where family_id in %s", table, made);
    }
    // the household's own row of the split goes last
    Stage.tell(owner, "delete from regrouping where came and family_id in %s", made);
    Stage.tell(owner, "delete from family where family_id in %s", made);
  }

  private static void clear(Statement owner, String family) throws SQLException {
    Stage.tell(owner, "delete from regrouping where family_id = '%s'", family);
    Stage.tell(
        owner,
        "delete from fact where family_id = '%s' and fact_id::text like '00000000%%'",
        family);
    Stage.tell(
        owner,
        "delete from fact where family_id = '%s' and area in ('MEMBERSHIP', 'RELATION', 'KINSHIP')",
        family);
  }

  private static void fact(
      Statement owner, String family, String id, String person, String area, String value)
      throws SQLException {
    Stage.tell(
        owner,
        """
        insert into fact (family_id, fact_id, person_id, area, value, observed_on, source, recorded_at, recorded_by)
        values ('%s', %s, %s, '%s', '%s', '2026-01-01', 'FAMILY_SAID', now() - interval '1 hour', 'keeper')
        """,
        family,
        id,
        person.startsWith("(") ? person : "'" + person + "'",
        area,
        value.replace('\'', '"'));
  }

  /** Everybody is to the other case what they are to this one. */
  private static void alike(Statement owner, String family, String other, boolean closed)
      throws SQLException {
    for (String table : new String[] {"assignment", "restriction", "emergency_access", "closing"}) {
      Stage.tell(owner, "delete from %s where family_id = '%s'", table, other);
    }
    Stage.tell(
        owner,
        "insert into assignment select '%s', gen_random_uuid(), worker, from_at, assigned_by, until_at, ended_by, ended_for from assignment where family_id = '%s'",
        other,
        family);
    Stage.tell(
        owner,
        "insert into emergency_access (family_id, emergency_id, agency, worker, reason, from_at, until_at) select '%s', gen_random_uuid(), agency, worker, reason, from_at, until_at from emergency_access where family_id = '%s'",
        other,
        family);
    Stage.tell(
        owner,
        "update family f set restricted_to = o.restricted_to, closed_to_emergency = o.closed_to_emergency, status = '%s' from family o where f.family_id = '%s' and o.family_id = '%s'",
        closed ? "CLOSED" : "OPEN",
        other,
        family);
    if (closed) {
      Stage.tell(
          owner,
          "insert into closing (family_id, closing_id, reason, other_family, closed_on, closed_at, closed_by) values ('%s', gen_random_uuid(), 'JOINED_OTHER_CASE', '%s', '2026-01-01', now(), 'keeper')",
          other,
          family);
    }
    Stage.tell(owner, "delete from transfer where family_id in ('%s', '%s')", family, other);
  }

  private static void regrouped(
      Statement owner, String family, String other, String id, String kind, boolean came)
      throws SQLException {
    for (boolean there : new boolean[] {false, true}) {
      Stage.tell(
          owner,
          """
          insert into regrouping (family_id, regrouping_id, kind, came, other_family, persons, on_day, reason, at, made_by)
          values ('%s', '%s', '%s', %s, '%s', array[gen_random_uuid()], '2026-01-01', 'MOVED_OUT', now(), 'keeper')
          """,
          there ? other : family,
          id,
          kind,
          there != came,
          there ? family : other);
    }
  }
}
