package kz.tirek.assessment.rejudging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;

/** What the rules said of a case when all were judged last. */
@Singleton
class HeldJudgements extends HeldInTables implements DividedData {

  @Inject
  HeldJudgements(HeldRows rows) {
    super(rows, HeldTable.of("judgement", "judgements", "family_id").without("job_id"));
  }

  /** It says what was so before; the next one says what is. */
  @Override
  public Map<String, Fate> fates() {
    return Map.of("judgement", Fate.STAYS);
  }

  @Override
  public int place() {
    return 0;
  }

  /** What was judged of somebody who is erased goes with the rest: it is judged anew soon. */
  @Override
  public void erase(UUID family, UUID person) {
    super.erase(family, null);
  }
}
