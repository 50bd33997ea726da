package kz.tirek.exchange.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.held.HeldTable.About;

/** What systems of the city said of people in a case, and what is to be told of it. */
@Singleton
class HeldNotices extends HeldInTables implements DividedData {

  @Inject
  HeldNotices(HeldRows rows) {
    super(
        rows,
        HeldTable.of("municipal_notice", "municipalNotices", "notice_id").about(About.PERSON),
        HeldTable.of("event_outbox", "events", "event_id"));
  }

  /** What was said was said of the case; the fact that came of it goes with the person. */
  @Override
  public Map<String, Fate> fates() {
    return Map.of("municipal_notice", Fate.STAYS, "event_outbox", Fate.STAYS);
  }

  @Override
  public int place() {
    return 0;
  }
}
