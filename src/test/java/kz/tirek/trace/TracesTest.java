package kz.tirek.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the search for numbers in what a test run leaves behind finds them, and nothing else. */
class TracesTest {

  /** Made of parts, so that the search does not find it in its own report. */
  private static final String IIN = "850315" + "200012";

  private static final String WRONG = "850315" + "200013";
  private static final String PHONE = "701" + "2345678";
  private static final String CARD = "0451" + "23987";
  private static final Set<String> SENT = Set.of(WRONG, CARD, PHONE);

  @Test
  void numbers_that_were_sent_are_found_however_they_are_written() {
    assertEquals(Set.of(WRONG), Traces.leaks(SENT, "(a,\"" + WRONG + "\",b)"));
    assertEquals(Set.of(CARD), Traces.leaks(SENT, "{\"number\": \"" + CARD + "\"}"));
    assertEquals(Set.of(PHONE), Traces.leaks(SENT, "call 8 (701) 234-56-" + "78 now"));
    assertEquals(Set.of(PHONE), Traces.leaks(SENT, "call +7" + PHONE));
    assertEquals(Set.of(PHONE), Traces.leaks(SENT, "call " + PHONE + "."));
  }

  @Test
  void numbers_that_nobody_noted_are_found_by_their_form() {
    assertEquals(Set.of(IIN), Traces.leaks(Set.of(), "key (iin)=(" + IIN + ") exists"));
    assertEquals(Set.of(PHONE), Traces.leaks(Set.of(), "tel:+7" + PHONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01930d5e-7a00-7000-8000-850315200012",
        "2026-11-24 12:08:50.850315+00",
        "\\x850315200012850315200012",
        "at 1732446530123 ms",
        "sequence 000000000001",
        "12 digits of a firm: 990540001234"
      })
  void what_machines_write_is_none(String text) {
    assertEquals(Set.of(), Traces.leaks(SENT, text));
  }

  @Test
  void only_what_was_written_is_read_of_a_report() {
    String report =
        "<testcase name=\""
            + IIN
            + "\"><system-out><![CDATA[one]]></system-out></testcase>"
            + "<testcase><system-err>two</system-err></testcase>";

    assertEquals("<![CDATA[one]]>\ntwo\n", Traces.written(report));
  }
}
