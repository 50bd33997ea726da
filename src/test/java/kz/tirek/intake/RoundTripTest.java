package kz.tirek.intake;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.OfMember;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import org.junit.jupiter.api.Test;

/**
 * What is said in an intake is read in the case file: nothing is lost, nothing changed, nothing
 * added. It follows the records, so that a new field is tried too.
 */
@QuarkusTest
class RoundTripTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What would be refused if anything were said there. */
  private static final Map<String, String> SENSIBLE =
      Map.ofEntries(
          Map.entry("/caseNumber", "RT/" + Long.toString(System.nanoTime(), 36)),
          Map.entry("/family/refusedSteps/0", "register-temporarily"),
          Map.entry("person/birthDate", "2015-05-12"),
          Map.entry("person/sex", "FEMALE"),
          Map.entry("person/relation", "CHILD"),
          Map.entry("person/carerOf/items/0", "small"),
          Map.entry("/iin", "150512600012"),
          Map.entry("/phone", "8 (701) 234-56-78"),
          Map.entry("documents/items/0/number", "N04512398"),
          Map.entry("documents/items/0/validUntil", "2036-02-28"),
          Map.entry("registrations/items/0/kind", "TEMPORARY"),
          Map.entry("schooling/grade", "4"),
          Map.entry("schooling/status", "ENROLLED"),
          Map.entry("schooling/level", "SCHOOL"),
          Map.entry("incomes/items/0/kind", "PENSION"),
          Map.entry("/benefit", "large-family-allowance"),
          Map.entry("/service", "free-school-meals"),
          Map.entry("lastAskedOn", "2026-02"),
          Map.entry("neededCare/items/0/service", "ULTRASOUND"),
          Map.entry("knowsOf/items/0", "targeted-assistance"),
          Map.entry("/member", "big"),
          Map.entry("dailyLife/everApplied", "false"),
          Map.entry("/ref", "first"),
          Map.entry("/until", "2099-12"),
          Map.entry("consent/until", "2027-01-31"),
          Map.entry("leaveBy", "2026-12-31"),
          Map.entry("leaseUntil", "2027"));

  private int day;

  @Test
  void nothing_that_is_said_is_lost_or_changed() {
    ObjectNode household = record("", NewHousehold.class);
    ArrayNode members = (ArrayNode) household.at("/members/items");
    ((ObjectNode) members.get(0)).put("ref", "big");
    members.addObject().put("ref", "small").putObject("person");
    ((ArrayNode) household.at("/encounters/items"))
        .addObject()
        .put("office", "SCHOOL")
        .put("follows", "first");
    ((ObjectNode) household.at("/encounters/items/0")).remove("follows");
    // a household that is taken in has no members of before
    ((ObjectNode) household.at("/ties/items/0")).remove("formerMember");

    assertEquals(
        Set.of("/encounters/items/0/follows", "/ties/items/0/formerMember"), unsaid(household));
    compare(household, taken(household));
  }

  @Test
  void an_empty_list_that_is_whole_stays_so_and_what_nobody_said_stays_absent() {
    ObjectNode household = (ObjectNode) read("{\"members\": {\"complete\": true, \"items\": []}}");
    ((ArrayNode) household.at("/members/items")).add(emptyLists("", NewMember.class));
    household.setAll(emptyLists("", NewHousehold.class).remove(Set.of("members", "family")));
    // that there is no registration is a registration
    ((ObjectNode) household.at("/members/items/0/registrations")).put("complete", false);

    assertTrue(household.toString().split("\"items\":\\[]").length > 20, household::toString);
    compare(household, taken(household));
  }

  @Test
  void of_a_family_of_which_nothing_is_said_nothing_is_read() {
    ObjectNode household =
        (ObjectNode) read("{\"members\": {\"complete\": false, \"items\": [{\"person\": {}}]}}");

    JsonNode file = taken(household);

    compare(household, file);
    assertEquals(
        Set.of("familyId", "caseNumber", "version", "asOf", "knownOn", "figures", "members"),
        names(file));
    assertEquals(Set.of("id", "person"), names(file.at("/members/items/0")));
  }

  // what is said

  private ObjectNode record(String at, Class<?> type) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      String here = at + "/" + component.getName();
      record.set(component.getName(), some(here, component.getGenericType()));
    }
    return record;
  }

  private JsonNode some(String at, Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> item = (Class<?>) generic.getActualTypeArguments()[0];
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      if (generic.getRawType() != Listed.class) {
        return items.add(some(at + "/0", item));
      }
      if (item.isEnum()) {
        List.of(item.getEnumConstants()).forEach(each -> items.add(each.toString()));
      } else {
        items.add(some(at + "/items/0", item));
      }
      return JsonNodeFactory.instance
          .objectNode()
          .put("complete", day++ % 2 == 0)
          .set("items", items);
    }
    Class<?> plain = (Class<?>) type;
    String sensible = sensible(at);
    if (sensible != null) {
      boolean text = plain != Boolean.class && plain != Integer.class;
      return text ? JsonNodeFactory.instance.textNode(sensible) : read(sensible);
    } else if (plain == String.class) {
      return JsonNodeFactory.instance.textNode("Әлі " + day++);
    } else if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return JsonNodeFactory.instance.textNode(constants[constants.length - 1].toString());
    } else if (plain == Boolean.class) {
      return JsonNodeFactory.instance.booleanNode(true);
    } else if (plain == Integer.class || plain == Long.class) {
      return JsonNodeFactory.instance.numberNode(1 + day++ % 9);
    } else if (plain == PartialDate.class) {
      String date = "2024-03-%02d".formatted(1 + day++ % 28);
      return JsonNodeFactory.instance.textNode(date.substring(0, new int[] {4, 7, 10}[day % 3]));
    } else if (plain == java.time.LocalDate.class) {
      return JsonNodeFactory.instance.textNode("2026-02-%02d".formatted(1 + day++ % 28));
    }
    return record(at, plain);
  }

  private static String sensible(String at) {
    return SENSIBLE.keySet().stream()
        .filter(at::endsWith)
        .max(java.util.Comparator.comparingInt(String::length))
        .map(SENSIBLE::get)
        .orElse(null);
  }

  /** The places where nothing is said. */
  private static Set<String> unsaid(ObjectNode household) {
    return Places.all().stream()
        .map(Places::pointer)
        .filter(pointer -> household.at(pointer).isMissingNode())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ObjectNode emptyLists(String at, Class<?> type) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> plain = component.getType();
      if (plain == Listed.class) {
        record.set(component.getName(), Places.whole());
      } else if (Places.isOfFields(plain)) {
        ObjectNode within = emptyLists(at + "/" + component.getName(), plain);
        if (!within.isEmpty() || component.getName().equals("person")) {
          record.set(component.getName(), within);
        }
      }
    }
    return record;
  }

  // what is read

  private static JsonNode taken(ObjectNode household) {
    String answer =
        sending("caseworker", household.toString())
            .post("/v1/families")
            .then()
            .statusCode(201)
            .extract()
            .body()
            .asString();
    String id = read(answer).at("/family/id").textValue();
    return read(as("caseworker").get("/v1/families/" + id + "/case-file").body().asString());
  }

  private static void compare(ObjectNode household, JsonNode file) {
    Reading reading = new Reading(household, file);
    JsonNode number = household.get("caseNumber");
    if (number != null) {
      assertEquals(number, file.get("caseNumber"));
    }
    reading.same("", household, file, NewHousehold.class, Set.of("observed", "caseNumber"), null);
  }

  /** One household, and the file of it. */
  private record Reading(ObjectNode household, JsonNode file) {

    void same(
        String at,
        JsonNode said,
        JsonNode read,
        Class<?> type,
        Set<String> without,
        JsonNode member) {
      for (RecordComponent component : type.getRecordComponents()) {
        String name = component.getName();
        if (!without.contains(name)) {
          same(at + "/" + name, said.get(name), read.get(name), component.getGenericType(), member);
        }
      }
    }

    private void same(String at, JsonNode said, JsonNode read, Type type, JsonNode member) {
      if (said == null) {
        assertEquals(null, read, at);
        return;
      }
      assertTrue(read != null, () -> at + " is lost");
      if (type instanceof ParameterizedType list) {
        assertEquals(said.get("complete"), read.get("complete"), at);
        assertEquals(said.get("items").size(), read.get("items").size(), at);
        Class<?> item = (Class<?>) list.getActualTypeArguments()[0];
        for (int i = 0; i < said.get("items").size(); i++) {
          String there = at + "/items/" + i;
          same(there, said.get("items").get(i), read.get("items").get(i), item, member);
        }
      } else if (type == NewMember.class) {
        same(at, said, read, NewMember.class, Set.of("ref"), read.get("id"));
      } else if (type == String.class) {
        numberSame(at, said.textValue(), read, member);
      } else if (Knowable.class.isAssignableFrom((Class<?>) type)) {
        factSame(at, said, read, (Class<?>) type, member);
      } else {
        assertEquals(said, read, at);
      }
    }

    private void numberSame(String at, String said, JsonNode read, JsonNode member) {
      String kept = at.endsWith("/phone") ? "+77012345678" : said;
      assertEquals(kept, read.get("value").textValue(), at);
      assertEquals(member, read.get("memberId"), at);
      JsonNode observed = household.at(at.substring(0, at.lastIndexOf('/')) + "/person/observed");
      seenAlike(at, observed, read);
    }

    private void factSame(String at, JsonNode said, JsonNode read, Class<?> type, JsonNode member) {
      ObjectNode value = said.deepCopy();
      value.remove("observed");
      if (OfMember.class.isAssignableFrom(type)) {
        JsonNode whose = value.remove("member");
        assertEquals(whose == null ? null : idOf(whose.textValue()), read.get("memberId"), at);
      } else {
        assertEquals(member, read.get("memberId"), at);
      }
      JsonNode cared = value.at("/carerOf/items");
      for (int i = 0; i < cared.size(); i++) {
        ((ArrayNode) cared).set(i, idOf(cared.get(i).textValue()));
      }
      if (value.has("follows")) {
        value.set("follows", file.at("/encounters/items/0/id"));
      }
      assertEquals(value, read.get("value"), at);
      seenAlike(at, said.path("observed"), read);
      assertTrue(read.has("recordedAt") && read.has("recordedBy"), at);
    }

    /** By the fact itself, else by the whole; today and by the family where neither says it. */
    private void seenAlike(String at, JsonNode observed, JsonNode read) {
      JsonNode whole = household.path("observed");
      JsonNode on = observed.has("on") ? observed.get("on") : whole.get("on");
      JsonNode source = observed.has("source") ? observed.get("source") : whole.get("source");
      assertEquals(on == null ? file.get("asOf") : on, read.get("observedOn"), at);
      assertEquals(
          source == null ? "FAMILY_SAID" : source.textValue(), read.get("source").textValue(), at);
    }

    private JsonNode idOf(String ref) {
      for (int i = 0; i < household.at("/members/items").size(); i++) {
        if (ref.equals(household.at("/members/items/" + i + "/ref").textValue())) {
          return file.at("/members/items/" + i + "/id");
        }
      }
      throw new AssertionError(ref);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
