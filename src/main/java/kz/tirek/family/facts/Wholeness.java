package kz.tirek.family.facts;

import java.time.LocalDate;

/**
 * That a list of facts is whole, or that it is not.
 *
 * @param list the code of the area whose facts are listed, or MEMBER for the members themselves
 * @param since the latest start of what is listed, before which nobody said that the list was
 *     whole; null where nothing listed has a start
 */
public record Wholeness(String list, boolean complete, LocalDate since, Observed observed)
    implements Knowable {

  public static final String MEMBERS = "MEMBER";

  @Override
  public LocalDate holdsFrom() {
    return since;
  }
}
