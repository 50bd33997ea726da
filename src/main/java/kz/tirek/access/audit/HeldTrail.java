package kz.tirek.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.held.HeldData;
import kz.tirek.shared.held.HeldSection;
import kz.tirek.shared.held.HeldTable;

/**
 * When a case was seen or changed, for which agency, in which role and why. Who it was is told to
 * supervisors and auditors: people of the agency are not the family's data. The trail outlives the
 * case.
 */
@ApplicationScoped
class HeldTrail implements HeldData {

  private static final HeldTable EVENT =
      HeldTable.of("audit_event", "accessLog", "sequence").outliving();

  private final AuditTable table;

  @Inject
  HeldTrail(AuditTable table) {
    this.table = table;
  }

  @Override
  public List<HeldTable> tables() {
    return List.of(EVENT);
  }

  @Override
  public List<HeldSection> tell(UUID family, UUID person) {
    List<Map<String, Object>> rows =
        table.ofCase(family, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
            .map(HeldTrail::told)
            .toList();
    return List.of(new HeldSection(EVENT.section(), rows));
  }

  private static Map<String, Object> told(LoggedEvent event) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("at", event.at().toString());
    told.put("agency", event.agency());
    told.put("roles", event.roles());
    told.put("deed", event.deed());
    told.put("relation", event.relation());
    told.put("purpose", event.purpose());
    told.put("outcome", event.outcome());
    told.values().removeIf(value -> value == null);
    return told;
  }

  /** What was done stays written down. */
  @Override
  public void erase(UUID family, UUID person) {}
}
