package kz.tirek.assessment.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.assessment.impact.ImpactView.CellView;
import kz.tirek.assessment.impact.ImpactView.ChangeView;
import kz.tirek.assessment.impact.ImpactView.KindView;
import kz.tirek.assessment.impact.ImpactView.PlaceView;
import kz.tirek.assessment.job.Job;
import kz.tirek.family.household.Kind;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
import org.junit.jupiter.api.Test;

class ImpactViewTest {

  private static final Rounding ROUNDING = new Rounding(new byte[] {1, 2, 3});
  private static final RoundedFigure SMALL = new RoundedFigure(null, Rounding.ALWAYS);
  private static final Change OPENS = new Change(Effect.OPENS, "meals", null, null);

  private static ImpactView view(Tally tally, int changed) {
    return ImpactView.of(
        new Job(
            UUID.randomUUID(),
            Job.Kind.IMPACT,
            "t-2",
            "t-1",
            LocalDate.of(2026, 3, 1),
            null,
            null,
            Job.State.DONE,
            new Job.Progress(100, 100, changed, 0),
            null,
            null),
        tally,
        ROUNDING);
  }

  private static void add(Tally tally, Change change, int families, District district, Kind kind) {
    IntStream.range(0, families).forEach(any -> tally.add(Set.of(change), district, kind));
  }

  private static ImpactView changed(Change change, int families) {
    Tally tally = new Tally();
    add(tally, change, families, District.MEDEU, Kind.MONO);
    return view(tally, families);
  }

  @Test
  void nobody_can_say_whether_a_rule_fits_one_family_or_none() {
    ImpactView none = changed(OPENS, 0);

    assertEquals(SMALL, none.changed());
    for (int families = 1; families < Rounding.FEWEST; families++) {
      assertEquals(none, changed(OPENS, families));
    }
  }

  @Test
  void places_of_which_nothing_can_be_told_are_not_named() {
    Tally tally = new Tally();
    add(tally, OPENS, 20, District.MEDEU, Kind.MONO);
    add(tally, OPENS, 1, District.ALATAU, Kind.EXTENDED);

    ChangeView told = view(tally, 21).changes().get(0);

    assertEquals(
        List.of(District.MEDEU), told.byDistrict().stream().map(PlaceView::district).toList());
    assertEquals(List.of(Kind.MONO), told.byKind().stream().map(KindView::kind).toList());
    assertEquals(
        List.of(District.MEDEU),
        told.byDistrictAndKind().stream().map(CellView::district).toList());
  }

  @Test
  void the_same_families_give_the_same_figures_under_whatever_code() {
    for (int families = 5; families < 40; families++) {
      ImpactView one = changed(OPENS, families);
      ImpactView other = changed(new Change(Effect.APPEARS, "probe", null, null), families);

      assertEquals(one.changed(), other.changed());
      assertEquals(one.changes().size(), other.changes().size());
      for (int i = 0; i < one.changes().size(); i++) {
        assertEquals(one.changes().get(i).families(), other.changes().get(i).families());
        assertEquals(one.changes().get(i).byKind(), other.changes().get(i).byKind());
        // a count that is rounded twice says more than one
        assertEquals(one.changed(), one.changes().get(i).families());
      }
    }
    assertTrue(changed(OPENS, Rounding.ALWAYS).changed().tells());
  }
}
