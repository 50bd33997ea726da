package kz.tirek.support;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import kz.tirek.support.directory.ExampleFile;
import kz.tirek.support.offer.ProviderKind;

/** The offers of the city: for now an example, read once from {@code directory/almaty.yaml}. */
@Singleton
class Directory {

  private static final String FILE = "/directory/almaty.yaml";

  /** Kinds that came to the directory later. */
  private static final Set<ProviderKind> LATER = Set.of(ProviderKind.BANK, ProviderKind.MOSQUE);

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
    List<Offer> offers =
        ExampleFile.offers(null, LocalDate.EPOCH).stream()
            .filter(offer -> !LATER.contains(offer.provider().kind()))
            .map(Directory::offer)
            .toList();
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

  private static Offer offer(kz.tirek.support.offer.Offer offer) {
    return new Offer(
        offer.code(),
        offer.provider().formal(),
        Long.valueOf(0).equals(offer.price()),
        offer.helps(),
        offer.when(),
        offer.seasonal(),
        offer.district(),
        offer.contact(),
        offer.name(),
        offer.what(),
        offer.mind(),
        offer.source());
  }
}
