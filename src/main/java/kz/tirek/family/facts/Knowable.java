package kz.tirek.family.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/** Something that can be known of a family or of a person in it: the value of a fact. */
public interface Knowable {

  /** When and how this was seen, where it differs from the rest of the request. */
  Observed observed();

  /** The first day on which it held; null when nobody said. */
  @JsonIgnore
  default LocalDate holdsFrom() {
    return null;
  }

  /** The name of the component that says since when it held. */
  @JsonIgnore
  default String startName() {
    return "since";
  }

  /** The last day on which it held; null when it still does or nobody said. */
  @JsonIgnore
  default LocalDate holdsUntil() {
    return null;
  }
}
