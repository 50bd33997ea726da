package kz.tirek.assessment.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import kz.tirek.assessment.finding.Status;
import kz.tirek.family.household.Kind;
import kz.tirek.family.profile.FamilyProfile.District;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Change OPENS = new Change(Effect.OPENS, "meals", null, null);
  private static final Change MOVES = new Change(Effect.CHANGES, "queue", null, Status.NEEDS_FACTS);

  @Test
  void parts_add_up_by_district_and_kind() {
    Tally one = new Tally();
    one.add(Set.of(OPENS, MOVES), District.MEDEU, Kind.MONO);
    one.add(Set.of(OPENS), District.MEDEU, null);
    Tally other = new Tally();
    other.add(Set.of(OPENS), District.MEDEU, Kind.MONO);
    other.add(Set.of(OPENS), null, Kind.MONO);

    Tally sum = Tally.ofAll(List.of(one.json(), other.json()));

    assertEquals(4, sum.families(OPENS, any -> true));
    assertEquals(3, sum.families(OPENS, cell -> cell.district() == District.MEDEU));
    assertEquals(2, sum.families(OPENS, new Tally.Cell(OPENS, District.MEDEU, Kind.MONO)::equals));
    assertEquals(1, sum.families(MOVES, cell -> cell.kind() == Kind.MONO));
    assertEquals(Set.of(OPENS, MOVES), Set.copyOf(sum.changes()));
  }
}
