package kz.tirek.support;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tirek.rulebook.Rulebook;

/** The offers of the city: for now an example, read once from {@code directory/almaty.yaml}. */
@Singleton
class Directory {

  private static final String FILE = "/directory/almaty.yaml";

  private final List<Offer> offers;

  @Inject
  Directory(Rulebook rulebook) {
    offers = read(rulebook.helpKinds());
  }

  List<Offer> offers() {
    return offers;
  }

  /**
   * The offers of the file.
   *
   * @throws IllegalStateException where it names a kind of help that the rulebook does not know, or
   *     one offer twice
   */
  static List<Offer> read(Set<String> helpKinds) {
    YAMLMapper yaml = new YAMLMapper();
    List<Offer> offers;
    try (InputStream file = Directory.class.getResourceAsStream(FILE)) {
      offers = List.of(yaml.readValue(file, Offer[].class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Set<String> codes = new HashSet<>();
    for (Offer offer : offers) {
      if (!codes.add(offer.code())) {
        throw new IllegalStateException(FILE + " has the offer " + offer.code() + " twice");
      }
      if (offer.helps().isEmpty() || !helpKinds.containsAll(offer.helps())) {
        throw new IllegalStateException(
            FILE + ": " + offer.code() + " helps with something that the rulebook does not know");
      }
    }
    return offers;
  }
}
