package kz.tirek.referral.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a family is to be sent, and what for. */
@Schema(
    description =
        "Where a family is to be sent, and what for: to an offer of the directory, or to somebody of its own network. What became of"
            + " it can be told at once where the help is not a state's.")
public record NewReferral(
    @Schema(description = "The id of an offer of the directory; or else tie.") UUID offer,
    @Schema(
            description =
                "The id of the fact of a tie of the family; or else offer. Nothing of the family is told to anybody: it asks by itself, so that"
                    + " shares, message and service are refused beside it.")
        UUID tie,
    @Schema(
            description =
                "Kind of help, as the rulebook calls it: one that the offer has, or of a tie one that people give (HelpKind, in small letters"
                    + " with hyphens, as child-minding for CHILD_MINDING), whether or not it was recorded that this one gives it.",
            examples = "medical-care")
        @NotNull
        @Pattern(regexp = CODE)
        @Size(max = 60)
        String help,
    @Schema(description = "Code of the barrier that it is for.")
        @Pattern(regexp = CODE)
        @Size(max = 60)
        String barrier,
    @Schema(description = "Code of the step of the plan that it is for.")
        @Pattern(regexp = CODE)
        @Size(max = 60)
        String step,
    @Schema(
            description =
                "Code of what is asked of an office, as the rulebook names it; it goes into the visit that the referral becomes. For an offer"
                    + " alone.")
        @Pattern(regexp = CODE)
        @Size(max = 60)
        String service,
    @Schema(description = "Those whom it concerns; absent: the family.") @Size(max = 30)
        List<@NotNull UUID> members,
    @Schema(
            description =
                "The referral of the same family that this one follows: it ended, and the family had not all the help that it asked for, as it was"
                    + " reported or by what was said of it afterwards.")
        UUID follows,
    @Schema(
            description =
                "The categories of facts of which the provider is shown some. The household has to agree: purpose REFERRAL, the provider"
                    + " as recipient, these categories. Needed for an offer; it may be left out for one of a private person, and"
                    + " where it is told at once what came of it: then nothing is shown.")
        @Size(max = 4)
        List<@NotNull ReferralShare> shares,
    @Schema(
            description =
                "What the provider is told in words; neither names nor numbers. With shares alone: it is shown with them, and refused"
                    + " without.")
        @Legible
        @Size(max = 1000)
        String message,
    @Schema(description = "For the agency alone.") @Legible @Size(max = 1000) String note,
    @Schema(
            description =
                "The last day to answer, today at the earliest unless it is told at once what came of it, and at most "
                    + NewReferral.MOST_DAYS
                    + " days after on. It stays that day also where a draft is asked for later, and must not be over by then; absent: after as"
                    + " many days as the service is set up with, 21 for formal help and 7 for other, where nothing else is configured.")
        @Since1900
        LocalDate answerBy,
    @Schema(
            description =
                "Why it is asked although nobody more can be taken there, or the person was asked often lately or finds helping hard; the"
                    + " referral is marked with it.")
        @Legible
        @Size(max = 500)
        String despiteNoCapacity,
    @Schema(
            description =
                "DRAFT: kept, and nobody is asked. REQUESTED when absent. What came of it, ACCEPTED, REJECTED, COMPLETED or FAILED, is"
                    + " told at once only where the help is not a state's: for a tie, or an offer whose provider is not formal.")
        ReferralStatus status,
    @Schema(description = "Why it was rejected or failed.") ReferralReason reason,
    @Schema(description = "What the family had of it, where it has ended.") ReferralOutcome outcome,
    @Schema(
            description =
                "The day on which it was asked, and all else came about; today. The household had to agree by then, and unless it is"
                    + " told at once what came of it the time to answer is not over.")
        @Since1900
        LocalDate on,
    @Schema(description = "Whose word it is, where more is told than that it was asked; WORKER.")
        ReportedBy reportedBy) {

  static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final int MOST_DAYS = 365;

  /** What cannot be so, whatever the family. */
  public List<FieldError> errors(LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (offer == null && tie == null) {
      errors.add(FieldError.pointer("/offer", "required"));
    }
    if (offer != null && tie != null) {
      errors.add(FieldError.pointer("/tie", "not-allowed"));
    }
    twice("/members/", whom(), errors);
    twice("/shares/", shown(), errors);
    if (on != null && on.isAfter(today)) {
      errors.add(FieldError.pointer("/on", "in-the-future"));
    }
    if (answerBy != null && answerBy.isBefore(day(today))) {
      errors.add(FieldError.pointer("/answerBy", "ends-before-it-starts"));
    } else if (answerBy != null && answerBy.isBefore(today) && !isTold()) {
      errors.add(FieldError.pointer("/answerBy", "in-the-past"));
    }
    if (answerBy != null && answerBy.isAfter(day(today).plusDays(MOST_DAYS))) {
      errors.add(FieldError.pointer("/answerBy", "too-far-ahead"));
    }
    if (tie != null) {
      for (String given : List.of("shares", "message", "service")) {
        if (isGiven(given)) {
          errors.add(FieldError.pointer("/" + given, "not-allowed"));
        }
      }
    }
    return errors;
  }

  private boolean isGiven(String field) {
    return switch (field) {
      case "shares" -> !shown().isEmpty();
      case "message" -> message != null;
      default -> service != null;
    };
  }

  private static void twice(String at, List<?> values, List<FieldError> errors) {
    for (int i = 0; i < values.size(); i++) {
      if (values.indexOf(values.get(i)) < i) {
        errors.add(FieldError.pointer(at + i, "used-twice"));
      }
    }
  }

  public List<UUID> whom() {
    return members == null ? List.of() : members;
  }

  public List<Category> shown() {
    return shares == null ? List.of() : shares.stream().map(ReferralShare::category).toList();
  }

  public ReferralStatus wanted() {
    return status == null ? ReferralStatus.REQUESTED : status;
  }

  /** Whether it is told at once what came of it: then nobody is waited for any more. */
  public boolean isTold() {
    return ReferralStatus.atOnce().contains(wanted());
  }

  /** The day on which it came about. */
  public LocalDate day(LocalDate today) {
    return on == null ? today : on;
  }

  @Override
  public String toString() {
    return "NewReferral[...]";
  }
}
