package kz.tirek.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.shared.Listed;

/**
 * Every place in the document of an intake where something can be said, found in the records
 * themselves, so that a new field is tried too.
 *
 * @param names the way there: fields, and {@code items/0} in lists
 * @param component what can be said there
 */
record Places(List<String> names, RecordComponent component) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All places, those within the items of lists included. */
  static List<Places> all() {
    List<Places> places = new ArrayList<>();
    below(List.of(), NewHousehold.class, places);
    return places;
  }

  private static void below(List<String> names, Class<?> type, List<Places> places) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<String> here = new ArrayList<>(names);
      here.add(component.getName());
      Places place = new Places(here, component);
      places.add(place);
      Class<?> item = place.item();
      if (item != null && isOfFields(item)) {
        List<String> first = new ArrayList<>(here);
        first.addAll(List.of("items", "0"));
        below(first, item, places);
      } else if (item == null && isOfFields(component.getType())) {
        below(here, component.getType(), places);
      }
    }
  }

  /** Whether a value of this type is an object with fields, and no text. */
  static boolean isOfFields(Class<?> type) {
    return type.isRecord()
        && Stream.of(type.getDeclaredMethods())
            .noneMatch(creator -> creator.isAnnotationPresent(JsonCreator.class));
  }

  boolean isList() {
    return component.getType() == Listed.class;
  }

  /** What a list here lists; null where there is no list. */
  Class<?> item() {
    Type type = component.getGenericType();
    return isList() ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0] : null;
  }

  String pointer() {
    return "/" + String.join("/", names);
  }

  /** A small household in which this is said here. */
  ObjectNode household(JsonNode said) {
    ObjectNode household = JSON.createObjectNode();
    ArrayNode members = household.putObject("members").put("complete", true).putArray("items");
    members.addObject().put("ref", "somebody").putObject("person");
    JsonNode at = household;
    Class<?> type = NewHousehold.class;
    for (int i = 0; i < names.size() - 1; i++) {
      String name = names.get(i);
      RecordComponent step =
          Arrays.stream(type.getRecordComponents())
              .filter(each -> each.getName().equals(name))
              .findAny()
              .orElseThrow();
      Places place = new Places(names.subList(0, i + 1), step);
      type = place.isList() ? place.item() : step.getType();
      if (!at.has(name)) {
        ((ObjectNode) at).set(name, place.isList() ? whole(least(type)) : least(type));
      }
      at = at.get(name);
      if (place.isList()) {
        at = at.get("items").get(0);
        i += 2;
      }
    }
    ((ObjectNode) at).set(names.get(names.size() - 1), said);
    return household;
  }

  /** A list that is whole, of these items. */
  static ObjectNode whole(JsonNode... items) {
    ObjectNode list = JSON.createObjectNode().put("complete", true);
    list.putArray("items").addAll(List.of(items));
    return list;
  }

  /** The least that a value of this type has to say. */
  static JsonNode least(Class<?> type) {
    if (type.isEnum()) {
      return JSON.getNodeFactory().textNode(type.getEnumConstants()[0].toString());
    } else if (type == String.class) {
      return JSON.getNodeFactory().textNode("targeted-assistance");
    }
    ObjectNode least = JSON.createObjectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(NotNull.class)) {
        least.set(component.getName(), least(component.getType()));
      }
    }
    return least;
  }

  /** The names of what an item of a list here must say. */
  List<String> required() {
    return item() == null || !isOfFields(item())
        ? List.of()
        : Stream.of(item().getRecordComponents())
            .filter(each -> each.getAccessor().isAnnotationPresent(NotNull.class))
            .map(RecordComponent::getName)
            .toList();
  }

  @Override
  public String toString() {
    return pointer();
  }
}
