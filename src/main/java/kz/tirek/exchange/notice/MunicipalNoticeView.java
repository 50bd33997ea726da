package kz.tirek.exchange.notice;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.exchange.notice.told.NoticeDetails;
import kz.tirek.exchange.notice.told.NoticeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a system of the city said of somebody in the case. */
@Schema(
    name = "MunicipalNotice",
    description = "What a system of the city said of somebody in the case, and what came of it.")
public record MunicipalNoticeView(
    @NotNull UUID id,
    @Schema(description = "Who said it.") @NotNull String sender,
    @NotNull UUID memberId,
    @NotNull NoticeKind kind,
    @Schema(description = "The day on which it was decided.") @NotNull LocalDate on,
    @NotNull NoticeDetails details,
    @Schema(description = "Why it was left to you; absent where it was recorded by itself.")
        Reason reason,
    @Schema(description = "The fact that was recorded.") UUID fact,
    @NotNull Instant receivedAt) {

  /** Why a notice is left to those who work with the family. */
  @Schema(
      name = "MunicipalNoticeReason",
      description =
          "Why a notice is left to those who work with the family. RESTRICTED: so is the case. NO_CONSENT: the family has not agreed"
              + " that such facts are exchanged with the sender, who was told that nobody is known. CASE_CLOSED: nothing is recorded in a closed case. LEFT: the person"
              + " does not belong to the household any more. SEVERAL_CASES: several open cases have the person. LATER_FACT: something else was observed later. CONTRADICTS: it cannot be so beside what is"
              + " recorded. NOTHING_TO_END: no such registration is recorded, or several are.")
  public enum Reason {
    RESTRICTED,
    NO_CONSENT,
    CASE_CLOSED,
    LEFT,
    SEVERAL_CASES,
    LATER_FACT,
    CONTRADICTS,
    NOTHING_TO_END
  }

  @Override
  public String toString() {
    return "MunicipalNoticeView[id=" + id + "]";
  }
}
