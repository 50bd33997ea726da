package kz.tirek.support.gaps;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
import kz.tirek.shared.rounding.Rounding;
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
              + " what rests on restricted facts is not counted. A case counts once for a kind of help where it has some barrier that this kind of help is for, and no offer in its"
              + " district or for the whole city gives it against that barrier today. An offer for some families alone counts as there,"
              + " because whom it is for is not asked here; so does one at a price or with a waiting list, and not one that is there for"
              + " a short time of the year where the need is urgent, said lately that it has no places, or is a private person's. The"
              + " families' own ties are not counted as help. What too few families lack is not listed.")
  public GapView gaps() {
    LocalDate day = today.date();
    Rulebook rulebook = rulebooks.on(day);
    // private persons are known to one agency and are no supply of the city
    Supply supply = new Supply(rulebook, new OfferIndex(directory.snapshot().offers(null)), day);
    List<Gap> gaps =
        counts.of(supply.lacking()).stream()
            .map(needing -> gap(needing, rulebook, supply, borders.rounding()))
            .filter(gap -> gap.families().tells())
            .sorted(MOST_FIRST)
            .toList();
    return new GapView(day, rulebook.version(), gaps);
  }

  private Gap gap(Needing needing, Rulebook rulebook, Supply supply, Rounding rounding) {
    District district =
        needing.district().equals(Lacking.UNKNOWN) ? null : District.valueOf(needing.district());
    return new Gap(
        needing.kind(),
        rulebook.helpNames().get(needing.kind()).in(asked.language()),
        district,
        rounded(needing, supply, rounding),
        supply.elsewhere(needing.kind()).stream().filter(other -> other != district).toList());
  }

  /**
   * Kinds of help that are lacking with the same barriers have the same families and one figure;
   * with one barrier it is that of the dashboard. A count rounded in many ways could be told.
   */
  private RoundedFigure rounded(Needing needing, Supply supply, Rounding rounding) {
    String barriers = String.join("+", supply.barriers(needing.kind(), needing.district()));
    return rounding.of(
        needing.families(),
        caller.agency() + " BARRIER " + barriers + " FOUND",
        needing.district() + " null");
  }
}
