package kz.tirek.assessment.judging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.assessment.facts.RegistrationsForRules;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.QuestionRule;
import kz.tirek.rulebook.condition.Explanation;
import kz.tirek.rulebook.condition.Explanation.Kind;
import kz.tirek.rulebook.condition.Explanation.Read;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;

/** Leads from what a rule read back to the facts as they were recorded. */
public final class Tracing {

  private static final String OF_MEMBERS = "family.members[";
  private static final String CARED_FOR = ".caredFor[";

  private final Weighing weighing;

  public Tracing(Weighing weighing) {
    this.weighing = weighing;
  }

  public Reasons reasons(Explanation why) {
    List<Evidence> evidence = new ArrayList<>();
    Set<ParameterUsed> parameters = new LinkedHashSet<>();
    Set<MissingFact> missing = new LinkedHashSet<>();
    for (Read read : why.deciding()) {
      if (read.kind() == Kind.PARAMETER) {
        parameters.add(parameter(read.path()));
      } else if (read.kind() != Kind.TODAY && !read.path().endsWith(".number")) {
        evidence.add(evidence(read));
        ended(read).ifPresent(evidence::add);
      }
    }
    for (Read read : why.missing()) {
      if (read.kind() == Kind.PARAMETER) {
        parameters.add(parameter(read.path()));
      } else if (read.kind() != Kind.TODAY) {
        missing(read.path(), missing);
      }
    }
    return new Reasons(evidence, List.copyOf(parameters), List.copyOf(missing));
  }

  private void missing(String path, Set<MissingFact> missing) {
    if (path.startsWith("head.") && weighing.file.head() < 0) {
      whoIsHead(missing);
    } else if (path.contains(CARED_FOR) && memberOf(path) < 0) {
      // somebody who is no member any more: the carer is asked again
      missing.add(new MissingFact("member.caredFor", weighing.file.id(nameOf(path))));
    } else {
      missing.add(new MissingFact(FactPath.general(path), weighing.file.id(memberOf(path))));
    }
  }

  /** Where nobody said who the head is, nothing of the head can be asked before that. */
  private void whoIsHead(Set<MissingFact> missing) {
    boolean everybodyAsked = true;
    for (MemberFile member : weighing.file.members()) {
      if (member.person() == null || member.person().value().relation() == null) {
        missing.add(new MissingFact("member.relation", member.id()));
        everybodyAsked = false;
      }
    }
    if (everybodyAsked) {
      missing.add(new MissingFact("family.members", null));
    }
  }

  ParameterUsed parameter(String code) {
    Parameter.Value value = weighing.parameters.get(code);
    String unit = weighing.rulebook.parameter(code).unit();
    return value == null
        ? new ParameterUsed(code, null, unit, null, null, null, false)
        : new ParameterUsed(
            code,
            value.value(),
            unit,
            value.from(),
            value.source(),
            value.certainty(),
            value.reviewDue(weighing.day));
  }

  /** The place of the member whose fact a path names; -1 when it is the family's. */
  int memberOf(String path) {
    int caredFor = path.indexOf(CARED_FOR);
    return caredFor < 0 || path.indexOf("].", caredFor) < 0
        ? nameOf(path)
        : caredFor(nameOf(path), path.substring(caredFor + CARED_FOR.length()));
  }

  /** The place of somebody for whom the member at a place cares; -1 when it is no member. */
  private int caredFor(int carer, String rest) {
    int item = Integer.parseInt(rest.substring(0, rest.indexOf(']')));
    List<String> caredFor =
        Listed.itemsOf(weighing.file.members().get(carer).person().value().carerOf());
    return weighing.file.placeOf(UUID.fromString(caredFor.get(item)));
  }

  /** The place of the member with whose name a path begins; -1 when it is the family's. */
  private int nameOf(String path) {
    if (path.startsWith("member.")) {
      return weighing.member();
    }
    if (path.startsWith("head.")) {
      return weighing.file.head();
    }
    return path.startsWith(OF_MEMBERS) && path.indexOf("].") > 0
        ? Integer.parseInt(path.substring(OF_MEMBERS.length(), path.indexOf(']')))
        : -1;
  }

