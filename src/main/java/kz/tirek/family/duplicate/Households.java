package kz.tirek.family.duplicate;

/** Two households that may be one. */
public record Households(SoughtFamily here, SoughtFamily there) {

  @Override
  public String toString() {
    return "Households[...]";
  }
}
