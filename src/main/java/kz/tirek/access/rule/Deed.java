package kz.tirek.access.rule;

import static kz.tirek.access.Roles.ADMIN;
import static kz.tirek.access.Roles.ANALYST;
import static kz.tirek.access.Roles.AUDITOR;
import static kz.tirek.access.Roles.CASEWORKER;
import static kz.tirek.access.Roles.DASHBOARD;
import static kz.tirek.access.Roles.DIRECTORY;
import static kz.tirek.access.Roles.MUNICIPAL;
import static kz.tirek.access.Roles.PROVIDER;
import static kz.tirek.access.Roles.SUPERVISOR;
import static kz.tirek.access.rule.Relation.AGENCY;
import static kz.tirek.access.rule.Relation.COVERING;
import static kz.tirek.access.rule.Relation.EMERGENCY;
import static kz.tirek.access.rule.Relation.NAMED;
import static kz.tirek.access.rule.Relation.OWN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Kinds of deeds, and who may do them: the whole of the rule. A case that is restricted knows only
 * those who are named on it, and emergency access.
 */
public enum Deed {
  /** Reads what is known of a family and what the rules say of it. */
  READ(
      Extent.CASE,
      by(CASEWORKER, OWN, COVERING, NAMED, EMERGENCY),
      by(SUPERVISOR, OWN, COVERING, NAMED, AGENCY, EMERGENCY)),

  /** Changes what is recorded of a family; a closed case stays as it is. */
  RECORD(
      Extent.CASE,
      Adding.WHILE_OPEN,
      by(CASEWORKER, OWN, COVERING, NAMED),
      by(SUPERVISOR, OWN, COVERING, NAMED, AGENCY)),

  /**
   * Says whether help came that was asked for before, also once the case is closed: it is then that
   * one knows.
   */
  HEAR_BACK(
      Extent.CASE,
      Adding.ALWAYS,
      by(CASEWORKER, OWN, COVERING, NAMED),
      by(SUPERVISOR, OWN, COVERING, NAMED, AGENCY)),

  /** Takes back what changed two cases at once, in whatever state the other one is. */
  UNDO(
      Extent.CASE,
      by(CASEWORKER, OWN, COVERING, NAMED),
      by(SUPERVISOR, OWN, COVERING, NAMED, AGENCY)),

  /**
   * Says of two records that they are of one person or one family, or are not, whatever state their
   * cases are in.
   */
  LINK(
      Extent.CASE,
      by(CASEWORKER, OWN, COVERING, NAMED),
      by(SUPERVISOR, OWN, COVERING, NAMED, AGENCY)),

  /** Says what the family agreed to, or no longer does, whatever state its case is in. */
  AGREE(
      Extent.CASE,
      by(CASEWORKER, OWN, COVERING, NAMED),
      by(SUPERVISOR, OWN, COVERING, NAMED, AGENCY)),

  /** Decides about a case: whose it is, who sees it, whether it is open, where it goes. */
  MANAGE(Extent.CASE, by(SUPERVISOR, NAMED, AGENCY)),

  /** Reads why a case is restricted, and to whom. */
  READ_RESTRICTION(Extent.CASE, by(CASEWORKER, NAMED), by(SUPERVISOR, NAMED)),

  /**
   * Gives out all that is held about a family, restricted facts included: as these are, it is for
   * those who work with the family, whatever state its case is in.
   */
  EXPORT(Extent.CASE, by(CASEWORKER, OWN, COVERING, NAMED), by(SUPERVISOR, OWN, COVERING, NAMED)),

  /** Reads who saw a case. */
  READ_LOG(Extent.CASE, by(SUPERVISOR, NAMED, AGENCY)),

  /** Lists cases: caseworkers their caseload, supervisors the agency's. */
  LIST(Extent.CASES, by(CASEWORKER), by(SUPERVISOR)),

  /** Looks for people among the cases that a list shows. */
  SEARCH(Extent.CASES, by(CASEWORKER), by(SUPERVISOR)),

  /** Takes a household in. */
  TAKE_IN(Extent.AGENCY, by(CASEWORKER), by(SUPERVISOR)),

  /** Takes emergency access to a case of the agency. */
  TAKE_EMERGENCY_ACCESS(Extent.AGENCY, by(CASEWORKER), by(SUPERVISOR)),

  /** Ends emergency access: the caller's own, a supervisor any of the agency. */
  END_EMERGENCY_ACCESS(Extent.WORK, by(CASEWORKER), by(SUPERVISOR)),

  /** Reads how work is arranged: caseworkers what concerns them, supervisors all of the agency. */
  SEE_WORK(Extent.WORK, by(CASEWORKER), by(SUPERVISOR)),

  /** Arranges the work of the agency. */
  MANAGE_AGENCY(Extent.WHOLE_AGENCY, by(SUPERVISOR)),

  /**
   * Names a further supervisor on a restricted case, so that none is left without. It is for those
   * who look after the agency's accounts and are let in to no case.
   */
  NAME_SUPERVISOR(Extent.AGENCY, by(ADMIN)),

  /**
   * Has a family judged that is told in the request: of nobody who is known here anything is read
   * or kept.
   */
  JUDGE(Extent.NOBODY, by(CASEWORKER), by(SUPERVISOR), by(ANALYST), by(MUNICIPAL)),

  /** Reads the agency's part of the audit trail. */
  AUDIT(Extent.WHOLE_AGENCY, by(AUDITOR)),

