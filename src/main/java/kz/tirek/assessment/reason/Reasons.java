package kz.tirek.assessment.reason;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /** All of these, each once. */
  public static Reasons of(List<Reasons> several) {
    return new Reasons(
        all(several, Reasons::evidence),
        all(several, Reasons::parameters),
        all(several, Reasons::missing));
  }

  private static <T> List<T> all(List<Reasons> several, Function<Reasons, List<T>> which) {
    return several.stream().map(which).flatMap(List::stream).distinct().toList();
  }

  /** These, and further facts that would decide it. */
  public Reasons and(List<MissingFact> further) {
    return new Reasons(
        evidence,
        parameters,
        Stream.concat(missing.stream(), further.stream()).distinct().toList());
  }
}
