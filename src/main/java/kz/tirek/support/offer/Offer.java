package kz.tirek.support.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;

/**
 * Help that a provider offers, as it stands in the directory.
 *
 * @param code unique, kebab-case; null where it has none
 * @param helps kinds of help in the rulebook's words, the main one first; at least one
 * @param barriers codes of barriers that it is made for; empty: all that its kinds of help serve
 * @param steps codes of steps that it is made for; empty: all that its kinds of help serve. Where
 *     it names steps and no barriers, it is for no barrier
 * @param when whom it is for, in the words of the rulebook's conditions about a family; null:
 *     everybody
 * @param price what it costs a family, in whole tenge; 0: nothing; null: not known
 * @param languages in which it is given; empty: not known
 * @param district where it is; null: it serves the whole city
 * @param point where it is; null: not known
 * @param openings when it is open; null: not known
 * @param seasonal whether it is there for a short time of the year only
 * @param capacity whether there are places; null: not known
 * @param openThen how many referrals to it that were open when its capacity was said had been asked
 *     for by the day as of which it was: whoever said it knew of them
 * @param contact how to reach it; null where nothing verified is known
 * @param what what is offered
 * @param mind what to mind; null when nothing is known
 * @param papers codes of papers to bring, as the rulebook names them
 * @param source where the entry comes from
 * @param verified null: nobody asked the provider
 * @param example whether it was made up to show how the directory works
 * @param addedOn the day on which it came into the directory
 * @param closedOn the first day on which it is there no more; null: it is there
 * @param version rises with each change
 */
public record Offer(
    UUID id,
    String code,
    Provider provider,
    List<String> helps,
    Set<String> barriers,
    Set<String> steps,
    String when,
    Long price,
    Set<Language> languages,
    District district,
    Point point,
    List<Opening> openings,
    boolean seasonal,
    Capacity capacity,
    int openThen,
    String contact,
    Text name,
    Text what,
    Text mind,
    List<String> papers,
    String source,
    Verified verified,
    boolean example,
    LocalDate addedOn,
    LocalDate closedOn,
    int version) {

  /** Whether it is in the directory on a day. */
  public boolean isThere(LocalDate day) {
    return closedOn == null || day.isBefore(closedOn);
  }

  /**
   * How many more can be taken of the places that were said, after the referrals that were opened
   * since; null where nobody counted places.
   *
   * @param open how many referrals to it are open now
   */
  public Integer placesLeft(int open) {
    return capacity == null || capacity.places() == null
        ? null
        : Integer.valueOf(Math.max(0, capacity.places() - Math.max(0, open - openThen)));
  }

  @Override
  public String toString() {
    return "Offer[" + id + "]";
  }
}
