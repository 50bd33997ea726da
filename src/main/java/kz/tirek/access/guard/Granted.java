package kz.tirek.access.guard;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.rule.Relation;

/** What the present request was let in to, for the endpoint to go by. */
@RequestScoped
public class Granted {

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final UUID request = IDS.generate();
  private Relation relation;
  private UUID family;
  private List<UUID> shown;
  private boolean writtenDown;

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

  /** The database wrote the deed down as it let the caller in. */
  void writtenDown() {
    writtenDown = true;
  }

  boolean isWrittenDown() {
    return writtenDown;
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
