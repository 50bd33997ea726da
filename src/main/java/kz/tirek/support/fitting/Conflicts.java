package kz.tirek.support.fitting;

import java.util.EnumSet;
import java.util.Set;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.dwelling.Housing.Consent;
import kz.tirek.situation.encounter.Incident;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.network.Tie.Conflict;
import kz.tirek.situation.network.Tie.HelpKind;

/** What lies between a family and somebody of its own network, so that this one is not asked. */
public final class Conflicts {

  private Conflicts() {}

  /**
   * Whether something recorded speaks against asking somebody for this help: a conflict with the
   * person, or what a person of this kind did to the family about the very matter.
   */
  public static boolean forbid(Tie tie, HelpKind help, CaseFile file) {
    Set<Conflict> between = EnumSet.noneOf(Conflict.class);
    between.addAll(Listed.itemsOf(tie.conflicts()));
    if (tie.kind() == Tie.Kind.LANDLORD && file.housing() != null) {
      Consent consent = file.housing().value().ownersConsent();
      if (consent == Consent.REFUSED) {
        between.add(Conflict.REFUSES_REGISTRATION);
      } else if (consent == Consent.GIVEN_FOR_PAYMENT) {
        between.add(Conflict.ASKS_MONEY_FOR_REGISTRATION);
      }
    }
    between.retainAll(inTheWayOf(help));
    return !between.isEmpty()
        || Listed.itemsOf(file.incidents()).stream()
            .anyMatch(
                incident ->
                    isBy(tie.kind(), incident.value().by())
                        && isAbout(incident.value().kind(), help));
  }

  private static Set<Conflict> inTheWayOf(HelpKind help) {
    return switch (help) {
      case REGISTRATION ->
          Set.of(
              Conflict.QUARREL,
              Conflict.REFUSES_REGISTRATION,
              Conflict.ASKS_MONEY_FOR_REGISTRATION);
      case LET_DWELLING, LODGING ->
          Set.of(
              Conflict.QUARREL,
              Conflict.REFUSES_REGISTRATION,
              Conflict.ASKS_MONEY_FOR_REGISTRATION,
              Conflict.OBJECTS_TO_CHILDREN,
              Conflict.WITHHOLDS_MONEY,
              Conflict.REFUSES_REPAIRS);
      case FIND_DWELLING, CHILD_MINDING ->
          Set.of(
              Conflict.QUARREL,
              Conflict.OBJECTS_TO_CHILDREN,
              Conflict.WITHHOLDS_MONEY,
              Conflict.REFUSES_REPAIRS);
      case LOAN, MONEY, WORK -> Set.of(Conflict.QUARREL, Conflict.WITHHOLDS_MONEY, Conflict.SHAME);
      default -> Set.of(Conflict.QUARREL);
    };
  }

  private static boolean isBy(Tie.Kind kind, Incident.By by) {
    return by != null && kind.name().equals(by.name());
  }

  /** Whether what was done is about the help that one would ask for. */
  private static boolean isAbout(Incident.Kind done, HelpKind help) {
    return switch (done) {
      case REFUSED_AS_TENANTS_FOR_CHILDREN, CHILDREN_DRIVEN_OUT_OF_YARD ->
          EnumSet.of(
                  HelpKind.LET_DWELLING,
                  HelpKind.LODGING,
                  HelpKind.FIND_DWELLING,
                  HelpKind.CHILD_MINDING,
                  HelpKind.ESCORT)
              .contains(help);
      case DEPOSIT_WITHHELD, PREPAID_RENT_WITHHELD, WAGES_WITHHELD ->
          EnumSet.of(
                  HelpKind.MONEY,
                  HelpKind.LOAN,
                  HelpKind.WORK,
                  HelpKind.LET_DWELLING,
                  HelpKind.LODGING,
                  HelpKind.ADVICE)
              .contains(help);
      case DOUBTED_ABLE_TO_PAY_RENT ->
          EnumSet.of(HelpKind.LET_DWELLING, HelpKind.LODGING, HelpKind.FIND_DWELLING)
              .contains(help);
      case PAID_FALSE_AGENT -> help == HelpKind.FIND_DWELLING;
      case ASKED_TO_PAY_FOR_REGISTRATION ->
          EnumSet.of(HelpKind.REGISTRATION, HelpKind.LET_DWELLING, HelpKind.LODGING).contains(help);
      case INSULTED -> true;
      case OTHER -> false;
    };
  }
}
