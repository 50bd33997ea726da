package kz.tirek.support.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.matching.Centre;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.fitting.FittingOffer;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.fitting.OfferClauses;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.ProviderKind;
import kz.tirek.support.tally.OfferTallies;

/** Weighs offers for one family, term by term. */
final class Weighing {

  private final MatchingRules rules;
  private final LocalDate day;
  private final District district;
  private final Language language;
  private final OfferTallies tallies;
  private final Rounding rounding;

  /** By the place of the term. */
  private final int[] weights;

  Weighing(CaseFile file, MatchingRules rules, OfferTallies tallies, Rounding rounding) {
    FamilyProfile family = file.family() == null ? null : file.family().value();
    this.rules = rules;
    this.day = file.asOf();
    this.district = family == null ? null : family.district();
    this.language = family == null ? null : family.language();
    this.tallies = tallies;
    this.rounding = rounding;
    this.weights =
        Arrays.stream(TermName.values()).mapToInt(name -> rules.weight(name.code())).toArray();
  }

  /** The offer with all its terms but that of variety, for the kind of help that it fits best. */
  Match weigh(FittingOffer fitting, Need need) {
    Offer offer = fitting.offer();
    String kind = offer.helps().get(0);
    int best = fitting.helps().isEmpty() ? fit(fitting, kind, 100) : -1;
    for (String each : fitting.helps()) {
      int value = fit(fitting, each, kindShare(need, each));
      if (value > best) {
        best = value;
        kind = each;
      }
    }
    List<Term> terms = new ArrayList<>(TermName.values().length);
    terms.add(term(TermName.FIT, best, fitKey(fitting, kind)));
    terms.add(condition(fitting));
    terms.add(distance(offer));
    terms.add(cost(offer.price()));
    terms.add(language(offer));
    terms.add(opening(offer));
    terms.add(capacity(offer));
    terms.add(term(TermName.OUTCOME, past(offer, kind).value(), "few"));
    terms.add(load(offer));
    return new Match(fitting, null, kind, terms, points(terms), false);
  }

  /** The same with what came of referrals before in words: these take long, and few are shown. */
  Match told(Match match) {
    if (match.isTie()) {
      return match;
    }
    Offer offer = match.offer().offer();
    List<Term> terms = new ArrayList<>(match.terms());
    terms.replaceAll(term -> term.name() == TermName.OUTCOME ? outcome(offer, match.kind()) : term);
    return match.with(terms);
  }

  static int points(List<Term> terms) {
    int points = 0;
    for (Term term : terms) {
      points += term.points();
    }
    return points;
  }

  Term term(TermName name, int value, String key, Object... arguments) {
    return Term.of(name, value, weights[name.ordinal()], key, arguments);
  }

  /** A need names kinds of help, the main one first. */
  int kindShare(Need need, String kind) {
    return Math.max(
        rules.fit().leastKind(), 100 - rules.fit().nextKind() * need.kinds().indexOf(kind));
  }

  private int fit(FittingOffer fitting, String kind, int share) {
    Offer offer = fitting.offer();
    int value =
        offer.seasonal()
            ? rules.fit().seasonal()
            : fitting.madeFor()
                ? rules.fit().madeFor()
                : kind.equals(offer.helps().get(0))
                    ? rules.fit().mainKind()
                    : rules.fit().otherKind();
    return value * share / 100;
  }

  private static String fitKey(FittingOffer fitting, String kind) {
    Offer offer = fitting.offer();
    return offer.seasonal()
        ? "seasonal"
        : fitting.madeFor()
            ? "made-for"
            : kind.equals(offer.helps().get(0)) ? "main-kind" : "other-kind";
  }

  private Term condition(FittingOffer fitting) {
    return fitting.waits()
        ? term(TermName.CONDITION, 0, "waits")
        : fitting.verdict().isFor() == Truth.YES
            ? term(
                TermName.CONDITION,
                100,
                fitting.offer().when() == null ? "everybody" : "for-family")
            : term(TermName.CONDITION, 0, "not-known");
  }

  private Term distance(Offer offer) {
    ProviderKind provider = offer.provider().kind();
    if (provider == ProviderKind.HOTLINE || provider == ProviderKind.WEBSITE) {
      return term(TermName.DISTANCE, rules.distance().fromHome(), "from-home");
    }
    Centre family = centre(district);
    Centre place =
        offer.point() == null
            ? centre(offer.district())
            : new Centre(offer.point().latitude(), offer.point().longitude());
    if (place == null) {
      return term(TermName.DISTANCE, rules.unknown(), "place-not-known");
    }
    if (family == null) {
      return term(TermName.DISTANCE, rules.unknown(), "district-not-known");
    }
    boolean same = offer.point() == null && offer.district() == district;
    double metres = same ? rules.distance().sameDistrict() : Ways.metres(family, place);
    int value = (int) (100 / (1 + metres / rules.distance().half()));
    return same
        ? term(TermName.DISTANCE, value, "same-district")
        : term(TermName.DISTANCE, value, "away", Math.max(1, Math.round(metres / 1000)));
  }

