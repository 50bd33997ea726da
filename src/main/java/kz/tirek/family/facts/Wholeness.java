package kz.tirek.family.facts;

/**
 * That a list of facts is whole, or that it is not.
 *
 * @param list the code of the area whose facts are listed, or MEMBER for the members themselves
 */
public record Wholeness(String list, boolean complete, Observed observed) implements Knowable {

  public static final String MEMBERS = "MEMBER";
}
