package kz.tirek.shared.text;

import java.util.Objects;

/** A text for people in the three languages of the service. */
public record Text(String kk, String ru, String en) {

  public Text {
    Objects.requireNonNull(kk);
    Objects.requireNonNull(ru);
    Objects.requireNonNull(en);
  }

  public String in(Language language) {
    return switch (language) {
      case KK -> kk;
      case RU -> ru;
      case EN -> en;
    };
  }
}
