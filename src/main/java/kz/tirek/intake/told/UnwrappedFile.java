package kz.tirek.intake.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.problem.SentName;

/**
 * A case file, as it is given out, told again in the words of an intake: each fact as its value,
 * with the day and the source beside it. It remembers where everything stood, so that errors point
 * to where the sender wrote it. Figures, and who recorded a fact when, are left out.
 */
final class UnwrappedFile {

  /** What a case file says beside facts; all of it follows from them, or is of no household. */
  private static final Set<String> BESIDE =
      Set.of("familyId", "caseNumber", "version", "asOf", "knownOn", "kind", "figures", "withheld");

  private static final Set<String> OF_FAMILY = Set.of("family", "housing", "dailyLife");
  private static final Set<String> LISTS_OF_FAMILY =
      Set.of("incomes", "debts", "benefitsReceived", "ties", "encounters", "incidents");
  private static final Set<String> OF_MEMBER = Set.of("person", "schooling", "health", "work");
  private static final Set<String> LISTS_OF_MEMBER =
      Set.of("documents", "registrations", "neededCare", "jobs", "duties");
  private static final Set<String> NUMBERS = Set.of("iin", "phone");

  /** What a fact has, and what becomes of it; the others are left out. */
  private static final Map<String, String> OF_FACT =
      Map.of("observedOn", "/observed/on", "source", "/observed/source", "memberId", "/member");

  private static final Set<String> LEFT_OUT =
      Set.of("id", "recordedAt", "recordedBy", "heldBack", "value");

  private final String root;
  private final ObjectNode household = JsonNodeFactory.instance.objectNode();

  /** Where facts stand in the case file, by where they stand in the household. */
  private final Map<String, String> facts = new TreeMap<>();

  private final List<FieldError> errors = new ArrayList<>();

  private UnwrappedFile(String root) {
    this.root = root;
  }

  /**
   * @param root the JSON pointer of the case file in the request
   * @throws Problem 400 with an error for each thing that no case file has
   */
  static UnwrappedFile of(JsonNode file, String root) {
    UnwrappedFile unwrapped = new UnwrappedFile(root);
    unwrapped.household(file);
    if (!unwrapped.errors.isEmpty()) {
      throw Problem.unreadable(unwrapped.errors);
    }
    return unwrapped;
  }

  ObjectNode household() {
    return household;
  }

  /** The same errors, at the places where the sender wrote what is wrong. */
  List<FieldError> whereWritten(List<FieldError> found) {
    return found.stream()
        .map(
            each ->
                FieldError.pointer(written(each.field()), each.code(), each.arguments().toArray()))
        .toList();
  }

