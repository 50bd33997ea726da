package kz.tirek.referral.deed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import kz.tirek.family.facts.Recording;
import kz.tirek.referral.asking.Asking;
import kz.tirek.referral.asking.Asking.Way;
import kz.tirek.referral.deed.Moving.Step;
import kz.tirek.referral.record.Referral;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;

/** Leads a referral on by the word of somebody of the agency. */
@Singleton
class Leading {

  private final Moving moving;
  private final Asking asking;
  private final Encountering encountering;
  private final CaseFiles files;
  private final Today today;

  @Inject
  Leading(Moving moving, Asking asking, Encountering encountering, CaseFiles files, Today today) {
    this.moving = moving;
    this.asking = asking;
    this.encountering = encountering;
    this.files = files;
    this.today = today;
  }

  /** What is asked, with everything looked at that has to be. */
  Referral ask(Referral draft, Step step, Way way, CaseFile file) {
    moving.check(draft, step);
    return moving.ask(draft, step, asking.check(draft, way, file));
  }

  /** What came of it, which may become a visit. */
  Referral move(Referral before, Step step, Recording recording) {
    Referral after = moving.move(before, step);
    encountering.confirmed(after, recording);
    return after;
  }

  /** What is known of the family today, as the caller sees it. */
  CaseFile file(UUID family, Recording recording, boolean whole) {
    CaseFile file = files.read(recording.agency(), family, today.date());
    return whole ? file : file.withoutRestrictedFacts();
  }
}
