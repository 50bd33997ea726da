package kz.tirek.shared.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language in which the service speaks to people. Kazakh is the default. */
@Schema(description = "A language in which the service speaks to people: Kazakh, Russian, English.")
public enum Language {
  KK,
  RU,
  EN;

  private static final List<String> TAGS = Arrays.stream(values()).map(Language::tag).toList();

  private final String tag = name().toLowerCase(Locale.ROOT);
  private final Locale locale = Locale.forLanguageTag(tag);

  /** The language tag of BCP 47, for example {@code kk}. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The language that an {@code Accept-Language} header asks for, by the lookup of RFC 4647. A
   * header that is absent, cannot be read or names only other languages asks for {@link #KK}.
   */
  public static Language accepted(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return KK;
    }
    try {
      List<LanguageRange> wanted =
          LanguageRange.parse(acceptLanguage).stream().filter(r -> r.getWeight() > 0).toList();
      String tag = Locale.lookupTag(wanted, TAGS);
      return tag == null ? KK : valueOf(tag.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return KK;
    }
  }
}
