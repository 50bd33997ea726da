package kz.tirek.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTest {

  private record Table(List<String> header, List<Object[]> all) implements Csv.Table {
    @Override
    public Stream<Object[]> rows() {
      return all.stream();
    }
  }

  @Test
  void values_stand_in_quotation_marks_where_they_must_and_lines_end_as_the_standard_says() {
    assertEquals(
        "a,b\r\n1,\"x, \"\"y\"\"\"\r\n,\"two\nlines\"\r\n",
        Csv.of(
            new Table(
                List.of("a", "b"),
                List.of(new Object[] {1, "x, \"y\""}, new Object[] {null, "two\nlines"}))));
  }

  @Test
  void no_value_is_a_formula() {
    for (String formula : List.of("=1+1", "+1", "-1", "@sum", "\tx", "\rx")) {
      assertEquals('\'', Csv.value(formula).replace("\"", "").charAt(0), formula);
    }
  }
}
