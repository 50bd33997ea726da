package kz.tirek.rulebook.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.shared.PartialDate;

/** The family of a test, as the rules see it: a list is whole, a number or a day is plain. */
final class Household {

  private static final ObjectMapper FACTS =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addDeserializer(Range.class, new PlainNumber())
                  .addDeserializer(DayRange.class, new PlainDay())
                  .addDeserializer(Known.class, new WholeList(null)))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Household() {}

  /**
   * @throws JsonMappingException with the path to what is no fact, or none of this kind
   */
  static FamilyFacts of(JsonNode json) throws IOException {
    FamilyFacts family = FACTS.treeToValue(json, FamilyFacts.class);
    if (family.members() == null) {
      return family;
    }
    List<MemberFacts> members = new ArrayList<>();
    for (MemberFacts member : family.members().items()) {
      MemberFacts numbered = With.set(member, "number", members.size());
      members.add(numbered);
    }
    return With.set(family, "members", new Known<>(members, true));
  }

  /** What is wrong, without the words of the library. */
  static String complaint(JsonMappingException wrong) {
    if (wrong instanceof UnrecognizedPropertyException unknown) {
      return "there is no fact '" + unknown.getPropertyName() + "'";
    }
    if (wrong instanceof InvalidFormatException form && form.getTargetType().isEnum()) {
      return "one of %s is expected"
          .formatted(Arrays.toString(form.getTargetType().getEnumConstants()));
    }
    return "this fact is of another kind";
  }

  private static final class PlainNumber extends StdDeserializer<Range> {
    private static final long serialVersionUID = 1;

    PlainNumber() {
      super(Range.class);
    }

    @Override
    public Range deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      try {
        return Range.exactly(Long.parseLong(parser.getText()));
      } catch (NumberFormatException noNumber) {
        throw InvalidFormatException.from(parser, "no number", parser.getText(), Range.class);
      }
    }
  }

  /** A day, a month or a year. */
  private static final class PlainDay extends StdDeserializer<DayRange> {
    private static final long serialVersionUID = 1;

    PlainDay() {
      super(DayRange.class);
    }

    @Override
    public DayRange deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        PartialDate date = PartialDate.of(parser.getText());
        return DayRange.between(date.earliest(), date.latest());
      } catch (RuntimeException noDay) {
        throw InvalidFormatException.from(parser, "no day", parser.getText(), DayRange.class);
      }
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class WholeList extends StdDeserializer<Known>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1;
    private final JavaType item;

    WholeList(JavaType item) {
      super(Known.class);
      this.item = item;
    }

    @Override
    public WholeList createContextual(DeserializationContext context, BeanProperty property) {
      return new WholeList(property.getType().containedType(0));
    }

    @Override
    public Known deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      JavaType list = context.getTypeFactory().constructCollectionType(List.class, item);
      List<?> items = context.readValue(parser, list);
      return new Known<>(items, true);
    }
  }
}
