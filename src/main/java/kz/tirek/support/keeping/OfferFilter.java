package kz.tirek.support.keeping;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.Language;
import kz.tirek.support.directory.Snapshot;
import kz.tirek.support.directory.Words;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.ProviderKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which offers somebody looks for; a {@code @BeanParam} of an endpoint. What is null does not
 * matter.
 */
public record OfferFilter(
    @Parameter(
            description = "A kind of help in the words of the rulebook.",
            example = "child-minding")
        @RestQuery
        String help,
    @Parameter(
            description =
                "A barrier's code: offers made for it, and those made for none in particular that give a kind of help it asks for.",
            example = "no-city-registration")
        @RestQuery
        String barrier,
    @Parameter(description = "A step's code, likewise.", example = "join-housing-queue") @RestQuery
        String step,
    @Parameter(description = "A district: offers there, and those that serve the whole city.")
        @RestQuery
        District district,
    @Parameter(description = "A language in which it is known to be given.") @RestQuery
        Language language,
    @Parameter(description = "Only states' and municipal services, or only others.") @RestQuery
        Boolean formal,
    @Parameter(description = "Only those of this kind of provider.") @RestQuery
        ProviderKind providerKind,
    @Parameter(description = "Only those known to be open at some time of this day.") @RestQuery
        LocalDate openOn,
    @Parameter(
            description =
                "Whether only those that are known to be open now; not together with openOn.")
        @RestQuery
        Boolean openNow,
    @Parameter(
            description =
                "Words that all stand in the name or in what is offered, in any language, in large or small letters, with or without"
                    + " those letters that are only Kazakh. Signs between them stand for nothing: at least one word is needed.",
            example = "мектеп")
        @RestQuery
        @Size(max = 200)
        String q,
    @Parameter(description = "The id of a provider: its offers alone.") @RestQuery UUID provider,
    @Parameter(description = "true: instead of what is there today, what is there no more.")
        @RestQuery
        Boolean closed,
    @Parameter(
            description =
                "Only those that were verified last before this day, or by nobody since they were changed: what is to be verified again.")
        @RestQuery
        LocalDate verifiedBefore,
    @Parameter(
            description =
                "Only those whose capacity was said last before this day, or never: as good as not known.")
        @RestQuery
        LocalDate capacityBefore) {

  /**
   * @throws Problem 400 where the rulebook does not know a code, or it says nothing to look for
   */
  void check(Rulebook rulebook) {
    List<FieldError> errors = new ArrayList<>();
    if (help != null && !rulebook.helpKinds().contains(help)) {
      errors.add(FieldError.parameter("help", "unknown-help"));
    }
    if (barrier != null && barrier(rulebook).isEmpty()) {
      errors.add(FieldError.parameter("barrier", "unknown-barrier"));
    }
    if (step != null && rulebook.step(step) == null) {
      errors.add(FieldError.parameter("step", "unknown-step"));
    }
    if (Boolean.TRUE.equals(openNow) && openOn != null) {
      errors.add(FieldError.parameter("openNow", "one-time-alone"));
    }
    if (q != null && Words.of(q).isEmpty()) {
      errors.add(FieldError.parameter("q", "no-word"));
    }
    if (!errors.isEmpty()) {
      throw Problem.unreadable(errors);
    }
  }

  /**
   * Those among which somebody looks.
   *
   * @param agency whose private persons are among them; null: none
   */
  List<Offer> among(Snapshot snapshot, String agency) {
    return Boolean.TRUE.equals(closed) ? snapshot.closed(agency) : snapshot.offers(agency);
  }

  /**
   * Whether somebody looks for an offer.
   *
   * @param now the time of the families
   */
  Predicate<Offer> in(Snapshot snapshot, Rulebook rulebook, LocalDateTime now) {
    Set<String> ofBarrier =
        barrier == null ? Set.of() : Set.copyOf(barrier(rulebook).orElseThrow().helpedBy());
    Set<String> ofStep = step == null ? Set.of() : helpedBy(rulebook.step(step));
    List<String> words = q == null ? List.of() : Words.of(q);
    return offer ->
        (help == null || offer.helps().contains(help))
            && (barrier == null || serves(offer, offer.barriers(), barrier, ofBarrier))
            && (step == null || serves(offer, offer.steps(), step, ofStep))
            && (district == null || offer.district() == null || offer.district() == district)
            && (language == null || offer.languages().contains(language))
            && (formal == null || formal == offer.provider().formal())
            && (providerKind == null || providerKind == offer.provider().kind())
            && (openOn == null || isOpen(offer, openOn))
            && (!Boolean.TRUE.equals(openNow) || isOpen(offer, now))
            && (provider == null || provider.equals(offer.provider().id()))
            && (verifiedBefore == null
                || offer.verified() == null
                || offer.verified().on().isBefore(verifiedBefore))
            && (capacityBefore == null
                || offer.capacity() == null
                || offer.capacity().asOf().isBefore(capacityBefore))
            && words.stream().allMatch(snapshot.words(offer)::contains);
  }

  private Optional<BarrierRule> barrier(Rulebook rulebook) {
    return rulebook.barriers().stream().filter(rule -> rule.code().equals(barrier)).findFirst();
  }

  private static Set<String> helpedBy(Step rule) {
    return new HashSet<>(rule.helpedBy());
  }

  private static boolean serves(
      Offer offer, Set<String> madeFor, String code, Set<String> helpedBy) {
    return madeFor.contains(code)
        || madeFor.isEmpty() && offer.helps().stream().anyMatch(helpedBy::contains);
  }

  private static boolean isOpen(Offer offer, LocalDate day) {
    return offer.openings() != null
        && offer.openings().stream().anyMatch(each -> each.day() == day.getDayOfWeek());
  }

  private static boolean isOpen(Offer offer, LocalDateTime now) {
    return offer.openings() != null
        && offer.openings().stream()
            .anyMatch(
                each ->
                    each.day() == now.getDayOfWeek()
                        && !now.toLocalTime().isBefore(each.from())
                        && now.toLocalTime().isBefore(each.to()));
  }
}