  private Centre centre(District of) {
    return of == null ? null : rules.districts().get(of.name());
  }

  private Term cost(Long price) {
    if (price == null) {
      return term(TermName.COST, rules.unknown(), "not-known");
    }
    if (price == 0) {
      return term(TermName.COST, 100, "free");
    }
    double half = rules.cost().half();
    return term(
        TermName.COST, (int) (rules.cost().payable() * half / (half + price)), "price", price);
  }

  private Term language(Offer offer) {
    if (language == null || offer.languages().isEmpty()) {
      return term(TermName.LANGUAGE, rules.unknown(), "not-known");
    }
    return offer.languages().contains(language)
        ? term(TermName.LANGUAGE, 100, "own")
        : term(TermName.LANGUAGE, 0, "other");
  }

  private Term opening(Offer offer) {
    if (offer.openings() == null || offer.seasonal()) {
      return term(TermName.OPENING, rules.unknown(), "not-known");
    }
    for (int i = 0; i < rules.opening().days(); i++) {
      LocalDate then = day.plusDays(i);
      if (offer.openings().stream().anyMatch(each -> each.day() == then.getDayOfWeek())) {
        return term(TermName.OPENING, 100, "open");
      }
    }
    return term(TermName.OPENING, 0, "closed");
  }

  private Term capacity(Offer offer) {
    Capacity capacity = offer.capacity();
    if (capacity == null || !OfferClauses.isFresh(capacity, day, rules)) {
      return term(
          TermName.CAPACITY, rules.unknown(), capacity == null ? "not-known" : "said-long-ago");
    }
    MatchingRules.Capacity values = rules.capacity();
    if (capacity.kind() == Capacity.Kind.WAITLIST) {
      return term(TermName.CAPACITY, values.waitlist(), "waitlist");
    }
    Integer left = offer.placesLeft(tallies.open(offer.id()));
    if (left == null) {
      return term(TermName.CAPACITY, (values.lastPlace() + 100) / 2, "places");
    }
    if (left == 0) {
      return term(TermName.CAPACITY, 0, "taken", capacity.places());
    }
    int many = values.manyPlaces();
    int value =
        left >= many
            ? 100
            : values.lastPlace() + (100 - values.lastPlace()) * (left - 1) / (many - 1);
    return term(TermName.CAPACITY, value, "left", left);
  }

  private Term outcome(Offer offer, String kind) {
    PastHelp past = past(offer, kind);
    RoundedFigure all = told(offer, kind, "ALL", past.helped() + past.failed());
    if (!all.tells()) {
      return term(TermName.OUTCOME, past.value(), "few");
    }
    if (past.failed() == 0) {
      return term(TermName.OUTCOME, past.value(), "helped", all);
    }
    RoundedFigure helped = told(offer, kind, "HELPED", past.helped());
    RoundedFigure failed = told(offer, kind, "FAILED", past.failed());
    return told(offer, kind, past.mostly(), past.times()).tells()
        ? term(TermName.OUTCOME, past.value(), "mixed", all, helped, failed, past.mostly())
        : term(TermName.OUTCOME, past.value(), "mixed-plain", all, helped, failed);
  }

  private PastHelp past(Offer offer, String kind) {
    return PastHelp.of(tallies.outcomes(offer.id()), kind, day, rules.outcome());
  }

  /** Referrals are of families: nobody is to be told from how many there were. */
  private RoundedFigure told(Offer offer, String kind, String what, int times) {
    return rounding.of(times, "PAST " + offer.id(), what + " " + kind);
  }

  private Term load(Offer offer) {
    if (!offer.provider().kind().isPerson()) {
      return term(TermName.LOAD, 100, "office");
    }
    return load(asked(offer), rules.load().personMost());
  }

  /** How often a private person was asked lately. */
  int asked(Offer offer) {
    return tallies.asked(offer.id(), day, rules.load().personMonths());
  }

  /** The last time before somebody is left in peace is worth little. */
  Term load(int asked, int most) {
    return asked == 0
        ? term(TermName.LOAD, 100, "not-asked")
        : term(TermName.LOAD, 100 * (most + 1 - asked) / (most + 1), "asked", asked);
  }

  /** For how many referrals an offer is known. */
  double tried(Offer offer) {
    return PastHelp.tried(tallies.outcomes(offer.id()), day, rules.outcome());
  }
}