  private Evidence evidence(Read read) {
    int place = memberOf(read.path());
    UUID member = weighing.file.id(place);
    Recorded<?> fact =
        place >= 0 ? ofMember(weighing.file.members().get(place), read.path()) : ofFamily(read);
    String path = FactPath.general(read.path());
    String value = path.endsWith(".member") ? whose(read.value()) : text(read.value());
    return fact == null
        ? new Evidence(path, member, value, null, null, null, null, null)
        : new Evidence(
            path,
            member != null ? member : fact.memberId(),
            value,
            fact.observedOn(),
            fact.source(),
            fact.id(),
            fact.heldBack(),
            old(path, fact));
  }

  private Boolean old(String path, Recorded<?> fact) {
    QuestionRule question = weighing.rulebook.question(path);
    return question != null
            && question.againAfter() != null
            && fact.observedOn().plusDays(question.againAfter()).isBefore(weighing.day)
        ? true
        : null;
  }

  private Recorded<?> ofMember(MemberFile file, String path) {
    String area =
        path.substring(
            path.startsWith(OF_MEMBERS) ? path.indexOf("].") + 2 : path.indexOf('.') + 1);
    return switch (first(area)) {
      case "registrations" -> item(registrations(file).holding(), area);
      case "permanentInCitySince" -> registrations(file).permanentInCity();
      case "registrationUntil" -> registrations(file).temporary();
      case "registrationEndedOn" -> registrations(file).lastEnded();
      case "schooling" -> file.schooling();
      case "health" -> file.health();
      case "neededCare" -> item(Listed.itemsOf(file.neededCare()), area);
      case "work" -> file.work();
      case "jobs" -> item(Listed.itemsOf(file.jobs()), area);
      case "duties" -> item(Listed.itemsOf(file.duties()), area);
      default -> file.person();
    };
  }

  private RegistrationsForRules registrations(MemberFile file) {
    return new RegistrationsForRules(file, weighing.day);
  }

  /** Beside a list of registrations that has nothing in the city, the one that ran out last. */
  private Optional<Evidence> ended(Read read) {
    int place = memberOf(read.path());
    if (place < 0 || !read.path().endsWith(".registrations")) {
      return Optional.empty();
    }
    Recorded<?> last = registrations(weighing.file.members().get(place)).lastEnded();
    return last == null
        ? Optional.empty()
        : Optional.of(
            evidence(
                new Read(
                    Kind.FACT,
                    read.path().replace(".registrations", ".registrationEndedOn"),
                    weighing.registrationEndedOn(place))));
  }

  private Recorded<?> ofFamily(Read read) {
    CaseFile file = weighing.file.file();
    String area =
        read.path().startsWith("family.") ? read.path().substring("family.".length()) : read.path();
    if (area.startsWith("housing")) {
      return file.housing();
    }
    return switch (first(area)) {
      case "incomes" -> item(weighing.file.incomes(), area);
      case "debts" -> item(Listed.itemsOf(file.debts()), area);
      case "benefitsReceived" -> item(Listed.itemsOf(file.benefitsReceived()), area);
      case "encounters" -> item(Listed.itemsOf(file.encounters()), area);
      case "ties" -> item(Listed.itemsOf(file.ties()), area);
      case "incidents" -> item(Listed.itemsOf(file.incidents()), area);
      case "dailyLife" -> file.dailyLife();
      case "members" -> null;
      default -> file.family();
    };
  }

  /** The first name of a path. */
  private static String first(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    return path.substring(0, end);
  }

  /** The item that a path such as {@code incomes[2].monthly} names; null for the list itself. */
  private static Recorded<?> item(List<? extends Recorded<?>> items, String path) {
    int open = path.indexOf('[');
    return open < 0
        ? null
        : items.get(Integer.parseInt(path.substring(open + 1, path.indexOf(']'))));
  }

  /** The id of the member with a number. */
  private String whose(Object number) {
    return String.valueOf(weighing.file.id((Integer) number));
  }

  private static String text(Object value) {
    if (value instanceof Range range) {
      String from = range.atLeast() == Long.MIN_VALUE ? "" : Long.toString(range.atLeast());
      String to = range.atMost() == Long.MAX_VALUE ? "" : Long.toString(range.atMost());
      return range.exact() ? from : from + ".." + to;
    }
    if (value instanceof DayRange range) {
      return range.exact() ? range.earliest().toString() : range.earliest() + ".." + range.latest();
    }
    return String.valueOf(value);
  }
}
