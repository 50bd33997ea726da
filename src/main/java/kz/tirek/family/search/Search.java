package kz.tirek.family.search;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.family.naming.AskedKeys;
import kz.tirek.family.naming.AskedName;
import kz.tirek.family.naming.Skeleton;
import kz.tirek.family.person.Phone;
import kz.tirek.family.search.Candidates.Member;
import kz.tirek.family.search.Fitting.Fit;
import kz.tirek.family.search.FoundFamily.FoundMember;
import kz.tirek.family.search.Reason.Why;

/**
 * Finds families, the best fit first.
 *
 * <p>Those who may be meant are read by the keys of the name, first without a mistake, then with
 * one in one of its words, and so on for as long as nobody fits well; then they are compared with
 * what was asked for.
 */
@ApplicationScoped
class Search {

  /** As many families are told. */
  static final int MOST_FAMILIES = 200;

  /** As many are read at each number of mistakes. */
  private static final int MOST_CANDIDATES = 300;

  private static final int MOST_MEMBERS = 5;

  /** Where somebody fits as well as this, two mistakes are not allowed for. */
  private static final int GOOD = 92;

  /** Where somebody fits as well as this, no more than two are, and no words that are not there. */
  private static final int PASSABLE = 75;

  private static final Comparator<FoundFamily> BEST_FIRST =
      comparing(FoundFamily::score).reversed().thenComparing(comparing(FoundFamily::id).reversed());

  private final Candidates candidates;

  @Inject
  Search(Candidates candidates) {
    this.candidates = candidates;
  }

  /** The families that fit, the best first; of those that fit alike the newest case. */
  List<FoundFamily> find(FamilySearch search) {
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
          .map(each -> found(each, 100, List.of()))
          .toList();
    }
    Map<UUID, List<Fit>> families = new LinkedHashMap<>();
    for (Fit fit : fits) {
      if (fit.score() > 0) {
        families.computeIfAbsent(fit.candidate().of().id(), none -> new ArrayList<>()).add(fit);
      }
    }
    return families.values().stream()
        .map(Search::found)
        .sorted(BEST_FIRST)
        .limit(MOST_FAMILIES)
        .toList();
  }

  private Collection<Fit> byName(AskedName name, FamilySearch search, Fitting fitting) {
    Set<Long> remains = new TreeSet<>();
    name.skeletons().forEach(skeleton -> remains.addAll(Skeleton.remains(skeleton)));
    AskedKeys keys = name.keys(candidates.skeletons(remains));
    Reading reading = new Reading(search, fitting);
    // with a mistake in it, a name may be nearer than another without
    reading.read(List.of(keys.together(0), keys.together(1)));
    if (reading.best < GOOD) {
      reading.read(List.of(keys.together(2)));
    }
    if (reading.best < PASSABLE) {
      reading.read(List.of(keys.together(3), keys.together(4)));
    }
    if (reading.best < PASSABLE) {
      reading.read(List.of(keys.alone(0), keys.alone(1), keys.alone(2)));
    }
    return reading.fits.values();
  }

  /** What was read so far of one search. */
  private final class Reading {

    private final FamilySearch search;
    private final Fitting fitting;
    private final Map<UUID, Fit> fits = new LinkedHashMap<>();
    private int best;

    Reading(FamilySearch search, Fitting fitting) {
      this.search = search;
      this.fitting = fitting;
    }

    /** Reads those whose names have one of these keys, unless they are known already. */
    void read(List<Set<Long>> keys) {
      List<Set<Long>> groups = keys.stream().filter(group -> !group.isEmpty()).toList();
      if (groups.isEmpty()) {
        return;
      }
      for (Candidate each : candidates.byKey(groups, search, MOST_CANDIDATES)) {
        Fit fit = fits.computeIfAbsent(each.factId(), none -> fitting.of(each));
        best = Math.max(best, fit.score());
      }
    }
  }

  private List<FoundFamily> byNumber(FamilySearch search, Fitting fitting) {
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
      scores.merge(each.of().id(), more ? 70 + fit.score() * 30 / 100 : 100, Math::max);
      List<Fit> fits = members.computeIfAbsent(each.of().id(), none -> new ArrayList<>());
      boolean byNumber = why.size() > fit.why().size();
      // a number is that of the person, whatever name is recorded now or was before
      if (byNumber && !each.earlier() || fit.score() > 0 || each.factId() == null) {
        fits.add(new Fit(each, fit.score() + (byNumber ? 100 : 0), why));
      }
    }
    return members.entrySet().stream()
        .map(each -> found(each.getValue()).with(scores.get(each.getKey())))
        .sorted(BEST_FIRST)
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

  /** A family with those of its members who fit, each by what fits best. */
  private static FoundFamily found(List<Fit> fits) {
    Map<UUID, Fit> members = new LinkedHashMap<>();
    fits.stream()
        .filter(fit -> fit.candidate().personId() != null)
        .sorted(
            comparing(Fit::score)
                .reversed()
                .thenComparing(fit -> fit.candidate().earlier())
                .thenComparing(fit -> fit.candidate().factId()))
        .forEach(fit -> members.putIfAbsent(fit.candidate().personId(), fit));
    return found(
        fits.get(0).candidate().of(),
        fits.stream().mapToInt(Fit::score).max().orElse(0),
        members.values().stream().limit(MOST_MEMBERS).map(Search::member).toList());
  }

  private static FoundMember member(Fit fit) {
    Candidate who = fit.candidate();
    boolean named =
        who.name().family() != null
            || who.name().given() != null
            || who.name().patronymic() != null;
    return new FoundMember(who.personId(), named ? who.name() : null, who.birth(), fit.why());
  }

  private static FoundFamily found(Candidate.Case of, int score, List<FoundMember> members) {
    return new FoundFamily(of.id(), of.caseNumber(), of.status(), of.district(), score, members);
  }
}
