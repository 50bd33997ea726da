package kz.tirek.family.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.family.naming.AskedKeys;
import kz.tirek.family.naming.AskedKeys.Keys;
import kz.tirek.family.naming.AskedName;
import kz.tirek.family.naming.Skeleton;
import kz.tirek.family.person.Phone;
import kz.tirek.family.search.Candidates.Member;
import kz.tirek.family.search.Fitting.Fit;
import kz.tirek.family.search.Reason.Why;

/**
 * Finds families, the best fit first.
 *
 * <p>Those who may be meant are read by the keys of the name, first without a mistake, then with
 * mistakes in one of its words, and so on for as long as nobody fits well; then they are compared
 * with what was asked for.
 */
@ApplicationScoped
class Search {

  /** As many families are told. */
  static final int MOST_FAMILIES = 200;

  /** As many are read at each number of mistakes. */
  private static final int MOST_CANDIDATES = 300;

  /**
   * A name like this is the one that was asked for, in other letters or with a vowel heard
   * otherwise.
   */
  private static final int SAME = 95;

  /** Where so many are like that, nobody looks further down. */
  private static final int ENOUGH = 5;

  /** Where somebody fits as well as this, no further mistakes are allowed for. */
  private static final int GOOD = 90;

  /** Where somebody fits as well as this, no more than two are, and no words that are not there. */
  private static final int PASSABLE = 75;

  private final Candidates candidates;

  @Inject
  Search(Candidates candidates) {
    this.candidates = candidates;
  }

  /**
   * The families that fit, the best first; of those that fit alike the newest case. Those with
   * records of one person stand together.
   */
  Hits find(FamilySearch search) {
    List<Ranked> found = ranked(search);
    List<UUID> persons =
        found.stream()
            .flatMap(each -> each.members().stream())
            .map(fit -> fit.candidate().personId())
            .distinct()
            .toList();
    return Hits.together(found, persons.isEmpty() ? Map.of() : candidates.onePersons(persons));
  }

  private List<Ranked> ranked(FamilySearch search) {
    AskedName name = search.name() == null ? null : AskedName.of(search.name());
    Fitting fitting = new Fitting(name, search.birthDate());
    if (search.iin() != null || search.phone() != null) {
      return byNumber(search, fitting);
    }
    Collection<Fit> fits;
    if (name != null) {
      fits = byName(name, search, fitting);
    } else if (search.birthDate() != null) {
      fits = candidates.byBirth(search, MOST_CANDIDATES).stream().map(fitting::of).toList();
    } else {
      return candidates.byFilter(search, MOST_FAMILIES).stream()
          .map(each -> new Ranked(each, 100, List.of(), null))
          .toList();
    }
    Map<UUID, List<Fit>> families = new LinkedHashMap<>();
    for (Fit fit : fits) {
      if (fit.score() > 0) {
        families.computeIfAbsent(fit.candidate().familyId(), none -> new ArrayList<>()).add(fit);
      }
    }
    return families.entrySet().stream()
        .map(each -> Ranked.of(each.getKey(), each.getValue()))
        .sorted(Ranked.BEST_FIRST)
        .limit(MOST_FAMILIES)
        .toList();
  }

  private Collection<Fit> byName(AskedName name, FamilySearch search, Fitting fitting) {
    Reading reading = new Reading(search, fitting);
    reading.read(name.keys(List.of()).exact());
    // two words alone are those of many, and one of them with a mistake those of others
    boolean precise = name.isFull() || search.birthDate() != null;
    if (reading.same.size() >= (precise ? 1 : ENOUGH)) {
      return reading.fits.values();
    }
    Set<Long> remains = new TreeSet<>();
    name.skeletons().forEach(skeleton -> remains.addAll(Skeleton.remains(skeleton)));
    AskedKeys keys = name.keys(candidates.skeletons(remains));
    reading.read(keys.oneMistaken());
    if (reading.best < GOOD) {
      reading.read(keys.twoMistaken());
    }
    if (reading.best < PASSABLE && name.isFull()) {
      reading.read(List.of(keys.mistaken(1), keys.mistaken(2)));
    }
    if (reading.best < PASSABLE) {
      reading.read(List.of(keys.mistaken(3), keys.mistaken(4)));
    }
    if (reading.best < PASSABLE) {
      reading.read(keys.alone());
    }
    return reading.fits.values();
  }

  /** What was read so far of one search. */
  private final class Reading {

    private final FamilySearch search;
    private final Fitting fitting;
    private final Map<UUID, Fit> fits = new LinkedHashMap<>();
    private final Set<UUID> same = new HashSet<>();
    private int best;

    Reading(FamilySearch search, Fitting fitting) {
      this.search = search;
      this.fitting = fitting;
    }

    /** Reads those whose names have these keys, unless they are known already. */
    void read(List<Keys> keys) {
      List<Keys> asked = keys.stream().filter(Keys::areAsked).toList();
      if (asked.isEmpty()) {
        return;
      }
      for (Candidate each : candidates.byKeys(asked, search, MOST_CANDIDATES)) {
        Fit fit = fits.computeIfAbsent(each.factId(), none -> fitting.of(each));
        best = Math.max(best, fit.score());
        if (fit.score() >= SAME) {
          same.add(each.familyId());
        }
      }
    }
  }

  private List<Ranked> byNumber(FamilySearch search, Fitting fitting) {
    List<Member> iin = number("IIN", search.iin(), search);
    List<Member> phone =
        number("PHONE", search.phone() == null ? null : Phone.normal(search.phone()), search);
    Set<UUID> families = families(search.iin() == null ? phone : iin);
    families.retainAll(families(search.phone() == null ? iin : phone));
    Set<UUID> withIin = persons(iin);
    Set<UUID> withPhone = persons(phone);
    boolean more = search.name() != null || search.birthDate() != null;
    Map<UUID, List<Fit>> members = new LinkedHashMap<>();
    Map<UUID, Integer> scores = new LinkedHashMap<>();
    for (Candidate each : candidates.ofFamilies(families)) {
      Fit fit = more ? fitting.of(each) : new Fit(each, 0, List.of());
      List<Reason> why = new ArrayList<>(fit.why());
      if (withIin.contains(each.personId())) {
        why.add(Reason.of(Why.IIN));
      }
      if (withPhone.contains(each.personId())) {
        why.add(Reason.of(Why.PHONE));
      }
      scores.merge(each.familyId(), more ? 70 + fit.score() * 30 / 100 : 100, Math::max);
      List<Fit> fits = members.computeIfAbsent(each.familyId(), none -> new ArrayList<>());
      boolean byNumber = why.size() > fit.why().size();
      // a number is that of the person, whatever name is recorded now or was before
      if (byNumber && !each.earlier() || fit.score() > 0 || each.factId() == null) {
        fits.add(new Fit(each, fit.score() + (byNumber ? 100 : 0), why));
      }
    }
    return members.entrySet().stream()
        .map(each -> Ranked.of(each.getKey(), each.getValue()).with(scores.get(each.getKey())))
        .sorted(Ranked.BEST_FIRST)
        .toList();
  }

  private List<Member> number(String kind, String number, FamilySearch search) {
    return number == null ? List.of() : candidates.byNumber(kind, number, search, MOST_FAMILIES);
  }

  private static Set<UUID> families(List<Member> members) {
    Set<UUID> families = new LinkedHashSet<>();
    members.forEach(each -> families.add(each.familyId()));
    return families;
  }

  private static Set<UUID> persons(List<Member> members) {
    Set<UUID> persons = new HashSet<>();
    members.forEach(each -> persons.add(each.personId()));
    return persons;
  }
}
