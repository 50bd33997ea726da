package kz.tirek.assessment.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.tirek.assessment.prospect.Gain;
import kz.tirek.assessment.prospect.Level;
import kz.tirek.assessment.prospect.Measure;
import kz.tirek.assessment.prospect.Need;
import kz.tirek.assessment.prospect.Prospect;
import kz.tirek.assessment.prospect.Scene;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.Subject;

/**
 * Finds the steps that open most for a family within a horizon, by {@link Weight}. Each step may be
 * taken once, for the family or for each member but lodgers, and is begun as soon as what it needs
 * is there. Measures and benefits that have nothing to do with each other are planned apart: what
 * is best for each of them is best for all, because weights add up.
 *
 * <p>Belongs to one thread, for one family and day.
 */
public final class Planner {

  private final Scene scene;
  private final int mostSets;
  private final List<Measure> measures;
  private final List<Prospect> prospects;
  private final Map<Measure, Need> needs = new LinkedHashMap<>();

  public Planner(Scene scene) {
    this(scene, Search.MOST_SETS);
  }

  /**
   * @param mostSets how many sets of measures are looked at, at the most, of those that have to do
   *     with each other
   */
  Planner(Scene scene, int mostSets) {
    this.scene = scene;
    this.mostSets = mostSets;
    this.measures = measures();
    List<Prospect> all = prospects(scene);
    this.prospects = all.stream().filter(each -> !hadOtherwise(each, all)).toList();
    for (Measure measure : measures) {
      needs.put(measure, new Need(scene, measure, askedFor(measure)));
    }
  }

  /** Every step for everybody for whom it may be taken, in the order of the rulebook. */
  public List<Measure> measures(Predicate<Step> allowed) {
    return measures.stream().filter(measure -> allowed.test(measure.step())).toList();
  }

  /** What a measure needs. */
  public Need need(Measure measure) {
    return needs.get(measure);
  }

  /**
   * Every benefit for the family, or for each member but lodgers, but for what is open otherwise
   * already.
   */
  public List<Prospect> prospects() {
    return prospects;
  }

  private static List<Prospect> prospects(Scene scene) {
    List<Prospect> all = new ArrayList<>();
    for (int place = -1; place < scene.today().members().size(); place++) {
      if (place >= 0 && scene.today().lodger(place)) {
        continue;
      }
      Subject subject = place < 0 ? Subject.FAMILY : Subject.MEMBER;
      for (Benefit benefit : scene.rulebook().benefits(subject)) {
        all.add(new Prospect(scene, benefit, place));
      }
    }
    return all;
  }

  /**
   * Whether the member, or the family, has the same service open already by another benefit, as
   * insurance that the state pays beside that of the local budget: nobody goes anywhere for it.
   */
  private static boolean hadOtherwise(Prospect prospect, List<Prospect> all) {
    return all.stream()
            .filter(other -> other != prospect && other.member() == prospect.member())
            .filter(other -> other.benefit().service().equals(prospect.benefit().service()))
            .anyMatch(Planner::openToday)
        && !openToday(prospect);
  }

  private static boolean openToday(Prospect prospect) {
    Gain today = prospect.gain(List.of());
    return today.level() == Level.OPEN && today.day() == 0;
  }

  /**
   * The best set of measures.
   *
   * @param allowed which steps may be taken
   * @param assuming whether a need of which it is not known if it is there is taken to be
   */
  public Outcome plan(Predicate<Step> allowed, boolean assuming) {
    Courses courses = new Courses(needs, assuming, scene.horizon());
    List<Measure> taken = new ArrayList<>();
    Set<Prospect> touched = new LinkedHashSet<>();
    boolean exact = true;
    List<Measure> useful =
        measures(allowed).stream()
            .filter(measure -> canBegin(measure, assuming))
            .filter(measure -> matters(measure, prospects))
            .toList();
    for (List<Measure> related : related(useful)) {
      List<Prospect> concerned =
          prospects.stream()
              .filter(prospect -> related.stream().anyMatch(prospect::touchedBy))
              .toList();
      touched.addAll(concerned);
      List<Prospect> living =
          concerned.stream().filter(prospect -> !staysClosed(prospect, courses, related)).toList();
      if (!living.isEmpty()) {
        Search search = new Search(courses, related, living, mostSets);
        taken.addAll(search.best());
        exact &= search.exact();
      }
    }
    taken.sort(Comparator.comparingInt(Measure::number));
    return Outcome.of(courses, taken, exact, List.copyOf(touched));
  }

