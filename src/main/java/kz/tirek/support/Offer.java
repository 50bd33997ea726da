package kz.tirek.support;

import java.util.List;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.text.Text;

/**
 * Help that a place offers.
 *
 * @param helps kinds of help in the rulebook's words, the main one first
 * @param formal whether it is a state's or municipal service
 * @param when whom it is for, in the words of the rulebook's conditions about a family; null:
 *     everybody
 * @param seasonal whether it is there for a short time of the year only
 * @param district where it is; null: it serves the whole city
 * @param contact how to reach it; null where nothing verified is known
 * @param mind what to mind; null when nothing is known
 * @param source where the entry comes from
 */
record Offer(
    String code,
    boolean formal,
    boolean free,
    List<String> helps,
    String when,
    boolean seasonal,
    District district,
    String contact,
    Text name,
    Text offers,
    Text mind,
    String source) {}
