package kz.tirek.support.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Language;
import kz.tirek.support.directory.ExampleFile;
import kz.tirek.support.directory.view.OpeningHours;
import kz.tirek.support.directory.view.OpeningHours.Weekday;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Point;
import kz.tirek.support.offer.ProviderKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferCheckTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final NewText TEXT = new NewText("м", "м", "m");

  private static NewOffer offer(
      List<String> helps,
      List<String> barriers,
      List<String> steps,
      String when,
      Point point,
      List<OpeningHours> openings,
      List<String> papers) {
    return new NewOffer(
        UUID.randomUUID(),
        null,
        helps,
        barriers,
        steps,
        when,
        0L,
        null,
        null,
        point,
        openings,
        null,
        null,
        TEXT,
        TEXT,
        null,
        papers,
        "test");
  }

  private static NewOffer of(Offer example) {
    return offer(
        example.helps(),
        List.copyOf(example.barriers()),
        List.copyOf(example.steps()),
        example.when(),
        example.point(),
        null,
        example.papers());
  }

  private static NewOffer when(String condition) {
    return offer(List.of("food"), null, null, condition, null, null, List.of());
  }

  private static List<String> errors(NewOffer offer) {
    return new OfferCheck(RULEBOOK)
        .errors(offer).stream().map(error -> error.field() + " " + error.code()).toList();
  }

  @Test
  void every_example_of_the_directory_is_in_the_words_of_the_rulebook() {
    List<Offer> examples = ExampleFile.offers("ours", DAY);

    for (Offer example : examples) {
      assertEquals(List.of(), errors(of(example)), example.name().en());
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
        examples.stream()
            .filter(each -> each.provider().kind() == ProviderKind.SERVICE_CENTRE)
            .allMatch(each -> each.languages().equals(EnumSet.of(Language.KK, Language.RU))));
    assertTrue(
        ExampleFile.offers(null, DAY).stream()
            .noneMatch(each -> each.provider().kind().isPerson()));
  }

  @Test
  void unknown_codes_are_told() {
    assertEquals(
        List.of(
            "/helps/0 unknown-help",
            "/barriers/1 unknown-barrier",
            "/barriers/2 unknown-barrier",
            "/steps/1 unknown-step",
            "/papers/2 unknown-paper"),
        errors(
            offer(
                List.of("magic"),
                List.of("low-income", "none", "no-other"),
                List.of("register-temporarily", "none"),
                null,
                null,
                null,
                List.of("identity-card", "identity-card", "none"))));
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
    "Almaty, 43.238, 76.946",
    "Astana, 51.169, 71.449",
    "Shymkent, 42.317, 69.596",
    "Aktau, 43.650, 51.170",
    "Aktobe, 50.284, 57.167",
    "Atyrau, 47.107, 51.914",
    "Karaganda, 49.806, 73.085",
    "Kokshetau, 53.284, 69.395",
    "Konaev, 43.867, 77.063",
    "Kostanay, 53.214, 63.625",
    "Kyzylorda, 44.853, 65.509",
    "Oral, 51.233, 51.367",
    "Oskemen, 49.948, 82.628",
    "Pavlodar, 52.287, 76.967",
    "Petropavl, 54.873, 69.143",
    "Semey, 50.411, 80.227",
    "Taldykorgan, 45.017, 78.374",
    "Taraz, 42.900, 71.367",
    "Turkistan, 43.298, 68.271",
    "Zhezkazgan, 47.783, 67.767",
    "'Baikonur, leased and within the country', 45.630, 63.320",
    "'Korday, at the border', 43.037, 74.713",
    "'Saryagash, at the border', 41.461, 69.168",
    "'Zhibek Zholy, at the border', 41.479, 69.368",
    "'Zharkent', 44.163, 80.000",
    "'Khorgos, at the border', 44.217, 80.410",
    "'Dostyk, at the border', 45.255, 82.480",
    "'Merke, near the border', 42.870, 73.180",
    "'Kuryk, at the sea', 43.190, 51.650"
  })
  void a_place_in_the_country_is_in_it(String place, double latitude, double longitude) {
    assertEquals(List.of(), errors(at(latitude, longitude)), place);
  }

  @ParameterizedTest
  @CsvSource({
    "Bishkek, 42.870, 74.590",
    "Tashkent, 41.311, 69.279",
    "Omsk, 54.990, 73.370",
    "Urumqi, 43.825, 87.600",
    "Astrakhan, 46.350, 48.040",
    "Barnaul, 53.348, 83.780",
    "Chelyabinsk, 55.160, 61.400",
    "Karakol, 42.490, 78.390",
    "Nukus, 42.460, 59.600",
    "Orenburg, 51.770, 55.100",
    "Orsk, 51.230, 58.470",
    "Samarkand, 39.654, 66.959",
    "Talas, 42.520, 72.240",
    "Yining, 43.910, 81.320",
    "'the middle of the Caspian Sea', 43.000, 49.700",
    "London, 51.500, -0.100",
    "'latitude and longitude in each other''s place', 76.946, 43.238",
    "'south of any map', -91, 70",
    "'no number', NaN, 70",
    "'no number', 43, NaN",
    "'endless', 43, Infinity"
  })
  void a_point_outside_the_country_is_told(String place, double latitude, double longitude) {
    assertEquals(List.of("/point outside-the-country"), errors(at(latitude, longitude)), place);
  }

  private static NewOffer at(double latitude, double longitude) {
    return offer(
        List.of("food"), null, null, null, new Point(latitude, longitude), null, List.of());
  }

  @Test
  void opening_times_end_after_they_start_and_do_not_overlap() {
    assertEquals(
        List.of("/openings/1/to ends-before-it-starts", "/openings/2 open-already"),
        errors(
                offer(
                    List.of("food"),
                    null,
                    null,
                    null,
                    null,
                    List.of(
                        open(Weekday.MONDAY, 9, 13),
                        open(Weekday.MONDAY, 18, 14),
                        open(Weekday.MONDAY, 12, 15),
                        open(Weekday.TUESDAY, 12, 15),
                        open(Weekday.MONDAY, 13, 14)),
                    List.of()))
            .subList(0, 2));
  }

  private static OpeningHours open(Weekday day, int from, int to) {
    return new OpeningHours(day, "%02d:00".formatted(from), "%02d:00".formatted(to));
  }
}
