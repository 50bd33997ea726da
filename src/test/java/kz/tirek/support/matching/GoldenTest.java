package kz.tirek.support.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.rounding.Rounding;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.condition.Compiled;
import kz.tirek.support.fitting.Fitting;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.fitting.Sieve;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.tally.Counted;
import kz.tirek.support.tally.OfferTallies;
import kz.tirek.support.tally.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who stands first for forty families and needs: a change of the ranking shows in the diff. */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/matching");
  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final Rounding ROUNDING = new Rounding(new byte[] {1});
  private static final Compiled COMPILED = new Compiled(RULEBOOK);
  private static final List<Offer> OFFERS = MadeUpOffers.all(RULEBOOK);
  private static final OfferTallies TALLIES =
      new OfferTallies(
          Map.of(),
          Map.of(
              MadeUpOffers.id("sent-away-clinic-alatau"),
              List.of(
                  outcome(Counted.ASKED, null, 50),
                  outcome(Counted.HELPED, null, 10),
                  outcome(Counted.REJECTED, "QUOTA_EXHAUSTED", 40))));

  private static Outcome outcome(Counted what, String reason, int n) {
    return new Outcome(
        MadeUpOffers.id("sent-away-clinic-alatau"),
        "medical-care",
        LocalDate.of(2026, 2, 1),
        what,
        reason,
        n);
  }

  /** A line of the file. */
  record Line(String family, String need, List<String> first, String reason) {

    static Line of(String row) {
      List<String> cells = Stream.of(row.split("\\|")).map(String::strip).toList();
      return new Line(cells.get(2), cells.get(3), cells.subList(4, 7), cells.get(7));
    }

    @Override
    public String toString() {
      return family + " " + need;
    }
  }

  static List<Line> lines() throws IOException {
    return Files.readAllLines(FOLDER.resolve("golden.md")).stream()
        .filter(line -> line.startsWith("| T"))
        .map(Line::of)
        .toList();
  }

  static CaseFile family(String name) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    JsonNode families = yaml.readTree(FOLDER.resolve("families.yaml").toFile());
    ObjectNode family = (ObjectNode) families.get(name);
    family.put("asOf", "2026-03-01");
    return CaseFiles.of(yaml.writeValueAsString(family));
  }

  static Need need(String code) {
    return code.startsWith("step:")
        ? Need.of(RULEBOOK.step(code.substring(5)))
        : RULEBOOK.barriers().stream()
            .filter(barrier -> barrier.code().equals(code))
            .map(Need::of)
            .findAny()
            .orElseThrow();
  }

  static String name(Match match) {
    return match.isTie() ? "tie:" + match.tie().tie().kind() : match.offer().offer().code();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void those_stand_first_who_should(Line line) throws IOException {
    CaseFile file = family(line.family());
    Need need = need(line.need());
    Fitting fitting = new Sieve(file, COMPILED, Map.of()).of(need, OFFERS, false);

    List<Match> matches =
        new Matching(file, RULEBOOK.matching(), TALLIES, ROUNDING)
            .rank(need, fitting, 3, false)
            .matches();

    assertEquals(
        line.first(), matches.stream().map(GoldenTest::name).toList(), () -> matches.toString());
  }

  @Test
  void there_are_forty_lines_with_a_reason_each_and_two_hundred_offers() throws IOException {
    assertEquals(40, lines().size());
    assertTrue(lines().stream().noneMatch(line -> line.reason().isEmpty()));
    assertTrue(OFFERS.size() > 200, () -> "only " + OFFERS.size());
  }
}
