package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.finding.Status;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that the shipped packs carry, one by one. */
class ShippedRuleTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");

  /** What a test expects of a benefit that is for none of the members. */
  private static final String NOBODY = "NOBODY";

  private static final ObjectMapper YAML =
      new YAMLMapper()
          .registerModule(new JavaTimeModule())
          .registerModule(
              new SimpleModule()
                  .addDeserializer(Range.class, new PlainNumber())
                  .addDeserializer(DayRange.class, new PlainDay())
                  .addDeserializer(Known.class, new WholeList(null)))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @TestFactory
  Stream<DynamicTest> every_test_of_the_pack_passes() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode name : read("rulebook/kz/rulebook.yaml").get("tests")) {
      for (JsonNode test : read("rulebook/kz/tests/" + name.asText() + ".yaml")) {
        tests.add(DynamicTest.dynamicTest(test.get("name").asText(), () -> run(test)));
      }
    }
    return tests.stream();
  }

  private static JsonNode read(String file) throws IOException {
    try (InputStream stream = ShippedRuleTest.class.getClassLoader().getResourceAsStream(file)) {
      assertNotNull(stream, file);
      return YAML.readTree(stream);
    }
  }

  private static void run(JsonNode test) throws IOException {
    FamilyFacts family = numbered(YAML.treeToValue(test.get("family"), FamilyFacts.class));
    LocalDate day = LocalDate.parse(test.get("asOf").asText());
    int members = family.members() == null ? 0 : family.members().items().size();
    Weighing weighing =
        new Weighing(
            RULEBOOK,
            Weighing.Slots.of(RULEBOOK.language()),
            RULEBOOK.language().facts(),
            facts(family),
            day);

    Set<String> barriers = new TreeSet<>();
    Set<String> statuses = new TreeSet<>();
    Set<String> nobodys = new TreeSet<>();
    test.path("expect").fieldNames().forEachRemaining(code -> nobodys.add(code + ": " + NOBODY));
    for (int place = -1; place < members; place++) {
      weighing.member(place);
      Subject subject = place < 0 ? Subject.FAMILY : Subject.MEMBER;
      RULEBOOK.barriers().stream()
          .filter(rule -> rule.subject() == subject && !weighing.lodger())
          .filter(rule -> weighing.test(rule.when()) == Truth.YES)
          .forEach(rule -> barriers.add(rule.code()));
      RULEBOOK.benefits().stream()
          .filter(benefit -> benefit.subject() == subject)
          .filter(benefit -> test.path("expect").has(benefit.code()))
          .forEach(
              benefit -> {
                Status status = weighing.status(benefit);
                if (status != null) {
                  statuses.add(benefit.code() + ": " + status);
                  nobodys.remove(benefit.code() + ": " + NOBODY);
                }
              });
      RULEBOOK.benefits().stream()
          .filter(benefit -> benefit.subject() == subject)
          .filter(benefit -> test.path("worth").has(benefit.code()))
          .forEach(
              benefit ->
                  assertEquals(
                      test.path("worth").path(benefit.code()).asText(),
                      worth(
                          benefit
                              .value()
                              .tenge(weighing.facts.parameters(weighing.parameters.all()))),
                      benefit.code()));
    }
    statuses.addAll(nobodys);

    Set<String> expected = new TreeSet<>();
    test.path("expect")
        .properties()
        .forEach(entry -> expected.add(entry.getKey() + ": " + entry.getValue().asText()));
    if (!expected.isEmpty()) {
      // other members may stand otherwise with a benefit; the one expected must be among them
      statuses.retainAll(expected);
      assertEquals(expected, statuses);
    }
    if (test.has("barriers")) {
      Set<String> expectedBarriers = new TreeSet<>();
      test.get("barriers").forEach(code -> expectedBarriers.add(code.asText()));
      assertEquals(expectedBarriers, barriers);
    }
  }

  private static String worth(Range tenge) {
    String least = tenge.atLeast() == Long.MIN_VALUE ? "" : Long.toString(tenge.atLeast());
    String most = tenge.atMost() == Long.MAX_VALUE ? "" : Long.toString(tenge.atMost());
    return least + ".." + most;
  }

  private static FamilyFacts numbered(FamilyFacts family) {
    if (family.members() == null) {
      return family;
    }
    List<MemberFacts> members = new ArrayList<>();
    for (MemberFacts member : family.members().items()) {
      members.add(With.set(member, "number", members.size()));
    }
    return With.set(family, "members", new Known<>(members, true));
  }

  private static FactsForRules facts(FamilyFacts family) {
    CaseFile file =
        new CaseFile(
            null, null, 0, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);
    List<MemberFile> members = new ArrayList<>();
    int head = -1;
    if (family.members() != null) {
      for (MemberFacts member : family.members().items()) {
        head = member.relation() == MemberFacts.Relation.HEAD ? members.size() : head;
        members.add(
            new MemberFile(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null));
      }
    }
    return new FactsForRules(file, family, members, List.of(), head);
  }

  private static final class PlainNumber extends StdDeserializer<Range> {
    private static final long serialVersionUID = 1;

    PlainNumber() {
      super(Range.class);
    }

    @Override
    public Range deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return Range.exactly(parser.getLongValue());
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
      PartialDate date = PartialDate.of(parser.getText());
      return DayRange.between(date.earliest(), date.latest());
    }
  }

  /** A list in a test is whole. */
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
    public WholeList createContextual(
        DeserializationContext context, com.fasterxml.jackson.databind.BeanProperty property) {
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
