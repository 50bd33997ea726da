package kz.tirek.referral.deed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.facts.Recorded;
import kz.tirek.referral.record.Referral.Target;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.network.Tie.HelpKind;
import kz.tirek.support.directory.Directory;
import kz.tirek.support.fitting.Conflicts;
import kz.tirek.support.matches.Vacancies;
import kz.tirek.support.offer.Offer;

/** Who can be asked for help: an offer that is there, or a tie that nothing speaks against. */
@Singleton
class Targets {

  private final Directory directory;
  private final Vacancies vacancies;

  @Inject
  Targets(Directory directory, Vacancies vacancies) {
    this.directory = directory;
    this.vacancies = vacancies;
  }

  /**
   * An offer that the agency is shown.
   *
   * @throws Problem 422 where there is none, or it has no such help; 409 where it is there no more
   */
  Offer offer(UUID id, String help, String agency, LocalDate today) {
    Offer offer =
        directory
            .snapshot()
            .offer(id, agency)
            .orElseThrow(() -> Problem.invalid(FieldError.pointer("/offer", "unknown-offer")));
    if (!offer.isThere(today)) {
      throw Problem.conflict("offer-closed");
    }
    if (!offer.helps().contains(help)) {
      throw Problem.invalid(FieldError.pointer("/help", "not-offered"));
    }
    return offer;
  }

  static Target target(Offer offer) {
    return new Target(
        offer.id(),
        offer.provider().id(),
        offer.provider().kind().name(),
        recipient(offer),
        offer.provider().formal(),
        null,
        offer.provider().kind().isReligious());
  }

  /** The provider as consents name it: by its code, or where it has none by its id. */
  static String recipient(Offer offer) {
    return offer.provider().code() == null
        ? offer.provider().id().toString()
        : offer.provider().code();
  }

  /**
   * Makes sure that somebody more can be taken, as far as that is known.
   *
   * @param despite why it is asked all the same; null: it is not
   * @return why it is asked all the same, where that is so; otherwise null
   * @throws Problem 409 where nobody can be taken, and nobody said why it is asked
   */
  String checkCapacity(Offer offer, String despite, LocalDate today) {
    if (!vacancies.isFull(offer, today)) {
      return null;
    }
    if (despite == null) {
      throw Problem.conflict("no-capacity");
    }
    return despite;
  }

  /**
   * Somebody of the family's own network who can be asked for this.
   *
   * @throws Problem 422 where there is no such tie, it is a member of the household or under 18, or
   *     people do not give this; 409 where it said no, or something lies between them
   */
  static Target tie(UUID id, String help, CaseFile file) {
    Tie tie =
        Listed.itemsOf(file.ties()).stream()
            .filter(each -> each.id().equals(id))
            .map(Recorded::value)
            .findFirst()
            .orElseThrow(() -> Problem.invalid(FieldError.pointer("/tie", "unknown-tie")));
    if (Boolean.FALSE.equals(tie.adult())) {
      throw Problem.invalid(FieldError.pointer("/tie", "under-18"));
    }
    if (file.members().items().stream()
        .anyMatch(member -> member.id().toString().equals(tie.formerMember()))) {
      throw Problem.invalid(FieldError.pointer("/tie", "tie-to-oneself"));
    }
    HelpKind kind =
        kind(help)
            // to intercede is recorded where it happened, and never asked for
            .filter(each -> each != HelpKind.INTERCEDE)
            .orElseThrow(() -> Problem.invalid(FieldError.pointer("/help", "not-given-by-people")));
    List<Tie.Help> given =
        Listed.itemsOf(tie.gives()).stream().filter(each -> each.what() == kind).toList();
    if (kind == HelpKind.REGISTRATION
        && (!Boolean.TRUE.equals(tie.ownsDwelling())
            || given.stream().anyMatch(each -> each.atWhere() == Tie.Where.ELSEWHERE))) {
      throw Problem.conflict("registration-elsewhere");
    }
    if (given.stream().anyMatch(Targets::saidNo)) {
      throw Problem.conflict("tie-said-no");
    }
    if (Conflicts.forbid(tie, kind, file)) {
      throw Problem.conflict("conflict-with-tie");
    }
    return new Target(null, null, null, null, false, id, tie.kind().isReligious());
  }

  private static boolean saidNo(Tie.Help help) {
    return Boolean.FALSE.equals(help.agreed()) || help.lastAnswer() == Tie.Answer.WOULD_NOT;
  }

  private static Optional<HelpKind> kind(String help) {
    return Arrays.stream(HelpKind.values()).filter(each -> each.code().equals(help)).findAny();
  }
}
