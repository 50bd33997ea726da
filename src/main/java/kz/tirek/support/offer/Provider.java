package kz.tirek.support.offer;

import java.util.UUID;
import kz.tirek.shared.text.Text;

/**
 * Who helps.
 *
 * @param code unique, kebab-case; null where it has none
 * @param formal whether it is a state's or municipal service
 * @param agency the only agency that is shown it; null: all of them. A person is always some
 *     agency's
 */
public record Provider(
    UUID id, String code, ProviderKind kind, boolean formal, String agency, Text name) {

  @Override
  public String toString() {
    return "Provider[" + id + "]";
  }
}