  /**
   * Whether nothing that can be taken makes anything of a benefit, such as housing aid for a tenant
   * or what hangs on a queue that is years away: then no set need be weighed by it.
   */
  private boolean staysClosed(Prospect prospect, Courses courses, List<Measure> related) {
    if (prospect.gain(List.of()).level() != Level.CLOSED) {
      return false;
    }
    Search search = Search.forAlone(courses, related, prospect, mostSets);
    Course course = courses.of(search.best());
    return search.exact() && prospect.gain(course.effects()).level() == Level.CLOSED;
  }

  /** Whether a measure can be begun on any day, by itself or after another. */
  private boolean canBegin(Measure measure, boolean assuming) {
    Need need = needs.get(measure);
    return need.firstMet(0, List.of(), assuming) >= 0
        || measures.stream().anyMatch(need::touchedBy);
  }

  /** Whether uncertain rules alone stand in its way from today on: nothing makes more of it. */
  private static boolean staysWithinReach(Prospect prospect) {
    return prospect.doubtful() && prospect.gain(List.of()).day() == 0;
  }

  /**
   * Whether a measure may change anything but that a benefit which is open is asked for. That is
   * said beside the benefit, and is no part of the search.
   */
  private boolean matters(Measure measure, List<Prospect> prospects) {
    Step step = measure.step();
    return step.appliesFor() == null
        || !step.sets().isEmpty()
        || !step.adds().isEmpty()
        || step.raisesIncome()
        || prospects.stream()
            .anyMatch(
                each ->
                    !each.asksForIt(measure) && each.touchedBy(measure) && !staysWithinReach(each))
        || needs.values().stream().anyMatch(each -> each.touchedBy(measure));
  }

  private List<Measure> measures() {
    List<Measure> all = new ArrayList<>();
    int members = scene.today().members().size();
    for (String code : scene.rulebook().steps()) {
      Step step = scene.rulebook().step(code);
      Benefit benefit = benefit(step.appliesFor());
      boolean asksForMembers = benefit != null && benefit.subject() == Subject.MEMBER;
      if (!step.changesMembers() && !asksForMembers) {
        all.add(Measure.of(all.size(), step, -1));
        continue;
      }
      for (int place = 0; place < members; place++) {
        if (!scene.today().lodger(place)) {
          all.add(Measure.of(all.size(), step, place));
        }
      }
    }
    return all;
  }

  private Benefit benefit(String code) {
    return scene.rulebook().benefits().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  private Prospect askedFor(Measure measure) {
    return prospects.stream().filter(each -> each.asksForIt(measure)).findFirst().orElse(null);
  }

  /** The measures in groups, between which nothing that is read or changed is shared. */
  private List<List<Measure>> related(List<Measure> allowed) {
    List<Set<Measure>> groups = new ArrayList<>();
    allowed.forEach(measure -> groups.add(new LinkedHashSet<>(Set.of(measure))));
    for (Prospect prospect : prospects) {
      join(groups, group -> group.stream().anyMatch(prospect::touchedBy));
    }
    for (Measure measure : allowed) {
      Need need = needs.get(measure);
      join(groups, group -> group.contains(measure) || group.stream().anyMatch(need::touchedBy));
    }
    return groups.stream()
        .map(group -> group.stream().sorted(Comparator.comparingInt(Measure::number)).toList())
        .toList();
  }

  private static void join(List<Set<Measure>> groups, Predicate<Set<Measure>> belongs) {
    List<Set<Measure>> joined = groups.stream().filter(belongs).toList();
    for (int i = 1; i < joined.size(); i++) {
      Set<Measure> more = joined.get(i);
      joined.get(0).addAll(more);
      groups.removeIf(group -> group == more);
    }
  }
}
