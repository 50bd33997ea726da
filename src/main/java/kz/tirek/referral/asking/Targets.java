package kz.tirek.referral.asking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
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
import kz.tirek.support.fitting.Clause;
import kz.tirek.support.fitting.OfferClauses;
import kz.tirek.support.fitting.Ties;
import kz.tirek.support.matches.Vacancies;
import kz.tirek.support.offer.Offer;

/** Who can be asked for help: an offer that is there, or a tie that nothing speaks against. */
@Singleton
public class Targets {

  /**
   * Somebody of the family's own network who can be asked.
   *
   * @param burden what it would cost the person, so that a reason is needed; null: nothing known
   * @param times how often the person was asked lately
   * @param notRecorded names of facts that would tell more
   */
  public record Person(Target target, Clause burden, int times, List<String> notRecorded) {

    @Override
    public String toString() {
      return "Person[" + burden + "]";
    }
  }

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
   * @param day on which it helps: where it is told at once what came of it, the day of that
   * @throws Problem 422 where there is none, or it has no such help; 409 where it is not there on
   *     the day, or a private person would register the family
   */
  public Offer offer(UUID id, String help, String agency, LocalDate day, Door door) {
    Offer offer =
        directory
            .snapshot()
            .offer(id, agency)
            .orElseThrow(
                () -> Problem.invalid(FieldError.pointer(door.pointer("offer"), "unknown-offer")));
    if (!offer.isThere(day)) {
      throw Problem.conflictAt(door.pointer("offer"), "offer-closed");
    }
    if (!offer.helps().contains(help)) {
      throw Problem.invalid(FieldError.pointer(door.pointer("help"), "not-offered"));
    }
    if (OfferClauses.isRegistrationByPerson(help, offer)) {
      throw Problem.conflictAt(door.pointer("offer"), "registration-elsewhere");
    }
    return offer;
  }

  /** As {@link kz.tirek.support.directory.Snapshot#ofSamePerson}. */
  List<UUID> ofSamePerson(Offer offer) {
    return directory.snapshot().ofSamePerson(offer);
  }

  /** The offer as a referral keeps it. */
  public static Target target(Offer offer) {
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
  private static String recipient(Offer offer) {
    return offer.provider().code() == null
        ? offer.provider().id().toString()
        : offer.provider().code();
  }

  /**
   * Makes sure that somebody more can be taken, and a private person is not asked too often, as far
   * as that is known.
   *
   * @param despite why it is asked all the same; null: it is not
   * @return why it is asked all the same, where that is so; otherwise null
   * @throws Problem 409 where nobody said why it is asked all the same
   */
  String checkCapacity(Offer offer, String despite, LocalDate today, Door door) {
    boolean full = vacancies.isFull(offer, today);
    OptionalInt often = vacancies.askedOften(offer, today);
    if (!full && often.isEmpty()) {
      return null;
    }
    if (despite == null) {
      throw full
          ? Problem.conflictAt(door.pointer("offer"), "no-capacity")
          : Problem.conflictAt(door.pointer("offer"), "asked-often", often.getAsInt());
    }
    return despite;
  }

  /**
   * The same of somebody of the family's own network.
   *
   * @throws Problem as {@link #checkCapacity(Offer, String, LocalDate, Door)}
   */
  static String checkBurden(Person person, String despite, Door door) {
    if (person.burden == null) {
      return null;
    }
    if (despite == null) {
      throw person.burden == Clause.STRAINED
          ? Problem.conflictAt(door.pointer("tie"), "tie-strained")
          : Problem.conflictAt(door.pointer("tie"), "asked-often", person.times);
    }
    return despite;
  }

  /**
   * Somebody of the family's own network who can be asked for this, as the ranking of help has it.
   *
   * @throws Problem 422 where there is no such tie, it is a member of the household or under 18, or
   *     people do not give this; 409 where it said no, or something lies between them
   */
  public Person tie(UUID id, String help, CaseFile file, Door door) {
    Recorded<Tie> tie =
        Listed.itemsOf(file.ties()).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> Problem.invalid(FieldError.pointer(door.pointer("tie"), "unknown-tie")));
    HelpKind kind =
        Arrays.stream(HelpKind.values())
            .filter(each -> each.code().equals(help))
            // to intercede is recorded where it happened, and never asked for
            .filter(each -> each != HelpKind.INTERCEDE)
            .findAny()
            .orElseThrow(
                () ->
                    Problem.invalid(
                        FieldError.pointer(door.pointer("help"), "not-given-by-people")));
    Ties ties = vacancies.ties(file);
    Clause clause = ties.inTheWay(tie, kind);
    boolean burden = clause == Clause.STRAINED || clause == Clause.ASKED_OFTEN;
    if (clause != null && !burden) {
      throw refused(clause, door.pointer("tie"));
    }
    return new Person(
        new Target(null, null, null, null, false, id, tie.value().kind().isReligious()),
        clause,
        ties.times(tie, kind),
        Ties.notRecorded(tie.value(), kind));
  }

  private static Problem refused(Clause clause, String pointer) {
    return switch (clause) {
      case OWN_HOUSEHOLD -> Problem.invalid(FieldError.pointer(pointer, "tie-to-oneself"));
      case UNDER_AGE -> Problem.invalid(FieldError.pointer(pointer, "under-18"));
      case REFUSED -> Problem.conflictAt(pointer, "tie-said-no");
      case REGISTRATION_BY_OTHERS -> Problem.conflictAt(pointer, "registration-elsewhere");
      case CONFLICT -> Problem.conflictAt(pointer, "conflict-with-tie");
      default -> throw new IllegalStateException(clause + " is not about ties");
    };
  }
}
