package kz.tirek.assessment.reason;

import java.util.List;

/**
 * What decided an answer, or keeps it open.
 *
 * @param evidence facts that decided it
 * @param parameters amounts and limits that decided it, or are not known
 * @param missing facts that would decide it
 */
public record Reasons(
    List<Evidence> evidence, List<ParameterUsed> parameters, List<MissingFact> missing) {

  public static final Reasons NONE = new Reasons(List.of(), List.of(), List.of());

  public Reasons {
    evidence = List.copyOf(evidence);
    parameters = List.copyOf(parameters);
    missing = List.copyOf(missing);
  }
}