  /** Reads rulebooks, of which one judges every family: those who work with families and rules. */
  READ_RULES(Extent.NOBODY, by(CASEWORKER), by(SUPERVISOR), by(ANALYST), by(ADMIN)),

  /**
   * Reads what the codes of the rulebook are called. Whoever is told of a code, or has to name one,
   * is told what it means.
   */
  READ_CODES(
      Extent.NOBODY,
      by(CASEWORKER),
      by(SUPERVISOR),
      by(ANALYST),
      by(DIRECTORY),
      by(DASHBOARD),
      by(MUNICIPAL),
      by(PROVIDER),
      by(AUDITOR),
      by(ADMIN)),

  /** Brings rulebooks in, tries them, puts them in force and takes that back. */
  CHANGE_RULES(Extent.NOBODY, by(ANALYST)),

  /**
   * Reads the directory of help. The private persons in it, which each agency keeps for itself, are
   * for those who work with families.
   */
  READ_DIRECTORY(
      Extent.AGENCY, by(CASEWORKER), by(SUPERVISOR), by(DIRECTORY), by(ANALYST), by(ADMIN)),

  /**
   * Keeps the directory of help: the role of that name public places, those who work with families
   * the private persons whom their agency knows.
   */
  KEEP_DIRECTORY(Extent.AGENCY, by(CASEWORKER), by(SUPERVISOR), by(DIRECTORY)),

  /**
   * Sends what an office says of people. Each case is looked at on its own, and whoever sends hears
   * of a family only what it agreed to.
   */
  NOTIFY(Extent.NOBODY, by(MUNICIPAL)),

  /** Sees what families of the agency lack help with; it tells of none. */
  SEE_GAPS(Extent.AGENCY, by(SUPERVISOR), by(DIRECTORY), by(DASHBOARD)),

  /** Reads what was sent to a provider of help, as long as the family agrees to it. */
  READ_RECEIVED(Extent.RECEIVED, by(PROVIDER)),

  /** Says for a provider of help what became of that which was sent to it. */
  ANSWER_RECEIVED(Extent.RECEIVED, by(PROVIDER)),

  /** Checks that the audit trail is whole; it tells nothing of anybody. */
  VERIFY(Extent.NOBODY, by(AUDITOR), by(ADMIN)),

  /** Counts what other rules would change for families; it tells of none. */
  FORESEE(Extent.NOBODY, by(ANALYST)),

  /** Sees how many families of the agency stand where; it tells of none. */
  SEE_FIGURES(Extent.AGENCY, by(DASHBOARD), by(SUPERVISOR)),

  /** Sees how far long work on all cases is; it tells of none. */
  WATCH_JOBS(Extent.NOBODY, by(ANALYST), by(SUPERVISOR), by(ADMIN));

  /** What a deed reaches. */
  public enum Extent {
    /** One case and what is under it. */
    CASE,
    /** The cases of the caller: a caseworker's caseload, a supervisor's whole agency. */
    CASES,
    /** The agency, and no case of it. */
    AGENCY,
    /** What concerns the caller and no case; to supervisors, the agency as below. */
    WORK,
    /** Everything of the agency that is not restricted. */
    WHOLE_AGENCY,
    /** What was sent to the provider that the caller works for, and no case. */
    RECEIVED,
    /** Nothing that is about somebody. */
    NOBODY
  }

  /** When a deed adds to what is kept of a family, which has to want that. */
  private enum Adding {
    NEVER,
    /** A closed case refuses it. */
    WHILE_OPEN,
    ALWAYS
  }

  /** A role, and what to a case somebody in that role must be. */
  private record By(String role, List<Relation> relations) {}

  private final Extent extent;

  private final Adding adding;

  private final List<By> by;

  Deed(Extent extent, By... by) {
    this(extent, Adding.NEVER, by);
  }

  Deed(Extent extent, Adding adding, By... by) {
    this.extent = extent;
    this.adding = adding;
    this.by = List.of(by);
  }

  public Extent extent() {
    return extent;
  }

  /** Whether a closed case refuses it. */
  public boolean openOnly() {
    return adding == Adding.WHILE_OPEN;
  }

  /** Whether a family refuses it that does not want its facts kept any longer. */
  public boolean adds() {
    return adding != Adding.NEVER;
  }

  private static By by(String role, Relation... relations) {
    return new By(role, List.of(relations));
  }

  /** The roles that may do it at all. */
  public Set<String> roles() {
    Set<String> roles = new TreeSet<>();
    by.forEach(each -> roles.add(each.role));
    return roles;
  }

  public boolean isFor(Set<String> roles) {
    return by.stream().anyMatch(each -> roles.contains(each.role));
  }

  /** What these roles must be to a case that is not restricted, as a mask. */
  public int relations(Set<String> roles) {
    return mask(roles, relation -> relation != NAMED);
  }

  /** What these roles must be to a restricted case, as a mask. */
  public int relationsWhenRestricted(Set<String> roles) {
    return mask(roles, relation -> relation == NAMED || relation == EMERGENCY);
  }

  private int mask(Set<String> roles, Predicate<Relation> which) {
    return Relation.mask(
        Arrays.stream(Relation.values())
            .filter(which)
            .filter(
                relation ->
                    by.stream()
                        .anyMatch(
                            each -> roles.contains(each.role) && each.relations.contains(relation)))
            .toList());
  }
}
