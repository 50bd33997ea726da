package kz.tirek.population;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A household as rows of the tables, derived from its JSON without any class of the service: what
 * the service stores is compared with it.
 */
public record Rows(ObjectNode household, List<Identifier> identifiers, List<Fact> facts) {

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();
  private static final Map<String, String> OF_MEMBER =
      Map.of(
          "registrations", "REGISTRATION",
          "schooling", "SCHOOLING",
          "health", "HEALTH",
          "neededCare", "NEEDED_CARE",
          "work", "WORK",
          "jobs", "JOB",
          "duties", "DUTY");
  private static final Map<String, String> OF_FAMILY =
      Map.of(
          "housing", "HOUSING",
          "incomes", "INCOME",
          "debts", "DEBT",
          "benefitsReceived", "BENEFIT_RECEIVED",
          "dailyLife", "DAILY_LIFE",
          "ties", "TIE",
          "encounters", "ENCOUNTER",
          "incidents", "INCIDENT");
  private static final Set<String> HOUSEHOLD = Set.of("HEAD", "SPOUSE", "CHILD");
  private static final Set<String> HAPPENED = Set.of("ENCOUNTER", "INCIDENT");

  /**
   * @param member place among the members
   */
  public record Identifier(int member, String kind, String number) {}

  /**
   * @param member place among the members; -1 for the family
   * @param from null, or the first day on which it holds
   */
  public record Fact(int member, String area, String value, String from) {}

  public static UUID newId() {
    return IDS.generate();
  }

  public static Rows of(ObjectNode household) {
    Rows rows = new Rows(household, new ArrayList<>(), new ArrayList<>());
    JsonNode members = household.at("/members/items");
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      places.put(members.get(i).get("ref").textValue(), i);
      rows.identify(i, "IIN", members.get(i).get("iin"));
      rows.identify(i, "PHONE", members.get(i).get("phone"));
      ObjectNode person = members.get(i).get("person").deepCopy();
      JsonNode relation = person.remove("relation");
      rows.fact(i, "PERSON", person);
      rows.fact(i, "MEMBERSHIP", JsonNodeFactory.instance.objectNode());
      rows.fact(i, "RELATION", JsonNodeFactory.instance.objectNode().set("relation", relation));
    }
    rows.fact(-1, "FAMILY_PROFILE", household.get("family"));
    rows.whole(-1, "MEMBER", household.at("/members/complete").booleanValue(), null);
    for (int i = 0; i < members.size(); i++) {
      rows.add(i, members.get(i), OF_MEMBER, places);
    }
    rows.add(-1, household, OF_FAMILY, places);
    return rows;
  }

  public int members() {
    return household.at("/members/items").size();
  }

  public String headName() {
    JsonNode name = household.at("/members/items/0/person/name");
    return Stream.of("family", "given", "patronymic")
        .filter(name::has)
        .map(part -> name.get(part).textValue())
        .collect(Collectors.joining(" "));
  }

  /** The kind of household, as the relations to the head have it. */
  public String kind() {
    Set<String> relations = new HashSet<>();
    household
        .at("/members/items")
        .forEach(member -> relations.add(member.at("/person/relation").textValue()));
    if (!HOUSEHOLD.containsAll(relations)) {
      return "EXTENDED";
    }
    return relations.contains("SPOUSE") ? "NUCLEAR" : "MONO";
  }

  public String profile(String field) {
    return household.at("/family/" + field).textValue();
  }

  private void add(
      int member, JsonNode from, Map<String, String> areas, Map<String, Integer> places) {
    areas.forEach(
        (field, area) -> {
          JsonNode known = from.get(field);
          if (known == null) {
            return;
          }
          if (!known.has("complete")) {
            fact(member, area, known);
            return;
          }
          String latest = null;
          for (JsonNode item : known.get("items")) {
            int whose = item.has("member") ? places.get(item.get("member").textValue()) : member;
            String start = fact(whose, area, item);
            if (start != null && (latest == null || start.compareTo(latest) > 0)) {
              latest = start;
            }
          }
          whole(member, area, known.get("complete").booleanValue(), latest);
        });
  }

  private void whole(int member, String list, boolean complete, String since) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.put("list", list).put("complete", complete);
    fact(member, "WHOLENESS", since == null ? value : value.put("since", since));
  }

  /** Since when it holds; null when nobody said. */
  private String fact(int member, String area, JsonNode known) {
    ObjectNode value = known.deepCopy();
    value.remove("member");
    JsonNode from = value.get(HAPPENED.contains(area) ? "on" : "since");
    // the first day of a month
    String since = from == null ? null : (from.textValue() + "-01").substring(0, 10);
    facts.add(new Fact(member, area, value.toString(), since));
    return since;
  }

  private void identify(int member, String kind, JsonNode number) {
    if (number != null) {
      String digits = number.textValue();
      identifiers.add(new Identifier(member, kind, kind.equals("PHONE") ? normal(digits) : digits));
    }
  }

  /** As +7 and ten digits. */
  private static String normal(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    return "+7" + digits.substring(digits.length() - 10);
  }
}
