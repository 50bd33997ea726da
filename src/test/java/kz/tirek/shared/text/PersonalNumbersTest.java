package kz.tirek.shared.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "850315200012",
        "ЖСН 850315200012.",
        "ИИН:850315 200012",
        "звоните +7 701 234 56 78",
        "8(707)1234567",
        "87771234567",
        "+7-747-123-45-67"
      })
  void a_number_of_a_person_is_seen(String text) {
    assertTrue(PersonalNumbers.isIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "folder 12, sheet 3",
        // the check digit is wrong
        "850315200013",
        // an organisation: its second part is no day
        "990540001234",
        "the clinic, 8 (727) 234-56-78",
        "paid 150000 of 2000000000000",
        "01930d5e-7a00-7000-8000-850315200012",
        "card 4400430085031520001",
        "№ 87771234567890"
      })
  void everything_else_is_not(String text) {
    assertFalse(PersonalNumbers.isIn(text));
  }
}
