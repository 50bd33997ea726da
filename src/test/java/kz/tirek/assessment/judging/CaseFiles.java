package kz.tirek.assessment.judging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Source;
import kz.tirek.situation.casefile.CaseFile;

/** Families for tests, written as YAML: a fact stands as its plain value. */
final class CaseFiles {

  private static final ObjectMapper JSON =
      new YAMLMapper()
          .registerModule(new JavaTimeModule())
          .addMixIn(Recorded.class, Plain.class)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** How a fact whose value is a record already is made. */
  private abstract static class Plain<T> {

    @JsonCreator
    Plain(
        @JsonProperty("id") UUID id,
        @JsonProperty("memberId") UUID memberId,
        @JsonProperty("observedOn") LocalDate observedOn,
        @JsonProperty("source") Source source,
        @JsonProperty("recordedAt") Instant recordedAt,
        @JsonProperty("recordedBy") String recordedBy,
        @JsonProperty("heldBack") Boolean heldBack,
        @JsonProperty("value") T value) {}
  }

  private CaseFiles() {}

  /** The id of the member with this number, from 0. */
  static UUID member(int number) {
    return new UUID(0, number + 1L);
  }

  static CaseFile of(String yaml) {
    try {
      ObjectNode file = (ObjectNode) JSON.readTree(yaml);
      for (String one : new String[] {"family", "housing", "dailyLife"}) {
        record(file, one, null);
      }
      for (String list :
          new String[] {
            "incomes", "debts", "benefitsReceived", "ties", "encounters", "incidents"
          }) {
        recordAll(file, list);
      }
      int number = 0;
      for (JsonNode item : file.path("members").path("items")) {
        ObjectNode member = (ObjectNode) item;
        String id = member(number++).toString();
        member.put("id", id);
        for (String one : new String[] {"person", "schooling", "health", "work"}) {
          record(member, one, id);
        }
        for (String list : new String[] {"registrations", "neededCare", "jobs"}) {
          recordAll(member, list);
        }
        recordAll(member, "duties");
      }
      file.put("familyId", new UUID(1, 1).toString());
      return JSON.treeToValue(file, CaseFile.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static void record(ObjectNode parent, String name, String member) {
    if (parent.has(name)) {
      parent.set(name, recorded(parent.get(name), member));
    }
  }

  private static void recordAll(ObjectNode parent, String name) {
    if (parent.has(name)) {
      var items = (com.fasterxml.jackson.databind.node.ArrayNode) parent.get(name).get("items");
      for (int i = 0; i < items.size(); i++) {
        JsonNode member = items.get(i).get("member");
        String id = member == null ? null : member(member.asInt()).toString();
        items.set(i, recorded(items.get(i), id));
      }
    }
  }

  private static JsonNode recorded(JsonNode value, String member) {
    ObjectNode recorded = JSON.createObjectNode();
    recorded.put("id", new UUID(2, value.hashCode()).toString());
    if (member != null) {
      recorded.put("memberId", member);
    }
    recorded.put("observedOn", "2026-02-01");
    recorded.put("source", "FAMILY_SAID");
    recorded.set("value", value);
    return recorded;
  }
}