  private String written(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      String fact = facts.get(at);
      if (fact != null) {
        return fact + withinFact(pointer.substring(at.length()));
      }
    }
    return pointer.replaceFirst("/ref$", "/id");
  }

  private static String withinFact(String rest) {
    return OF_FACT.entrySet().stream()
        .filter(each -> each.getValue().equals(rest))
        .map(each -> "/" + each.getKey())
        .findAny()
        .orElse(rest.isEmpty() ? "" : "/value" + rest);
  }

  private void household(JsonNode file) {
    if (!isObject(file, root)) {
      return;
    }
    file.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              JsonNode value = field.getValue();
              String at = root + "/" + name;
              if (value.isNull() || BESIDE.contains(name)) {
                return;
              }
              if (name.equals("members")) {
                members(value, at);
              } else if (OF_FAMILY.contains(name)) {
                household.set(name, fact(value, at, at));
              } else if (LISTS_OF_FAMILY.contains(name)) {
                household.set(name, facts(value, at, at, 0));
              } else {
                unknown(root, name);
              }
            });
    formerMembers();
  }

  private void members(JsonNode members, String at) {
    ObjectNode list = list(members, at);
    household.set("members", list);
    JsonNode items = members.path("items");
    for (int i = 0; i < items.size(); i++) {
      ((ArrayNode) list.get("items")).add(member(items.get(i), at + "/items/" + i));
    }
  }

  private ObjectNode member(JsonNode member, String at) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    if (!isObject(member, at)) {
      return told;
    }
    member
        .properties()
        .forEach(
            field -> {
              String name = field.getKey();
              JsonNode value = field.getValue();
              String there = at + "/" + name;
              if (value.isNull() || name.equals("otherPhones")) {
                return;
              }
              if (name.equals("id")) {
                told.set("ref", value);
              } else if (name.equals("joinedOn")) {
                told.set(name, value);
              } else if (NUMBERS.contains(name)) {
                facts.put(there, there + "/value");
                told.set(name, value.path("value"));
              } else if (OF_MEMBER.contains(name)) {
                told.set(name, fact(value, there, there));
              } else if (LISTS_OF_MEMBER.contains(name)) {
                told.set(name, facts(value, there, there, 0));
              } else if (!name.equals("earlierRegistrations")) {
                unknown(at, name);
              }
            });
    earlier(member.path("earlierRegistrations"), told, at);
    if (!told.has("person")) {
      told.set("person", JsonNodeFactory.instance.objectNode());
    }
    return told;
  }

  /** What had ended stands with the rest in an intake. */
  private void earlier(JsonNode earlier, ObjectNode told, String at) {
    if (!earlier.isObject()) {
      return;
    }
    JsonNode present = told.path("registrations");
    int before = present.path("items").size();
    ObjectNode ended = facts(earlier, at + "/earlierRegistrations", at + "/registrations", before);
    if (present.isObject()) {
      ((ArrayNode) present.get("items")).addAll((ArrayNode) ended.get("items"));
    } else {
      told.set("registrations", ended);
    }
  }

  /**
   * @param there where the list stands among what is told
   * @param before how many items stand there already
   */
  private ObjectNode facts(JsonNode listed, String at, String there, int before) {
    ObjectNode list = list(listed, at);
    JsonNode items = listed.path("items");
    for (int i = 0; i < items.size(); i++) {
      String item = "/items/" + (before + i);
      ((ArrayNode) list.get("items")).add(fact(items.get(i), at + "/items/" + i, there + item));
    }
    return list;
  }

  private ObjectNode list(JsonNode listed, String at) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    if (isObject(listed, at)) {
      listed
          .properties()
          .forEach(
              field -> {
                if (field.getKey().equals("complete")) {
                  list.set("complete", field.getValue());
                } else if (!field.getKey().equals("items")) {
                  unknown(at, field.getKey());
                } else if (!field.getValue().isArray()) {
                  errors.add(FieldError.pointer(at + "/items", "not-a-list"));
                }
              });
    }
    list.set("items", JsonNodeFactory.instance.arrayNode());
    return list;
  }

  private ObjectNode fact(JsonNode fact, String at, String there) {
    facts.put(there, at);
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    if (!isObject(fact, at) || !isObject(fact.path("value"), at + "/value")) {
      return told;
    }
    fact.properties()
        .forEach(
            field -> {
              if (!OF_FACT.containsKey(field.getKey()) && !LEFT_OUT.contains(field.getKey())) {
                unknown(at, field.getKey());
              }
            });
    told.setAll((ObjectNode) fact.get("value"));
    ObjectNode observed = told.putObject("observed");
    observed.set("on", fact.get("observedOn"));
    observed.set("source", fact.get("source"));
    boolean ofFamily = LISTS_OF_FAMILY.stream().anyMatch(list -> at.startsWith(root + "/" + list));
    if (ofFamily && fact.hasNonNull("memberId")) {
      told.set("member", fact.get("memberId"));
    }
    if (at.startsWith(root + "/encounters/")) {
      told.set("ref", fact.get("id"));
    }
    return told;
  }

  /**
   * Of who belonged to the household once, and of visits that are not among these, a household that
   * is told knows nothing; no rule reads either.
   */
  private void formerMembers() {
    for (JsonNode tie : household.path("ties").path("items")) {
      ((ObjectNode) tie).remove("formerMember");
    }
    Set<String> before = new HashSet<>();
    for (JsonNode visit : household.path("encounters").path("items")) {
      if (!before.contains(visit.path("follows").asText())) {
        ((ObjectNode) visit).remove("follows");
      }
      before.add(visit.path("ref").asText());
    }
  }

  private boolean isObject(JsonNode node, String at) {
    if (!node.isObject()) {
      errors.add(FieldError.pointer(at, node.isMissingNode() ? "required" : "not-an-object"));
    }
    return node.isObject();
  }

  private void unknown(String at, String name) {
    errors.add(FieldError.pointer(at + "/" + SentName.of(name), "unknown-field"));
  }

  @Override
  public String toString() {
    return "UnwrappedFile[...]";
  }
}
