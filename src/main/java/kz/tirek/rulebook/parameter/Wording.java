package kz.tirek.rulebook.parameter;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;
import kz.tirek.shared.text.Texts;

/**
 * What a rule tells people: the words that hold from a day on, in which a parameter's code in
 * braces, {@code {fine-owner}}, stands for its amount on the day that is judged.
 *
 * @param sayings in the order of their first days; a first day that is null has no beginning
 */
public record Wording(List<Saying> sayings) {

  private static final Pattern CODE = Pattern.compile("\\{([a-z0-9-]+)\\}");

  /** The unit of parameters that are hundredths of the monthly calculation index. */
  private static final String INDEX_HUNDREDTHS = "MRP_HUNDREDTHS";

  private static final String INDEX = "mrp";

  public Wording {
    sayings = List.copyOf(sayings);
  }

  /** Words and the first day on which they hold; null when they always did. */
  public record Saying(LocalDate from, Text text) {}

  /** The same words on every day. */
  public static Wording always(Text text) {
    return new Wording(List.of(new Saying(null, text)));
  }

  /** The codes of the parameters that stand in it on any day. */
  public Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    sayings.forEach(saying -> codes.addAll(codes(saying.text())));
    return codes;
  }

  /** The codes of the parameters that stand in it on a day. */
  public Set<String> codes(LocalDate day) {
    return codes(on(day));
  }

  /** What is said on a day, with its amounts; before the first day, what is said on that. */
  public Text on(LocalDate day, Parameters parameters, Function<String, Parameter> byCode) {
    Text text = on(day);
    return codes(text).isEmpty()
        ? text
        : new Text(
            filled(Language.KK, text, parameters, byCode),
            filled(Language.RU, text, parameters, byCode),
            filled(Language.EN, text, parameters, byCode));
  }

  private Text on(LocalDate day) {
    Text said = sayings.get(0).text();
    for (Saying saying : sayings) {
      if (saying.from() == null || !saying.from().isAfter(day)) {
        said = saying.text();
      }
    }
    return said;
  }

  private static Set<String> codes(Text text) {
    Set<String> codes = new LinkedHashSet<>();
    for (Language language : Language.values()) {
      Matcher matcher = CODE.matcher(text.in(language));
      while (matcher.find()) {
        codes.add(matcher.group(1));
      }
    }
    return codes;
  }

  private static String filled(
      Language language, Text text, Parameters parameters, Function<String, Parameter> byCode) {
    return CODE.matcher(text.in(language))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    amount(language, byCode.apply(found.group(1)), parameters)));
  }

  /** An amount in words: tenge, times the monthly calculation index, or a bare number. */
  private static String amount(Language language, Parameter parameter, Parameters parameters) {
    Long value = number(parameters, parameter.code());
    if (value == null) {
      return Texts.text(language, "amount.unknown");
    }
    NumberFormat plain = NumberFormat.getInstance(language.locale());
    if (parameter.unit().equals("KZT")) {
      return Texts.text(language, "amount.tenge", plain.format(value));
    }
    if (!parameter.unit().equals(INDEX_HUNDREDTHS)) {
      return plain.format(value);
    }
    Long index = number(parameters, INDEX);
    String times = plain.format(BigDecimal.valueOf(value, 2));
    return index == null
        ? Texts.text(language, "amount.index", times)
        : Texts.text(
            language, "amount.index-in-tenge", times, plain.format((value * index + 99) / 100));
  }

  private static Long number(Parameters parameters, String code) {
    Parameter.Value value = parameters.get(code);
    return value == null ? null : value.value();
  }
}
