package kz.tirek.family.closing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.Families;
import kz.tirek.family.facts.Recording;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.division.Division;
import kz.tirek.shared.division.Division.Kind;
import kz.tirek.shared.time.Today;

/** A case that nobody is left of is closed, and says which one has its members now. */
@Singleton
class DividedClosings implements DividedData {

  private final Families families;
  private final Closing.Repository closings;
  private final Today today;

  @Inject
  DividedClosings(Families families, Closing.Repository closings, Today today) {
    this.families = families;
    this.closings = closings;
    this.today = today;
  }

  @Override
  public Map<String, Fate> fates() {
    return Map.of("closing", Fate.STAYS);
  }

  /** After everything else: a closed case is not changed. */
  @Override
  public int place() {
    return 100;
  }

  @Override
  public void divide(Division division) {
    if (division.kind() == Kind.JOIN) {
      close(
          division.from(),
          ClosingReason.JOINED_OTHER_CASE,
          division.to(),
          new Recording(division.agency(), division.by(), division.at()));
    }
  }

  @Override
  public void undo(Division division, String by, Instant at) {
    Recording recording = new Recording(division.agency(), by, at);
    if (division.kind() == Kind.SPLIT) {
      close(division.to(), ClosingReason.SPLIT_UNDONE, division.from(), recording);
    } else {
      families.reopen(division.from(), "*", recording);
      closings.last(division.from()).orElseThrow().reopen(ReopeningReason.MISTAKE, recording);
    }
  }

  private void close(UUID family, ClosingReason why, UUID other, Recording recording) {
    families.close(family, "*", recording);
    closings.persist(
        new Closing(
            family,
            families.newId(),
            new NewClosing(why, today.dateOf(recording.at())),
            other,
            recording));
  }
}
