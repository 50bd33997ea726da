package kz.tirek.shared.text;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** Texts for people by key, from the bundles {@code messages_kk}, {@code _ru} and {@code _en}. */
public final class Texts {

  private static final Control THIS_LANGUAGE_ALONE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      BUNDLES.put(
          language,
          ResourceBundle.getBundle(
              "messages", language.locale(), Texts.class.getClassLoader(), THIS_LANGUAGE_ALONE));
    }
  }

  private Texts() {}

  /**
   * The text of this key, with {@code {0}}, {@code {1}}... replaced by the arguments.
   *
   * @throws java.util.MissingResourceException when the bundles have no such key
   */
  public static String text(Language language, String key, Object... arguments) {
    String pattern = BUNDLES.get(language).getString(key);
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }

  public static boolean has(String key) {
    return BUNDLES.get(Language.KK).containsKey(key);
  }

  /** The keys that begin so, in alphabetical order. */
  public static Stream<String> keys(String beginning) {
    return BUNDLES.get(Language.KK).keySet().stream()
        .filter(key -> key.startsWith(beginning))
        .sorted();
  }
}
