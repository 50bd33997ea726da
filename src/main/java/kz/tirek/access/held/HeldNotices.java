package kz.tirek.access.held;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;

/** What supervisors were told of a case: ids alone, so it outlives the case. */
@Singleton
class HeldNotices extends HeldInTables {

  @Inject
  HeldNotices(HeldRows rows) {
    super(
        rows,
        HeldTable.of("notice", "notices", "notice_id")
            .without("worker", "by_whom", "about")
            .outliving());
  }
}
