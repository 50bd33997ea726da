package kz.tirek.situation.schooling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A child's kindergarten or school. Whatever is absent was not asked about. */
@Schema(description = "A child's kindergarten or school. Whatever is absent was not asked about.")
public record Schooling(
    @Schema(description = "Where the child stands; NOT_ENROLLED: goes nowhere.") Status status,
    Level level,
    @Schema(description = "Grade, 0 (pre-school year) to 12.") @Min(0) @Max(12) Integer grade,
    @Schema(description = "Whether the school or kindergarten is the state's or private.")
        Provider provider,
    @Legible @Size(max = 200) String name,
    PartialDate since,
    PartialDate until,
    @Schema(description = "The way there in metres.") @PositiveOrZero @Max(200_000)
        Integer distance,
    Boolean wayUnsafe,
    @Schema(description = "Why a place was refused.") PlaceRefusal placeRefused,
    @Schema(description = "Fee in tenge a month.") @PositiveOrZero @Max(1_000_000_000) Long fee,
    @Schema(description = "Whether the fee is within the family's means.") Boolean feeAffordable,
    Boolean freeMeals,
    Boolean uniform,
    Boolean supplies,
    @Schema(description = "Whether the child has the textbooks.") Boolean textbooks,
    @Schema(description = "Clubs the child goes to.") @Valid Listed<Club> clubs,
    @Schema(description = "What keeps the child from clubs.") @Valid
        Listed<ClubObstacle> clubObstacles,
    @Schema(description = "Who brings the child there and home.") Escort escort,
    @Valid Observed observed)
    implements Knowable {

  /** Where a child stands with kindergarten or school. */
  @Schema(
      name = "SchoolingStatus",
      description = "Where a child stands with kindergarten or school.")
  public enum Status {
    ENROLLED,
    IN_QUEUE,
    REFUSED,
    NOT_ENROLLED,
    FINISHED
  }

  /** Level of schooling. */
  @Schema(name = "SchoolingLevel", description = "Level of schooling.")
  public enum Level {
    KINDERGARTEN,
    SCHOOL,
    COLLEGE,
    UNIVERSITY
  }

  /** Who runs a school. */
  @Schema(name = "SchoolingProvider", description = "Who runs a school.")
  public enum Provider {
    STATE,
    PRIVATE
  }

  /** Why a place was refused. */
  @Schema(name = "SchoolingPlaceRefusal", description = "Why a place was refused.")
  public enum PlaceRefusal {
    NO_PLACES,
    NO_REGISTRATION,
    NOT_IN_SERVICE_AREA,
    PAPERS_MISSING,
    LANGUAGE,
    OTHER
  }

  /** Kinds of clubs. */
  @Schema(name = "SchoolingClub", description = "Kinds of clubs.")
  public enum Club {
    SPORT,
    ART,
    MUSIC,
    LANGUAGES,
    SCIENCE,
    SCHOOL_SUBJECTS,
    OTHER
  }

  /** What keeps a child from clubs. */
  @Schema(name = "SchoolingClubObstacle", description = "What keeps a child from clubs.")
  public enum ClubObstacle {
    COST,
    DISTANCE,
    NO_ESCORT,
    NO_PLACES,
    NOT_INFORMED,
    HOUSEHOLD_DUTIES
  }

  /** Who brings a child to school. */
  @Schema(name = "SchoolingEscort", description = "Who brings a child to school.")
  public enum Escort {
    PARENT,
    GRANDPARENT,
    SIBLING_UNDER_18,
    ADULT_SIBLING,
    NEIGHBOUR,
    SCHOOL_BUS,
    NOBODY_GOES_ALONE,
    NOT_NEEDED
  }

  @Override
  public String toString() {
    return "Schooling[...]";
  }
}
