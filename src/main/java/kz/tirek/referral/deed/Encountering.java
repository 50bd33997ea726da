package kz.tirek.referral.deed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import kz.tirek.family.log.Change;
import kz.tirek.family.log.FactLog;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.shared.problem.Problem;
import kz.tirek.situation.Areas;
import kz.tirek.situation.encounter.Encounter;

/**
 * Lets referrals become visits among the facts of the family, by the word of somebody of the agency
 * alone: what a provider reports waits until somebody confirms it.
 */
@Singleton
public class Encountering {

  private final ReferralTable table;
  private final FactLog log;
  private final FamilyPages pages;

  @Inject
  Encountering(ReferralTable table, FactLog log, FamilyPages pages) {
    this.table = table;
    this.log = log;
    this.pages = pages;
  }

  /** The visit that a referral would become; empty where it has become one, or never will. */
  public Optional<Encounter> proposed(Referral referral) {
    return referral.encounter() != null
        ? Optional.empty()
        : Visits.of(referral, followed(referral));
  }

  private UUID followed(Referral referral) {
    return referral.follows() == null
        ? null
        : table
            .find(referral.family(), referral.follows())
            .map(Referral::encounter)
            // it may have been withdrawn or corrected since
            .flatMap(fact -> log.find(referral.family(), fact))
            .filter(version -> version.replacedAs() == null)
            .map(version -> version.id())
            .orElse(null);
  }

  /** Somebody of the agency says how it stands, and with that confirms it. */
  void confirmed(Referral referral, Recording recording) {
    proposed(referral).ifPresent(visit -> become(referral, visit, recording));
  }

  /**
   * @throws Problem 409 where there is nothing to confirm
   */
  void confirm(Referral referral, Recording recording) {
    if (referral.encounter() != null) {
      throw Problem.conflict("already-confirmed");
    }
    Encounter visit = proposed(referral).orElseThrow(() -> Problem.conflict("nothing-to-confirm"));
    become(referral, visit, recording);
  }

  private void become(Referral referral, Encounter visit, Recording recording) {
    UUID member = visit.member() == null ? null : UUID.fromString(visit.member());
    Observed otherwise = new Observed(referral.days().ended(), Source.FAMILY_SAID);
    UUID fact = log.append(referral.family(), member, Areas.ENCOUNTER, visit, otherwise, recording);
    pages.changed(referral.family(), recording);
    table.confirm(referral, fact, recording.at(), recording.by());
  }

  /** The referral was an error, and the visit with it. */
  void takeBack(Referral referral, Recording recording) {
    boolean stands =
        referral.encounter() != null
            && log.find(referral.family(), referral.encounter())
                .filter(version -> version.replacedAs() == null)
                .isPresent();
    if (stands) {
      log.withdraw(
          referral.family(),
          referral.encounter(),
          new Change(Change.Reason.NEVER_SO, null),
          recording);
      pages.changed(referral.family(), recording);
    }
  }
}
