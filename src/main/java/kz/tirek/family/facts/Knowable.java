package kz.tirek.family.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import kz.tirek.shared.PartialDate;

/** Something that can be known of a family or of a person in it: the value of a fact. */
public interface Knowable {

  /** When and how this was seen, where it differs from the rest of the request. */
  Observed observed();

  /** Since when it held; null when nobody said. */
  default PartialDate since() {
    return null;
  }

  /** Until when it held; null when it still does or nobody said. */
  default PartialDate until() {
    return null;
  }

  /** The name of the component that says since when it held. */
  @JsonIgnore
  default String startName() {
    return "since";
  }

  /** The first day on which it may have held; null when nobody said. */
  @JsonIgnore
  default LocalDate holdsFrom() {
    PartialDate since = since();
    return since == null ? null : since.earliest();
  }

  /** The last day on which it may have held; null when it still does or nobody said. */
  @JsonIgnore
  default LocalDate holdsUntil() {
    PartialDate until = until();
    return until == null ? null : until.latest();
  }
}
