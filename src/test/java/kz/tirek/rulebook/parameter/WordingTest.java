package kz.tirek.rulebook.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.parameter.Wording.Saying;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.text.Text;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final LocalDate IN_2026 = LocalDate.of(2026, 3, 1);

  private static Text told(Wording wording, LocalDate day) {
    return wording.on(day, RULEBOOK.parameters(day), RULEBOOK::parameter);
  }

  private static Wording of(String text) {
    return Wording.always(new Text(text, text, text));
  }

  @Test
  void an_amount_in_the_index_is_told_in_tenge_too_in_each_language() {
    Text told = told(of("{fine-owner}"), IN_2026);

    assertEquals("10 MRP (43,250 tenge)", told.en());
    assertTrue(told.kk().matches("10 АЕК \\(43.250 теңге\\)"), told.kk());
    assertTrue(told.ru().matches("10 МРП \\(43.250 тенге\\)"), told.ru());
  }

  @Test
  void an_amount_is_that_of_the_day() {
    assertEquals("10 MRP (39,320 tenge)", told(of("{fine-owner}"), LocalDate.of(2025, 6, 1)).en());
    assertEquals("5", told(of("{housing-queue-years-without-dwelling}"), IN_2026).en());
    assertEquals("50,851 tenge", told(of("{budget-subsistence-minimum}"), IN_2026).en());
  }

  @Test
  void an_amount_that_nobody_knows_is_said_to_be_unknown() {
    assertEquals("amount unknown", told(of("{fine-owner}"), LocalDate.of(2023, 1, 1)).en());
    assertEquals("amount unknown", told(of("{fine-owner}"), LocalDate.of(1995, 1, 1)).en());
  }

  @Test
  void what_is_said_changes_with_the_day() {
    Text old = new Text("a", "b", "c");
    Text young = new Text("d", "e", "{fine-owner}");
    Wording wording =
        new Wording(
            List.of(
                new Saying(LocalDate.of(2022, 1, 1), old),
                new Saying(LocalDate.of(2025, 1, 1), young)));

    assertEquals(old, told(wording, LocalDate.of(2024, 12, 31)));
    assertEquals("d", told(wording, LocalDate.of(2025, 1, 1)).kk());
    assertEquals(old, told(wording, LocalDate.of(2000, 1, 1)));
    assertEquals(Set.of(), wording.codes(LocalDate.of(2024, 12, 31)));
    assertEquals(Set.of("fine-owner"), wording.codes(IN_2026));
  }
}
