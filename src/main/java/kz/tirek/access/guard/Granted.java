package kz.tirek.access.guard;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.rule.Relation;

/** What the present request was let in to, for the endpoint to go by. */
@RequestScoped
public class Granted {

  private final UUID request = UUID.randomUUID();
  private Relation relation;
  private UUID family;
  private List<UUID> shown;

  /** Whether debts, religious ties and who registered the family are for this caller. */
  public boolean seesRestrictedFacts() {
    return relation != null && relation.seesRestrictedFacts();
  }

  /** Says to the trail which cases a list or search showed. */
  public void shown(Collection<UUID> families) {
    shown = new ArrayList<>(families);
  }

  void entered(UUID entered, Relation as) {
    family = entered;
    relation = as;
  }

  UUID request() {
    return request;
  }

  UUID family() {
    return family;
  }

  Relation relation() {
    return relation;
  }

  List<UUID> shown() {
    return shown;
  }
}
