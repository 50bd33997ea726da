package kz.tirek.support;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.language.SyntaxException;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.situation.casefile.CaseFile;

/** The offers of the city: for now an example, read once from {@code directory/almaty.yaml}. */
@Singleton
class Directory {

  private static final String FILE = "/directory/almaty.yaml";

  private final Function<LocalDate, Rulebook> rulebooks;
  private final List<Offer> offers;
  private volatile Compiled last;

  /**
   * @throws IllegalStateException where the file names a kind of help that the rulebook does not
   *     know, or one offer twice
   */
  @Inject
  Directory(Rulebooks rulebooks) {
    this(rulebooks::on, rulebooks.inForce());
  }

  /**
   * @param rulebooks that which judges a day
   * @param inForce that which judges today
   */
  Directory(Function<LocalDate, Rulebook> rulebooks, Rulebook inForce) {
    this.rulebooks = rulebooks;
    this.offers = read(inForce.helpKinds());
    this.last = Compiled.of(offers, inForce);
  }

  /**
   * The conditions of offers in the language of one rulebook.
   *
   * @param unreadable offers whose condition names a parameter that this rulebook does not have:
   *     nobody knows whom they are for
   */
  private record Compiled(
      Rulebook rulebook, Map<Offer, Condition> conditions, Set<Offer> unreadable) {

    static Compiled of(List<Offer> offers, Rulebook rulebook) {
      Map<Offer, Condition> conditions = new HashMap<>();
      Set<Offer> unreadable = new HashSet<>();
      for (Offer offer : offers) {
        try {
          if (offer.when() != null) {
            conditions.put(offer, rulebook.language().compile(offer.when()));
          }
        } catch (SyntaxException otherWords) {
          unreadable.add(offer);
        }
      }
      return new Compiled(rulebook, conditions, unreadable);
    }

    Truth isFor(Offer offer, Facts facts) {
      if (unreadable.contains(offer)) {
        return Truth.UNKNOWN;
      }
      Condition condition = conditions.get(offer);
      return condition == null ? Truth.YES : condition.test(facts);
    }
  }

  /** An offer, and whether it is for a family: never one that is known not to be. */
  record Fitting(Offer offer, Truth isFor) {}

  /** The offers that are for a family, as far as is recorded of it on the day of the case file. */
  List<Fitting> offersFor(CaseFile file) {
    Compiled compiled = compiled(rulebooks.apply(file.asOf()));
    Rulebook rulebook = compiled.rulebook;
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
      Truth isFor = compiled.isFor(offer, facts);
      if (isFor != Truth.NO) {
        fitting.add(new Fitting(offer, isFor));
      }
    }
    return fitting;
  }

  private Compiled compiled(Rulebook rulebook) {
    Compiled compiled = last;
    if (compiled.rulebook != rulebook) {
      compiled = Compiled.of(offers, rulebook);
      last = compiled;
    }
    return compiled;
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
