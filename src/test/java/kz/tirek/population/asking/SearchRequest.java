package kz.tirek.population.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.population.asking.Recall.Hit;

/** How the service is asked for people: all that is known here of the form of its search. */
public final class SearchRequest {

  public static final String PATH = "/v1/families/search";

  private static final ObjectMapper JSON = new ObjectMapper();

  private SearchRequest() {}

  public static String body(Query query) {
    ObjectNode body = JSON.createObjectNode().put("name", query.name());
    if (query.birthDate() != null) {
      body.put("birthDate", query.birthDate());
    }
    return body.toString();
  }

  /** The hits of an answer, best first. */
  public static List<Hit> hits(String answer) throws Exception {
    List<Hit> hits = new ArrayList<>();
    for (JsonNode item : JSON.readTree(answer).get("items")) {
      Set<UUID> members = new HashSet<>();
      item.get("members")
          .forEach(member -> members.add(UUID.fromString(member.get("id").textValue())));
      hits.add(new Hit(UUID.fromString(item.get("id").textValue()), members));
    }
    return hits;
  }
}
