package kz.tirek.support.keeping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Legible;
import kz.tirek.support.directory.view.OpeningHours;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Point;
import kz.tirek.support.offer.Provider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Help that a provider offers, as somebody writes it down. */
@Schema(
    description =
        "Help that a provider offers, as somebody writes it down. What is not known is left out.")
public record NewOffer(
    @Schema(description = "Id of the provider; it stays the same.") @NotNull UUID provider,
    @Schema(description = "Unique in the directory; absent for private persons.")
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 60)
        String code,
    @Schema(
            description = "Kinds of help in the words of the rulebook, the main one first.",
            examples = "[\"registration\", \"information\"]")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Size(max = 60) String> helps,
    @Schema(
            description =
                "Codes of the barriers that it is made for; without any: all that its kinds of help serve.")
        @Size(max = 50)
        List<@NotNull @Size(max = 60) String> barriers,
    @Schema(
            description =
                "Codes of the steps that it is made for; without any: all that its kinds of help serve.")
        @Size(max = 50)
        List<@NotNull @Size(max = 60) String> steps,
    @Schema(
            description =
                "Whom it is for, in the words of the rulebook's conditions about a family (family, housing, today); absent: everybody.")
        @Legible
        @Size(max = 2000)
        String when,
    @Schema(description = "What it costs a family, in whole tenge; 0: nothing.") @PositiveOrZero
        Long price,
    @Schema(description = "In which it is given.") @Size(max = 3) List<@NotNull Language> languages,
    @Schema(description = "Where it is; absent: it serves the whole city.") District district,
    @Schema(description = "Where on the map; absent for private persons.") Point point,
    @Schema(description = "When it is open.") @Size(max = 50)
        List<@NotNull @Valid OpeningHours> openings,
    @Schema(description = "Whether it is there for a short time of the year only.")
        Boolean seasonal,
    @Schema(description = "How to reach it, where that is known for certain.")
        @Legible
        @Size(max = 300)
        String contact,
    @NotNull @Valid NewText name,
    @Schema(description = "What is offered.") @NotNull @Valid NewText what,
    @Schema(description = "What to mind.") @Valid NewText mind,
    @Schema(description = "Codes of papers to bring, as steps of the rulebook name them.")
        @Size(max = 20)
        List<@NotNull @Size(max = 60) String> papers,
    @Schema(description = "Where the entry comes from.") @NotNull @Legible @Size(max = 300)
        String source) {

  /** What is missing, or is not said of private persons. */
  List<FieldError> errors(boolean person) {
    List<FieldError> errors = new ArrayList<>(name.missing("/name", person));
    errors.addAll(what.missing("/what", person));
    if (mind != null) {
      errors.addAll(mind.missing("/mind", person));
    }
    if (person && code != null) {
      errors.add(FieldError.pointer("/code", "not-of-private-persons"));
    }
    if (person && point != null) {
      // where somebody lives
      errors.add(FieldError.pointer("/point", "not-of-private-persons"));
    }
    return errors;
  }

  /** As it is kept, the first time. */
  Offer offer(UUID id, Provider by, LocalDate addedOn) {
    return new Offer(
        id,
        code,
        by,
        List.copyOf(new LinkedHashSet<>(helps)),
        set(barriers),
        set(steps),
        when,
        price,
        set(languages),
        district,
        point,
        openings == null ? null : openings.stream().map(OpeningHours::opening).toList(),
        Boolean.TRUE.equals(seasonal),
        null,
        0,
        contact,
        name.text(),
        what.text(),
        mind == null ? null : mind.text(),
        papers == null ? List.of() : List.copyOf(new LinkedHashSet<>(papers)),
        source,
        null,
        false,
        addedOn,
        null,
        0);
  }

  private static <T> Set<T> set(List<T> list) {
    return list == null ? Set.of() : Set.copyOf(new LinkedHashSet<>(list));
  }

  @Override
  public String toString() {
    return "NewOffer[provider=" + provider + "]";
  }
}
