package kz.tirek.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Households as a client would send them: {@code aHousehold().withMother(1989).withChild("child",
 * "2017-03-01")}.
 */
public final class Household {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode document = JSON.createObjectNode();
  private final ArrayNode members;

  private Household() {
    ObjectNode list = document.putObject("members").put("complete", true);
    members = list.putArray("items");
  }

  public static Household aHousehold() {
    return new Household();
  }

  /** There may be members who were not named. */
  public Household andPerhapsOthers() {
    ((ObjectNode) document.get("members")).put("complete", false);
    return this;
  }

  /** Somebody of whom only a name is known. */
  public Household withSomebodyNamed(String name) {
    ObjectNode member = members.addObject();
    member.putObject("person").putObject("name").put("given", name);
    return this;
  }

  public Household withMother(int birthYear) {
    return with("mother", "HEAD", String.valueOf(birthYear), "FEMALE");
  }

  public Household withFather(int birthYear) {
    return with("father", "SPOUSE", String.valueOf(birthYear), "MALE");
  }

  public Household withChild(String ref, String birthDate) {
    return with(ref, "CHILD", birthDate, null);
  }

  public Household with(String ref, String relation, String birthDate, String sex) {
    ObjectNode member = members.addObject().put("ref", ref);
    ObjectNode person =
        member.putObject("person").put("relation", relation).put("birthDate", birthDate);
    if (sex != null) {
      person.put("sex", sex);
    }
    return this;
  }

  /**
   * A field of the member that was added last, by name and JSON text: {@code
   * member("registrations", "{...}")}.
   */
  public Household member(String field, String json) {
    ((ObjectNode) members.get(members.size() - 1)).set(field, read(json));
    return this;
  }

  /** A field of the person who was added last. */
  public Household person(String field, String json) {
    ((ObjectNode) members.get(members.size() - 1).get("person")).set(field, read(json));
    return this;
  }

  public Household withoutRegistration() {
    return member("registrations", whole("{'kind': 'NONE'}"));
  }

  /** A field of the whole household. */
  public Household and(String field, String json) {
    document.set(field, read(json));
    return this;
  }

  /** A list that is whole, of these items. */
  public static String whole(String... items) {
    return "{'complete': true, 'items': [" + String.join(",", items) + "]}";
  }

  public String json() {
    return document.toString();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
