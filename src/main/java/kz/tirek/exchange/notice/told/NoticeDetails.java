package kz.tirek.exchange.notice.told;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.time.Since1900;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.encounter.Encounter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice says beside its kind, its day and whom it is about. */
@Schema(
    name = "MunicipalNoticeDetails",
    description =
        "What a notice says beside its kind, its day and whom it is about. Each kind has fields of its own.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeDetails(
    @Schema(description = "Of a registration: TEMPORARY or PERMANENT.")
        Registration.Kind registration,
    @Schema(description = "Of a registration: where, seen from where the person lives, if known.")
        Registration.Place place,
    @Schema(description = "Of a registration or a benefit that was granted: the last day.")
        @Since1900
        LocalDate until,
    @Schema(
            description = "Of a benefit: its code in the rulebook.",
            examples = "large-family-allowance")
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 60)
        String benefit,
    @Schema(description = "Of a benefit that was granted: whole tenge a month.")
        @PositiveOrZero
        @Max(1_000_000_000)
        Long monthly,
    @Schema(description = "Of a benefit that was refused: the reason given.")
        Encounter.RefusalReason refusedFor,
    @Schema(description = "Of a benefit that was refused: by which office.")
        Encounter.Office office,
    @Schema(description = "Of a place at school: the grade, 0 (pre-school year) to 12.")
        @Min(0)
        @Max(12)
        Integer grade,
    @Schema(description = "Of a place: the name of the school or kindergarten.")
        @Legible
        @Size(max = 200)
        String name) {

  static final NoticeDetails NONE =
      new NoticeDetails(null, null, null, null, null, null, null, null, null);

  @Override
  public String toString() {
    return "NoticeDetails[...]";
  }
}
