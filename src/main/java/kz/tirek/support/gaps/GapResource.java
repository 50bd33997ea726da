package kz.tirek.support.gaps;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.rounding.Borders;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.time.Today;
import kz.tirek.support.directory.Directory;
import kz.tirek.support.fitting.OfferIndex;
import kz.tirek.support.gaps.GapView.Gap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the city lacks. */
@Path("/v1/gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Help", description = "Who can help families, and what nobody gives")
public class GapResource {

  /** By what is told alone: the order must not say more than the rounded figures. */
  private static final Comparator<Gap> MOST_FIRST =
      Comparator.comparing((Gap gap) -> gap.families().about(), Comparator.reverseOrder())
          .thenComparing(Gap::kind)
          .thenComparing(Gap::district, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Directory directory;
  private final Rulebooks rulebooks;
  private final NeedCounts counts;
  private final Borders borders;
  private final AskedLanguage asked;
  private final Caller caller;
  private final Today today;

  @Inject
  GapResource(
      Directory directory,
      Rulebooks rulebooks,
      NeedCounts counts,
      Borders borders,
      AskedLanguage asked,
      Caller caller,
      Today today) {
    this.directory = directory;
    this.rulebooks = rulebooks;
    this.counts = counts;
    this.borders = borders;
    this.asked = asked;
    this.caller = caller;
    this.today = today;
  }

  @GET
  @Allowed(Deed.SEE_GAPS)
  @Operation(
      operationId = "getGaps",
      summary = "Needs for which the directory has nothing, by kind of help and district",
      description =
          "Counted are the open cases of the agency, restricted ones among them, by what the rules said of each when it was judged last;"
              + " what rests on restricted facts is not counted. A kind of help is lacking with a barrier where no offer in the district or"
              + " for the whole city gives it against that barrier today. Of several such barriers the one that most families have is"
              + " told, as the dashboard tells it: how many have one or another would tell of counts that are not shown. An offer for"
              + " some families alone counts as there, because whom it is for is not asked here; so does one at a price or with a"
              + " waiting list, and not one that is there for a short time of the year where the need is urgent, said lately that it"
              + " has no places, or is a private person's. The families' own ties are not counted as help. What too few families lack"
              + " is not listed.")
  public GapView gaps() {
    LocalDate day = today.date();
    Rulebook rulebook = rulebooks.on(day);
    // private persons are known to one agency and are no supply of the city
    Supply supply = new Supply(rulebook, new OfferIndex(directory.snapshot().offers(null)), day);
    GapFigures figures =
        new GapFigures(counts.of(supply.lacking()), borders.rounding(), caller.agency());
    List<Gap> gaps = new ArrayList<>();
    for (String kind : supply.kinds()) {
      supply
          .barriers(kind)
          .forEach(
              (district, barriers) ->
                  figures
                      .most(barriers, district)
                      .ifPresent(
                          families -> gaps.add(gap(kind, district, families, rulebook, supply))));
    }
    gaps.sort(MOST_FIRST);
    return new GapView(day, rulebook.version(), gaps);
  }

  private Gap gap(
      String kind, String where, RoundedFigure families, Rulebook rulebook, Supply supply) {
    District district = where.equals(Lacking.UNKNOWN) ? null : District.valueOf(where);
    return new Gap(
        kind,
        rulebook.helpNames().get(kind).in(asked.language()),
        district,
        families,
        supply.elsewhere(kind).stream().filter(other -> other != district).toList());
  }
}
