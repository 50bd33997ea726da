package kz.tirek.shared.problem;

import java.util.regex.Pattern;

/**
 * The name of a field or parameter that is not known, as it may be told back: what does not look
 * like one of ours could be somebody's name, number or secret in the wrong place.
 */
public final class SentName {

  private static final Pattern LIKE_OURS = Pattern.compile("([a-z][A-Za-z]{0,37}[0-9]{0,2})?");

  private SentName() {}

  public static String of(String name) {
    return LIKE_OURS.matcher(name).matches() ? name : "?";
  }
}
