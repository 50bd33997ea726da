package kz.tirek.support.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Text;
import kz.tirek.support.directory.ExampleFile;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Opening;
import kz.tirek.support.offer.Point;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.ProviderKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferCheckTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Text TEXT = new Text("м", "м", "m");
  private static final Provider PROVIDER =
      new Provider(UUID.randomUUID(), null, ProviderKind.NGO, false, null, TEXT);

  private static Offer offer(
      List<String> helps,
      Set<String> barriers,
      Set<String> steps,
      String when,
      Point point,
      List<Opening> openings,
      List<String> papers) {
    return new Offer(
        UUID.randomUUID(),
        null,
        PROVIDER,
        helps,
        barriers,
        steps,
        when,
        0L,
        Set.of(),
        null,
        point,
        openings,
        false,
        null,
        0,
        null,
        TEXT,
        TEXT,
        null,
        papers,
        "test",
        null,
        false,
        DAY,
        null,
        0);
  }

  private static Offer when(String condition) {
    return offer(List.of("food"), Set.of(), Set.of(), condition, null, null, List.of());
  }

  private static List<String> errors(Offer offer) {
    return new OfferCheck(RULEBOOK)
        .errors(offer).stream().map(error -> error.field() + " " + error.code()).toList();
  }

  @Test
  void every_example_of_the_directory_is_in_the_words_of_the_rulebook() {
    List<Offer> examples = ExampleFile.offers("ours", DAY);

    for (Offer example : examples) {
      assertEquals(List.of(), errors(example), example.name().en());
      assertTrue(example.example());
      assertEquals(
          example.provider().kind().isPerson() ? "ours" : null, example.provider().agency());
    }
    assertTrue(
        examples.stream()
            .map(each -> each.provider().kind())
            .collect(Collectors.toSet())
            .containsAll(
                EnumSet.of(
                    ProviderKind.SERVICE_CENTRE,
                    ProviderKind.CAREER_CENTRE,
                    ProviderKind.BANK,
                    ProviderKind.SCHOOL,
                    ProviderKind.EDUCATION_AUTHORITY,
                    ProviderKind.POLYCLINIC,
                    ProviderKind.FAMILY_SUPPORT_CENTRE,
                    ProviderKind.HOTLINE,
                    ProviderKind.FOUNDATION,
                    ProviderKind.MOSQUE,
                    ProviderKind.CHARITY_SITE,
                    ProviderKind.SHELTER,
                    ProviderKind.EMPLOYER,
                    ProviderKind.LANDLORD,
                    ProviderKind.KIN,
                    ProviderKind.NEIGHBOUR)));
    assertTrue(
        ExampleFile.offers(null, DAY).stream()
            .noneMatch(each -> each.provider().kind().isPerson()));
  }

  @Test
  void unknown_codes_are_told() {
    assertEquals(
        List.of(
            "/helps unknown-help",
            "/barriers unknown-barrier",
            "/steps unknown-step",
            "/papers unknown-paper"),
        errors(
            offer(
                List.of("magic"),
                Set.of("none"),
                Set.of("none"),
                null,
                null,
                null,
                List.of("none"))));
  }

  @Test
  void a_condition_that_does_not_compile_is_told_with_line_and_column() {
    FieldError error =
        new OfferCheck(RULEBOOK).errors(when("family.members.exists(m,\n m.agee <= 6)")).get(0);

    assertEquals("condition-broken", error.code());
    assertEquals("2", error.arguments().get(0));
    assertEquals("3", error.arguments().get(1));
    assertEquals(List.of("/when condition-of-a-member"), errors(when("member.age >= 14")));
    assertEquals(List.of(), errors(when("family.members.exists(m, m.age <= 6)")));
    assertEquals(1, errors(when("size(family.members)")).size());
  }

  @ParameterizedTest
  @CsvSource({
    "39.9,70,/point/latitude",
    "56.1,70,/point/latitude",
    "43,45.9,/point/longitude",
    "43,88.1,/point/longitude",
    "NaN,70,/point/latitude"
  })
  void a_point_outside_the_country_is_told(double latitude, double longitude, String where) {
    assertEquals(
        List.of(where + " outside-the-country"),
        errors(
            offer(
                List.of("food"),
                Set.of(),
                Set.of(),
                null,
                new Point(latitude, longitude),
                null,
                List.of())));
  }

  @Test
  void opening_times_end_after_they_start_and_do_not_overlap() {
    assertEquals(
        List.of("/openings/1/to ends-before-it-starts", "/openings/2 open-already"),
        errors(
                offer(
                    List.of("food"),
                    Set.of(),
                    Set.of(),
                    null,
                    null,
                    List.of(
                        open(DayOfWeek.MONDAY, 9, 13),
                        open(DayOfWeek.MONDAY, 18, 14),
                        open(DayOfWeek.MONDAY, 12, 15),
                        open(DayOfWeek.TUESDAY, 12, 15),
                        open(DayOfWeek.MONDAY, 13, 14)),
                    List.of()))
            .subList(0, 2));
  }

  private static Opening open(DayOfWeek day, int from, int to) {
    return new Opening(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
  }
}
