package kz.tirek.support;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.situation.casefile.CaseFile;

/** The offers of the city: for now an example, read once from {@code directory/almaty.yaml}. */
@Singleton
class Directory {

  private static final String FILE = "/directory/almaty.yaml";

  private final Rulebook rulebook;
  private final List<Offer> offers;
  private final Map<Offer, Condition> conditions = new HashMap<>();

  /**
   * @throws IllegalStateException where the file names a kind of help that the rulebook does not
   *     know, or one offer twice
   */
  @Inject
  Directory(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.offers = read(rulebook.helpKinds());
    for (Offer offer : offers) {
      if (offer.when() != null) {
        conditions.put(offer, rulebook.language().compile(offer.when()));
      }
    }
  }

  /** An offer, and whether it is for a family: never one that is known not to be. */
  record Fitting(Offer offer, Truth isFor) {}

  /** The offers that are for a family, as far as is recorded of it on the day of the case file. */
  List<Fitting> offersFor(CaseFile file) {
    FactsForRules known = FactsForRules.of(file, file.asOf());
    Facts facts =
        rulebook
            .language()
            .facts()
            .set("family", known.family())
            .set("housing", known.family().housing())
            .set(Facts.TODAY, file.asOf())
            .parameters(rulebook.parameters(file.asOf()).all());
    List<Fitting> fitting = new ArrayList<>();
    for (Offer offer : offers) {
      Condition condition = conditions.get(offer);
      Truth isFor = condition == null ? Truth.YES : condition.test(facts);
      if (isFor != Truth.NO) {
        fitting.add(new Fitting(offer, isFor));
      }
    }
    return fitting;
  }

  private static List<Offer> read(Set<String> helpKinds) {
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
