package kz.tirek.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.rulebook.QuestionRule;
import kz.tirek.rulebook.reading.RulebookFiles;
import org.junit.jupiter.api.Test;

/** Where the rulebook says that an answer goes, the intake document has a place for it. */
class RecordedAtTest {

  @Test
  void every_answer_has_its_place_in_the_intake_document() {
    Set<String> nowhere = new TreeSet<>();
    for (QuestionRule question : RulebookFiles.shipped("almaty").questions()) {
      Type type = NewHousehold.class;
      for (String name : question.recordedAt().split("[.]")) {
        type = type == null ? null : below(type, name);
      }
      if (type == null) {
        nowhere.add(question.path() + " at " + question.recordedAt());
      }
    }

    assertEquals(Set.of(), nowhere);
  }

  /** The type of a component, of its items where the name ends so; null where there is none. */
  private static Type below(Type type, String name) {
    boolean items = name.endsWith("[]");
    Class<?> plain = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    if (!plain.isRecord()) {
      return null;
    }
    Type found =
        Arrays.stream(plain.getRecordComponents())
            .filter(component -> component.getName().equals(items ? name.replace("[]", "") : name))
            .map(RecordComponent::getGenericType)
            .findAny()
            .orElse(null);
    if (!items || found == null) {
      return found;
    }
    boolean list = found instanceof ParameterizedType of && of.getRawType() == List.class;
    Type item = list ? ((ParameterizedType) found).getActualTypeArguments()[0] : null;
    // the items of Listed<T> are T, which its place says
    return item instanceof Class
        ? item
        : list ? ((ParameterizedType) type).getActualTypeArguments()[0] : null;
  }
}
